using System.Diagnostics;
using VettingPortal.Kernel.Data;
using VettingPortal.Tests.Kernel.Faults;

namespace VettingPortal.Benchmarks;

/// <summary>The faults of the tests, long: host killed, database stopped and cut, disk full, sixteen at one file.</summary>
internal static class FaultsBench
{
    /// <summary>What there is: the host killed, sixteen at one file, the database stopped and cut, no room to write.</summary>
    public static readonly IReadOnlyList<string> Parts = ["kill", "race", "stop", "disk"];

    /// <param name="parts">Which of <see cref="Parts"/>.</param>
    /// <param name="share">Of the full number of cycles; 1 for all.</param>
    public static async Task Run(IReadOnlyList<DatabaseProvider> providers, IReadOnlyList<string> parts, double share)
    {
        int Of(int cycles) => Math.Max(2, (int)Math.Round(cycles * share));
        foreach (var provider in providers)
        {
            if (parts.Contains("kill"))
            {
                Report.Section($"host killed (kill -9) under load, {provider}");
                Print(await Timed(() => HostFaults.Kill(provider, Of(100))));
            }
            if (parts.Contains("race"))
            {
                Report.Section($"{Race.Callers} callers move one file at once, {provider}");
                var race = await Race.Run(provider, Of(1_000));
                Report.Figure("rounds with exactly one winner", $"{race.RoundsWithOneWinner} of {race.Rounds}");
                Report.Figure("orphan entries / findings", $"{race.Orphans} / {race.Findings.Count}");
            }
        }
        if (parts.Contains("stop") && providers.Contains(DatabaseProvider.PostgreSql))
        {
            Report.Section("PostgreSQL stopped at once, and its connections cut");
            var faults = await new DatabaseFaults(TimeSpan.FromMilliseconds(500)).Run(Of(50), Of(50));
            Print(new HostFaults.Result(Of(50) * 2, faults.Reckoning, faults.Findings));
            Report.Figure("acts answered", $"{faults.Told}");
            Report.AtMost("longest recovery, s", faults.LongestRecovery.TotalSeconds, 30);
        }
        if (parts.Contains("disk") && providers.Contains(DatabaseProvider.Sqlite))
        {
            Report.Section("no room to write, SQLite");
            Print(await Timed(() => HostFaults.FillDisk(Of(10))));
        }
    }

    private static async Task<HostFaults.Result> Timed(Func<Task<HostFaults.Result>> run)
    {
        var began = Stopwatch.GetTimestamp();
        var result = await run();
        Report.Figure("took", $"{Stopwatch.GetElapsedTime(began).TotalSeconds:0} s");
        return result;
    }

    private static void Print(HostFaults.Result result)
    {
        Report.Figure("cycles", $"{result.Cycles}");
        Report.Figure("acknowledged acts", $"{result.Reckoning.Acknowledged}");
        Report.Figure(
            "lost / doubled / said not stored and stored",
            $"{result.Reckoning.Lost} / {result.Reckoning.Doubled} / {result.Reckoning.Contradicted}"
        );
        Report.Figure("findings of verify", $"{result.Findings.Count}");
    }
}
