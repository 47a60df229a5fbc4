using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore.Metadata;

namespace VettingPortal.Kernel.Ledger.Verification;

/// <summary>Holds every row of one aggregate's table, and all it owns, against its newest entry.</summary>
internal sealed class RowCheck(RawRows rows, RecordBook book, Findings findings)
{
    private const int Chunk = 1_000;

    /// <summary>Checks the table from its first row to its last; <paramref name="done"/> hears how many rows were read.</summary>
    public async Task Run(IEntityType aggregate, Action<int> done, CancellationToken cancel)
    {
        var table = RawTable.Of(aggregate);
        var owned = new Dictionary<string, long>(StringComparer.Ordinal);
        RowPlace? last = null;
        while (true)
        {
            var (some, places) = await Next(table, last, cancel);
            if (some.Count == 0)
            {
                break;
            }
            await Fill(table, some, places[0], places[^1], owned, cancel);
            Parallel.ForEach(some, row => Hold(table, row));
            done(some.Count);
            last = places[^1];
        }
        foreach (var (name, consumed) in owned)
        {
            // What belongs to no record is of no entry either.
            if (await rows.Count($"SELECT COUNT(*) FROM \"{name}\"", cancel) is var all && all != consumed)
            {
                findings.Add(FindingCode.RowInvented, name, "?", 0, all - consumed);
            }
        }
    }

    private async Task<(List<RawRow> Rows, List<RowPlace> Places)> Next(
        RawTable table,
        RowPlace? last,
        CancellationToken cancel
    )
    {
        var shared = table.Owned.Where(owned => owned.Shared).ToList();
        var select = string.Join(
            ", ",
            [table.Select, .. shared.Select(owned => owned.Select), rows.PlaceOf($"t.\"{table.KeyColumn}\"")]
        );
        var from = last is { } after ? $"WHERE t.\"{table.KeyColumn}\" > {after.As("@last")}" : "";
        var places = new List<RowPlace>();
        var found = await rows.List(
            $"SELECT {select} FROM \"{table.Name}\" t {from} ORDER BY t.\"{table.KeyColumn}\" LIMIT {Chunk}",
            last is null ? [] : [("@last", last.Value)],
            reader =>
            {
                var row = table.Read(reader);
                var column = table.Columns.Count;
                foreach (var part in shared)
                {
                    row.Owned[part.Navigation!] = [part.Read(reader, column)];
                    row.Unreadable ??= row.Owned[part.Navigation!][0].Unreadable;
                    column += part.Columns.Count;
                }
                places.Add(rows.ReadPlace(reader, column));
                return row;
            },
            cancel
        );
        return (found, places);
    }

    private async Task Fill(
        RawTable owner,
        List<RawRow> owners,
        RowPlace first,
        RowPlace last,
        Dictionary<string, long> consumed,
        CancellationToken cancel
    )
    {
        foreach (var table in owner.Owned.Where(owned => !owned.Shared))
        {
            var parts = await rows.List(
                $"SELECT {table.Select} FROM \"{table.Name}\" t WHERE t.\"{table.OwnerColumn}\" >= {first.As("@first")} AND t.\"{table.OwnerColumn}\" <= {last.As("@last")}",
                [("@first", first.Value), ("@last", last.Value)],
                reader => table.Read(reader),
                cancel
            );
            var byOwner = parts.ToLookup(table.OwnerOf, StringComparer.Ordinal);
            consumed.TryAdd(table.Name, 0);
            foreach (var row in owners)
            {
                var mine = byOwner[owner.KeyOf(row)].ToList();
                consumed[table.Name] += mine.Count;
                row.Owned[table.Navigation!] = mine;
                row.Unreadable ??= mine.FirstOrDefault(part => part.Unreadable is not null)?.Unreadable;
            }
            await Fill(table, parts, first, last, consumed, cancel);
            foreach (var row in owners)
            {
                row.Unreadable ??= row.Owned[table.Navigation!]
                    .FirstOrDefault(part => part.Unreadable is not null)
                    ?.Unreadable;
            }
        }
    }

    private void Hold(RawTable table, RawRow row)
    {
        var key = row.Values[table.Key];
        if (key is not Guid id)
        {
            findings.Add(FindingCode.RowUnreadable, table.Name, key ?? "?", 0, row.Unreadable ?? table.KeyColumn);
            return;
        }
        if (book.Take(table.Name, id) is not { Gone: false } latest)
        {
            findings.Add(FindingCode.RowInvented, table.Name, id, 0, 1);
        }
        else if (row.Unreadable is { } column)
        {
            findings.Add(FindingCode.RowUnreadable, table.Name, id, latest.Version, column);
        }
        else if (row.Values[table.Head] is not byte[] head || !head.AsSpan().SequenceEqual(latest.Leaf))
        {
            findings.Add(FindingCode.RowHead, table.Name, id, latest.Version, latest.Entry);
        }
        else if (
            latest.Salt is not { } salt
            || !HMACSHA256.HashData(salt, RawState.Write(row)).AsSpan().SequenceEqual(latest.State)
        )
        {
            findings.Add(FindingCode.RowChanged, table.Name, id, latest.Version, latest.Entry);
        }
    }
}
