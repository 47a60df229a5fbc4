using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using VettingPortal.Kernel.Data;

namespace VettingPortal.Host.Start;

/// <summary>Keeps running totals short: every ten minutes their lines are added up. Missing a turn changes no number.</summary>
public sealed class FoldTallies(
    IDbContextFactory<PortalDb> contexts,
    WriteGate gate,
    Readiness readiness,
    TimeProvider clock,
    ILogger<FoldTallies> log
) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromMinutes(10);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await Keep(stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The portal is stopping.
        }
    }

    private async Task Keep(CancellationToken stoppingToken)
    {
        await readiness.Ready.WaitAsync(stoppingToken);
        using var turn = new PeriodicTimer(Every, clock);
        while (await turn.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await using var db = await contexts.CreateDbContextAsync(stoppingToken);
                await Tallies.Fold(db, gate, stoppingToken);
            }
            catch (Exception failure) when (failure is DbException || Outage.RuleOf(failure) is not null)
            {
                log.LogWarning("Running totals were not folded this time: {Message}", failure.Message);
            }
        }
    }
}
