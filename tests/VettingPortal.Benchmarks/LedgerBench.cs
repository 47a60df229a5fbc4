using System.Diagnostics;
using VettingPortal.Kernel.Data;
using VettingPortal.Tests.Kernel.Ledger;

namespace VettingPortal.Benchmarks;

/// <summary>What the ledger costs and what it sees: rate, sealing lag, verification, flipped bytes, honest work.</summary>
internal static class LedgerBench
{
    public static async Task Run(LedgerBenchSizes sizes)
    {
        if (sizes.Seconds > 0)
        {
            Report.Section("ledger on and off, 8 writers, PostgreSQL as careful as it comes");
            await RateBench.Run(sizes.Seconds);
        }
        if (sizes.Entries > 0)
        {
            Report.Section($"verification of {sizes.Entries} entries, SQLite");
            await VerifyBench.Run(sizes.Entries);
        }
        if (sizes.Flips > 0)
        {
            await Flip(sizes);
        }
        if (sizes.Workloads > 0)
        {
            await Work(sizes);
        }
    }

    private static async Task Flip(LedgerBenchSizes sizes)
    {
        Report.Section($"bytes flipped at random, SQLite, seed {sizes.Seed}");
        var began = Stopwatch.GetTimestamp();
        var flips = await Flips.Run(sizes.Flips, sizes.Seed);
        Report.Figure("flips / missed", $"{flips.Flips} / {flips.Missed.Count}");
        Report.Figure("took", $"{Stopwatch.GetElapsedTime(began).TotalSeconds:0} s");
        Report.AtLeast("found, %", flips.Found * 100, 99.99);
        foreach (var missed in flips.Missed.Take(20))
        {
            Report.Figure("missed", $"{missed}");
        }
    }

    private static async Task Work(LedgerBenchSizes sizes)
    {
        Report.Section($"honest work, {sizes.Workloads} random workloads, half on each database");
        var findings = 0;
        for (var i = 0; i < sizes.Workloads; i++)
        {
            findings += (await Workload.Run((DatabaseProvider)(i % 2), unchecked(sizes.Seed * 1_000_003 + i))).Count;
        }
        Report.AtMost("findings", findings, 0);
    }
}

/// <summary>How much of each is done; of what is 0, nothing.</summary>
internal sealed record LedgerBenchSizes(int Seconds, int Entries, int Flips, int Workloads, int Seed);
