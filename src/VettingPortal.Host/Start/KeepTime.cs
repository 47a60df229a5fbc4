using System.Data.Common;
using VettingPortal.Features.Adjudication;
using VettingPortal.Features.Oversight;
using VettingPortal.Features.Users;
using VettingPortal.Features.Vetting;
using VettingPortal.Kernel;
using VettingPortal.Kernel.Data;

namespace VettingPortal.Host.Start;

/// <summary>
/// Every quarter of an hour takes the steps that time alone brings (§7.3, 9 and 16), tells of hard stops (§7.7) ends the roles that
/// ran out (SOD-11), takes down which sessions did, and every hour looks through what was read. Missing a turn only delays them.
/// </summary>
public sealed class KeepTime(Door door, Readiness readiness, TimeProvider clock, ILogger<KeepTime> log)
    : BackgroundService
{
    private DateTimeOffset _watched;

    private static readonly TimeSpan Every = TimeSpan.FromMinutes(15);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await readiness.Ready.WaitAsync(stoppingToken);
            using var turn = new PeriodicTimer(Every, clock);
            do
            {
                await Keep(stoppingToken);
            } while (await turn.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The portal is stopping.
        }
    }

    private async Task Keep(CancellationToken cancel)
    {
        try
        {
            var useCases = door.For(door.System);
            foreach (var (file, step) in await useCases.Ask(new ListOverdueSteps(), cancel))
            {
                _ =
                    step is VettingStep.CloseAfterNotice
                        ? await useCases.Run(new CloseAfterNotice(file), cancel)
                        : await useCases.Run(new CloseFileForInactivity(file), cancel);
            }
            foreach (var file in await useCases.Ask(new ListHardStops(), cancel))
            {
                await useCases.Run(new TellHardStop(file), cancel);
            }
            foreach (var grant in await useCases.Ask(new ListEndedGrants(), cancel))
            {
                await useCases.Run(new EndRoleGrant(grant), cancel);
            }
            foreach (var over in await useCases.Ask(new ListExpiredSessions(), cancel))
            {
                await useCases.Run(over, cancel);
            }
            if (clock.GetUtcNow() - _watched >= WatchReads.Every)
            {
                _watched = clock.GetUtcNow();
                await useCases.Run(new WatchReads(), cancel);
            }
        }
        catch (Exception failure) when (failure is DbException || Outage.RuleOf(failure) is not null)
        {
            log.LogWarning("The steps of passed time were not taken this time: {Message}", failure.Message);
        }
    }
}
