using System.Data.Common;
using VettingPortal.Features.Integrity;
using VettingPortal.Kernel;

namespace VettingPortal.Host.Start;

/// <summary>Twice a minute holds what was opened for people under an order of internal affairs. Missing a turn only delays it.</summary>
public sealed class ExtendOrders(Door door, Readiness readiness, TimeProvider clock, ILogger<ExtendOrders> log)
    : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(30);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await readiness.Ready.WaitAsync(stoppingToken);
            using var turn = new PeriodicTimer(Every, clock);
            while (await turn.WaitForNextTickAsync(stoppingToken))
            {
                await Extend(stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The portal is stopping.
        }
    }

    private async Task Extend(CancellationToken cancel)
    {
        try
        {
            var useCases = door.For(door.System);
            foreach (var flag in await useCases.Ask(new ListOrdersToExtend(), cancel))
            {
                await useCases.Run(new ExtendOrder(flag), cancel);
            }
        }
        catch (DbException failure)
        {
            log.LogWarning("A periodic check was not made this time: {Message}", failure.Message);
        }
    }
}
