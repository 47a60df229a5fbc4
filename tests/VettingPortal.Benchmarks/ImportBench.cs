using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using VettingPortal.Features.People;
using VettingPortal.Features.Recruitment;
using VettingPortal.Kernel;
using VettingPortal.Kernel.Data;

namespace VettingPortal.Benchmarks;

/// <summary>The import of a file of applicants, beside the barest way of writing the same rows.</summary>
internal static class ImportBench
{
    // In one order, so that a seat's file is there before it.
    private static readonly (string Table, string Where)[] Tables =
    [
        ("people", "\"Id\" IN (SELECT \"Person\" FROM vetting_files WHERE \"Batch\" IS NOT NULL)"),
        ("vetting_files", "\"Batch\" IS NOT NULL ORDER BY \"Id\""),
        (
            "vetting_seats",
            "\"VettingFileId\" IN (SELECT \"Id\" FROM vetting_files WHERE \"Batch\" IS NOT NULL) ORDER BY \"VettingFileId\""
        ),
        ("aux_work_items", "\"File\" IN (SELECT \"Id\" FROM vetting_files WHERE \"Batch\" IS NOT NULL)"),
        ("ledger_parts", "\"Entry\" IN (SELECT \"Id\" FROM ledger_entries WHERE \"Act\" = 'ImportChunk')"),
    ];

    public static async Task Run(BenchPortal portal, int lines, bool measured)
    {
        if (measured)
        {
            Report.Section($"import of {lines:N0} lines, {portal.Database.Provider}");
        }
        var (wall, cpu) = await Import(portal, lines);
        if (!measured)
        {
            return;
        }
        Report.Figure(
            "whole import",
            $"{wall.TotalSeconds:0.0} s, {cpu.TotalSeconds:0.0} s CPU, {lines / wall.TotalSeconds:0} lines/s"
        );
        Report.Figure("largest memory of this process", $"{Process.GetCurrentProcess().PeakWorkingSet64 >> 20} MB");
        var rows = await RawRows.Read(portal.Database, Tables);
        var raw = await rows.Write(await portal.Another());
        Report.Figure("the same rows, raw", $"{raw.TotalSeconds:0.0} s for {rows.Count} rows");
        Report.Figure("whole import (judged, sealed, summed) as a share of raw", $"{raw / wall:0.00}");
        await Writing(portal);
    }

    private static async Task<(TimeSpan Wall, TimeSpan Cpu)> Import(BenchPortal portal, int lines)
    {
        await using var content = Applicants.File(lines);
        if (!ApplicantSheet.TryOpen(content, out var sheet, out var fault))
        {
            throw new InvalidOperationException($"The file cannot be read: {fault.Kind}");
        }
        var request = new ImportRequest(
            ImportBatchId.New(),
            "applicants.csv",
            await ApplicantImport.HashOf(content, default),
            PrivacyNotices.Current
        );
        var (began, cpu) = (Stopwatch.GetTimestamp(), Process.GetCurrentProcess().TotalProcessorTime);
        var done = await portal
            .Services.GetRequiredService<ApplicantImport>()
            .Commit(await portal.As(Role.REC), sheet, request, _ => Task.CompletedTask, _ => { }, default);
        return done.Good == lines
            ? (Stopwatch.GetElapsedTime(began), Process.GetCurrentProcess().TotalProcessorTime - cpu)
            : throw new InvalidOperationException($"Only {done.Good} of {lines} lines were good.");
    }

    /// <summary>The writing alone: people of the import into the same indexed table, by the portal's way and by the barest.</summary>
    private static async Task Writing(BenchPortal portal)
    {
        var rows = await RawRows.Read(portal.Database, Tables[0]);
        List<Person> people;
        await using (var db = await portal.Context())
        {
            people = await db.Set<Person>().AsNoTracking().ToListAsync();
        }
        List<double> ratios = [];
        for (var i = 0; i < 3; i++)
        {
            var raw = await rows.Write(await portal.Another());
            ratios.Add(raw / people.Count * rows.Count / await Bulk(await portal.Another(), people));
        }
        var goal = portal.Database.Provider is DatabaseProvider.Sqlite ? 0.8 : 0.85;
        Report.AtLeast("writing alone, as a share of raw", ratios.Order().ElementAt(1), goal);
    }

    private static async Task<TimeSpan> Bulk(DatabaseSettings settings, List<Person> people)
    {
        var options = new DbContextOptionsBuilder<PortalDb>();
        settings.Apply(options);
        var spent = TimeSpan.Zero;
        foreach (var chunk in people.Chunk(1_000))
        {
            await using var db = new PortalDb(options.Options);
            db.AddRange(chunk.Cast<object>());
            var bulk = BulkInsert.Of([.. db.ChangeTracker.Entries()]);
            await db.Database.OpenConnectionAsync();
            var began = Stopwatch.GetTimestamp();
            await using var transaction = await db.Database.BeginTransactionAsync();
            foreach (var (table, entries) in bulk)
            {
                await BulkInsert.Write(db, table, entries, default);
            }
            await transaction.CommitAsync();
            spent += Stopwatch.GetElapsedTime(began);
        }
        return spent;
    }
}
