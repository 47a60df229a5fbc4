using System.Data.Common;
using VettingPortal.Features.Oversight;
using VettingPortal.Kernel;
using VettingPortal.Kernel.Data;

namespace VettingPortal.Host.Start;

/// <summary>Verifies the whole ledger every night at three in Mexico City, and alarms the auditor of what it finds.</summary>
public sealed class VerifyLedger(
    Door door,
    LedgerWatch watch,
    Readiness readiness,
    TimeProvider clock,
    ILogger<VerifyLedger> log
) : BackgroundService
{
    private static readonly TimeOnly At = new(3, 0);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await readiness.Ready.WaitAsync(stoppingToken);
            while (true)
            {
                await Task.Delay(UntilNext(clock.GetUtcNow()), clock, stoppingToken);
                await Verify(stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The portal is stopping.
        }
    }

    /// <summary>How long until three in the morning.</summary>
    internal static TimeSpan UntilNext(DateTimeOffset now)
    {
        var today = MexicoTime.At(MexicoTime.DayOf(now), At);
        return (today > now ? today : MexicoTime.At(MexicoTime.DayOf(now).AddDays(1), At)) - now;
    }

    private async Task Verify(CancellationToken cancel)
    {
        try
        {
            var id = LedgerVerificationId.New();
            if ((await door.For(door.System).Run(new StartVerification(id), cancel)).IsDone)
            {
                await watch.Do(id, cancel);
            }
        }
        catch (Exception failure) when (failure is DbException or IOException || Outage.RuleOf(failure) is not null)
        {
            log.LogError("The nightly verification was not finished: {Message}", failure.Message);
        }
    }
}
