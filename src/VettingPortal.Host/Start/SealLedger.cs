using System.Data.Common;
using VettingPortal.Kernel.Ledger.Sealing;

namespace VettingPortal.Host.Start;

/// <summary>Seals the ledger every five seconds, by the machine's own clock. Missing a turn loses nothing: the next takes what waits.</summary>
public sealed class SealLedger(LedgerSealer sealer, Readiness readiness, ILogger<SealLedger> log) : BackgroundService
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
                await Seal(stoppingToken);
            } while (await turn.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The portal is stopping.
        }
    }

    private async Task Seal(CancellationToken cancel)
    {
        try
        {
            await sealer.SealAll(cancel);
        }
        catch (Exception failure)
            when (failure is DbException or IOException or Microsoft.EntityFrameworkCore.DbUpdateException)
        {
            log.LogError("The ledger was not sealed this time: {Message}", failure.GetBaseException().Message);
        }
    }
}
