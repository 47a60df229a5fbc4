using System.Data.Common;
using VettingPortal.Features.Integrity;
using VettingPortal.Kernel;
using VettingPortal.Kernel.Data;

namespace VettingPortal.Host.Start;

/// <summary>
/// Holds what was opened for people under an order of internal affairs, in the offices' hours and after a while nobody can foresee, about
/// an hour: a hold that always came at once, or at night, would tell whose it is (§5.7). Access is cut at once (§5.5). Missing a turn only delays it.
/// </summary>
public sealed class ExtendOrders(
    Door door,
    Readiness readiness,
    TimeProvider clock,
    IChance chance,
    ILogger<ExtendOrders> log
) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(30);

    /// <summary>One turn in 128 comes up, on the average after 64 minutes.</summary>
    private const int Turns = 128;

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
            foreach (var flag in await useCases.Ask(new ListAccountsToCut(), cancel))
            {
                await useCases.Run(new CutAccessOfOrder(flag), cancel);
            }
            foreach (var flag in await useCases.Ask(new ListOrdersToExtend(), cancel))
            {
                if (chance.Bytes(1)[0] % Turns == 0)
                {
                    await useCases.Run(new ExtendOrder(flag), cancel);
                }
            }
        }
        catch (Exception failure) when (failure is DbException || Outage.RuleOf(failure) is not null)
        {
            log.LogWarning("A periodic check was not made this time: {Message}", failure.Message);
        }
    }
}
