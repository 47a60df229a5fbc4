using System.Data.Common;
using VettingPortal.Features.Oversight;

namespace VettingPortal.Host.Start;

/// <summary>Every ten seconds destroys what an approved erasure allows. Missing a turn only delays it; after a restore it is done again.</summary>
public sealed class ShredErased(
    Shredder shredder,
    ErasuresToRepeat repeats,
    Readiness readiness,
    ILogger<ShredErased> log
) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(10);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await readiness.Ready.WaitAsync(stoppingToken);
            using var turn = new PeriodicTimer(Every);
            do
            {
                await Shred(stoppingToken);
            } while (await turn.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The portal is stopping.
        }
    }

    private async Task Shred(CancellationToken cancel)
    {
        try
        {
            await repeats.Run(cancel);
            await shredder.Run(cancel);
        }
        catch (Exception failure) when (failure is DbException or IOException)
        {
            log.LogWarning("Erased persons' keys were not destroyed this time: {Message}", failure.Message);
        }
    }
}
