using System.Data.Common;
using VettingPortal.Features.Oversight;
using VettingPortal.Kernel.Data;
using VettingPortal.Kernel.Ledger.Sealing;

namespace VettingPortal.Host.Start;

/// <summary>
/// Seals the ledger every five seconds, by the machine's own clock. Missing a turn loses nothing: the next takes what waits.
/// When it is a minute behind, the auditor is told.
/// </summary>
public sealed class SealLedger(LedgerSealer sealer, SealingWatch watch, Readiness readiness, ILogger<SealLedger> log)
    : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await readiness.Ready.WaitAsync(stoppingToken);
            using var turn = new PeriodicTimer(Every);
            do
            {
                await Try(async () => await sealer.SealAll(stoppingToken), "sealed");
                await Try(() => watch.Look(stoppingToken), "watched");
            } while (await turn.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The portal is stopping.
        }
    }

    private async Task Try(Func<Task> turn, string what)
    {
        try
        {
            await turn();
        }
        catch (Exception failure)
            when (failure is DbException or IOException or Microsoft.EntityFrameworkCore.DbUpdateException
                || Outage.RuleOf(failure) is not null
            )
        {
            log.LogError("The ledger was not {What} this time: {Message}", what, failure.GetBaseException().Message);
        }
    }
}
