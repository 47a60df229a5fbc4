using VettingPortal.Features.Vetting;
using VettingPortal.Kernel;
using VettingPortal.Kernel.Data;
using VettingPortal.Kernel.Ledger.Verification;
using VettingPortal.Tests.Kernel.Ledger;

namespace VettingPortal.Tests.Kernel.Faults;

/// <summary>
/// PostgreSQL is stopped as by a crash and started again, or all its connections are cut, under a few writers. Deterministic in what
/// must hold, not in where the cut falls.
/// </summary>
public sealed class DatabaseFaults(TimeSpan down)
{
    public sealed record Result(
        Reckoning Reckoning,
        int Told,
        TimeSpan LongestRecovery,
        IReadOnlyList<Finding> Findings
    );

    /// <summary>Runs so many stops and so many cuts, in turns.</summary>
    public async Task<Result> Run(int stops, int cuts, int writers = 4)
    {
        using var server = new OwnPostgres();
        await using var ledger = await ALedger.In(TestPortal.On(await TestDatabase.MakeOn(server), Toggle.AddTo));
        var longest = TimeSpan.Zero;
        IReadOnlyCollection<(Guid Mark, Outcome Outcome)> told;
        await using (var load = new Load(ledger.System, [.. ledger.Files.Take(writers).Select(file => file.Id)]))
        {
            load.Start();
            for (var i = 0; i < stops + cuts; i++)
            {
                await load.Done(writers * 2);
                if (i % 2 == 0 && i / 2 < stops || i / 2 >= cuts)
                {
                    server.StopAtOnce();
                    await Task.Delay(down);
                    server.Start();
                }
                else
                {
                    await server.CutAll(ledger.Database);
                }
                var recovery = await load.Done(1);
                longest = recovery > longest ? recovery : longest;
            }
            await load.Stop();
            told = load.Told;
        }
        await ledger.Seal();
        return new(
            await Reckoning.Of(
                ledger.Portal,
                told.Where(one => one.Outcome.IsDone).Select(one => one.Mark),
                told.Where(one => one.Outcome is Outcome.Refused { Rule: Outage.Away }).Select(one => one.Mark)
            ),
            told.Count,
            longest,
            await ledger.Verify()
        );
    }
}
