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
        object? last = null;
        while (true)
        {
            var (some, raw) = await Next(table, last, cancel);
            if (some.Count == 0)
            {
                break;
            }
            await Fill(table, some, raw[0], raw[^1], owned, cancel);
            Parallel.ForEach(some, row => Hold(table, row));
            done(some.Count);
            last = raw[^1];
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

    private async Task<(List<RawRow> Rows, List<object> Keys)> Next(
        RawTable table,
        object? last,
        CancellationToken cancel
    )
    {
        var shared = table.Owned.Where(owned => owned.Shared).ToList();
        var select = string.Join(", ", [table.Select, .. shared.Select(owned => owned.Select)]);
        var from = last is null ? "" : $"WHERE t.\"{table.KeyColumn}\" > @last";
        var keys = new List<object>();
        var found = await rows.List(
            $"SELECT {select} FROM \"{table.Name}\" t {from} ORDER BY t.\"{table.KeyColumn}\" LIMIT {Chunk}",
            last is null ? [] : [("@last", last)],
            reader =>
            {
                keys.Add(reader.GetValue(table.Key));
                var row = table.Read(reader);
                var place = table.Columns.Count;
                foreach (var part in shared)
                {
                    row.Owned[part.Navigation!] = [part.Read(reader, place)];
                    row.Unreadable ??= row.Owned[part.Navigation!][0].Unreadable;
                    place += part.Columns.Count;
                }
                return row;
            },
            cancel
        );
        return (found, keys);
    }

    private async Task Fill(
        RawTable owner,
        List<RawRow> owners,
        object first,
        object last,
        Dictionary<string, long> consumed,
        CancellationToken cancel
    )
    {
        foreach (var table in owner.Owned.Where(owned => !owned.Shared))
        {
            var parts = await rows.List(
                $"SELECT {table.Select} FROM \"{table.Name}\" t WHERE t.\"{table.OwnerColumn}\" >= @first AND t.\"{table.OwnerColumn}\" <= @last",
                [("@first", first), ("@last", last)],
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
