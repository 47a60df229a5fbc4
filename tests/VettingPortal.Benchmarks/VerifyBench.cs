using System.Diagnostics;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using VettingPortal.Features.Vetting;
using VettingPortal.Kernel.Data;
using VettingPortal.Kernel.Ledger;
using VettingPortal.Kernel.Ledger.Keys;
using VettingPortal.Kernel.Ledger.Sealing;
using VettingPortal.Tests.Kernel.Ledger;

namespace VettingPortal.Benchmarks;

/// <summary>
/// The whole check of a large ledger: each entry signed, with one part encrypted under a person's key, sealed two thousand to a
/// checkpoint. The entries are made as the kernel makes them, but saved many at a time.
/// </summary>
internal static class VerifyBench
{
    private const int Chunk = 10_000;

    private static readonly string[] Columns =
    [
        "Id",
        "At",
        "Actor",
        "Subject",
        "Act",
        "Ending",
        "Incarnation",
        "Header",
        "Leaf",
        "NodeKey",
        "Signature",
    ];

    public static async Task Run(int entries)
    {
        await using var ledger = await ALedger.On(DatabaseProvider.Sqlite);
        var persons = await ledger.Portal.Read(db =>
            db.Set<VettingFile>().OrderBy(file => file.Number).Select(file => file.Person.Value).ToListAsync()
        );
        var began = Stopwatch.GetTimestamp();
        for (var made = 0; made < entries; made += Chunk)
        {
            await Make(ledger, persons, Math.Min(Chunk, entries - made));
        }
        Report.Figure("made in", $"{Stopwatch.GetElapsedTime(began).TotalSeconds:0} s");
        began = Stopwatch.GetTimestamp();
        await ledger.Seal();
        Report.Figure("sealed in", $"{Stopwatch.GetElapsedTime(began).TotalSeconds:0} s");
        for (var turn = 0; turn < 2; turn++)
        {
            began = Stopwatch.GetTimestamp();
            var processor = Process.GetCurrentProcess().TotalProcessorTime;
            var findings = await ledger.Verify();
            var took = Stopwatch.GetElapsedTime(began).TotalSeconds;
            var used = (Process.GetCurrentProcess().TotalProcessorTime - processor).TotalSeconds;
            Report.Figure("verified in / processor time / findings", $"{took:0.0} s / {used:0.0} s / {findings.Count}");
            Report.Figure("entries a second", $"{entries / took:0}");
            Report.AtMost("for 1,000,000 entries, s", took * 1_000_000 / entries, 60);
        }
    }

    private static async Task Make(ALedger ledger, List<Guid> persons, int count)
    {
        var keys = ledger.Keys;
        var ciphers = await ledger.Portal.Services.GetRequiredService<SubjectKeys>().For(persons, default);
        var made = Enumerable
            .Range(0, count)
            .AsParallel()
            .AsOrdered()
            .Select(number => One(keys, ciphers, persons[number % persons.Count], number))
            .ToList();
        await ledger.Portal.Read(async db =>
        {
            db.AddRange(made.SelectMany(one => one.Parts));
            await Put(db, made.Select(one => one.Entry));
            return await db.SaveChangesAsync();
        });
    }

    // Entry by entry EF Core would take longer than all that is measured.
    private static async Task Put(PortalDb db, IEnumerable<LedgerEntry> entries)
    {
        await db.Database.OpenConnectionAsync();
        var connection = (SqliteConnection)db.Database.GetDbConnection();
        await using var transaction = connection.BeginTransaction();
        await using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = $"""
            INSERT INTO ledger_entries ("{string.Join("\", \"", Columns)}", "Xid") VALUES ({string.Join(
                ", ",
                Columns.Select(column => "@" + column)
            )}, 0)
            """;
        foreach (var column in Columns)
        {
            command.Parameters.Add(new SqliteParameter { ParameterName = "@" + column });
        }
        foreach (var entry in entries)
        {
            object[] values =
            [
                entry.Id,
                entry.At.UtcDateTime,
                entry.Actor,
                entry.Subject,
                entry.Act,
                entry.Ending,
                entry.Incarnation,
                entry.Header,
                entry.Leaf,
                entry.NodeKey,
                entry.Signature,
            ];
            for (var i = 0; i < values.Length; i++)
            {
                command.Parameters[i].Value = values[i];
            }
            command.ExecuteNonQuery();
        }
        await transaction.CommitAsync();
    }

    private static (LedgerEntry Entry, IReadOnlyList<LedgerPart> Parts) One(
        KeyFiles keys,
        IReadOnlyDictionary<Guid, PartCipher> ciphers,
        Guid person,
        int number
    )
    {
        var now = TimeProvider.System.GetUtcNow();
        var act = new Act(
            Guid.CreateVersion7(),
            "Read",
            Guid.Empty,
            null,
            person,
            "read",
            null,
            null,
            StoredTypes.Cut(now)
        );
        var parts = new PartWriter(act, ciphers, null!);
        parts.Add($"Se coteja el expediente, paso {number}.", person);
        var header = LedgerHeader.Write(act, keys.Node.Public, now, parts.Commitments);
        return (
            new()
            {
                Id = act.Id,
                At = act.At,
                Actor = act.Actor,
                Subject = act.Subject,
                Act = act.Name,
                Ending = act.Ending,
                Incarnation = 0,
                Header = header,
                Leaf = LedgerHeader.Leaf(header),
                NodeKey = keys.Node.Public.Id,
                Signature = keys.Node.Sign(header),
            },
            parts.Parts
        );
    }
}
