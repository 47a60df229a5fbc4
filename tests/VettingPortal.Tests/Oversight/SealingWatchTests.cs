using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using VettingPortal.Features.Oversight;
using VettingPortal.Kernel;
using VettingPortal.Kernel.Data;
using VettingPortal.Kernel.Ledger.Sealing;
using VettingPortal.Tests.Kernel;
using VettingPortal.Tests.Kernel.Ledger;

namespace VettingPortal.Tests.Oversight;

/// <summary>Sealing that falls behind: how far, and that the auditor is told of it once.</summary>
public sealed class SealingWatchTests
{
    [Theory, MemberData(nameof(TestPortal.Databases), MemberType = typeof(TestPortal))]
    public async Task Lag_OfAnEntry_IsItsAgeUntilItIsSealed(DatabaseProvider provider)
    {
        await using var portal = await TestPortal.On(provider);
        var (lag, clock) = Lag(portal);

        var empty = await lag.Find(default);
        await portal.Given();
        clock.Advance(TimeSpan.FromSeconds(90));
        var behind = await lag.Find(default);
        await portal.SealAll();
        var caughtUp = await lag.Find(default);

        Assert.Equal((TimeSpan.Zero, TimeSpan.Zero), (empty, caughtUp));
        Assert.InRange(behind, TimeSpan.FromSeconds(60), TimeSpan.FromSeconds(91));
    }

    [Theory, MemberData(nameof(TestPortal.Databases), MemberType = typeof(TestPortal))]
    public async Task Look_MoreThanAMinuteBehind_TellsTheAuditorOnceEachTime(DatabaseProvider provider)
    {
        await using var portal = await TestPortal.On(provider);
        var (lag, clock) = Lag(portal);
        var watch = new SealingWatch(lag, portal.Services.GetRequiredService<Door>());
        await portal.Given();

        await watch.Look(default);
        var onTime = await Alerts(portal);
        clock.Advance(TimeSpan.FromMinutes(2));
        await watch.Look(default);
        await watch.Look(default);

        Assert.Empty(onTime);
        var alert = Assert.Single(await Alerts(portal));
        Assert.Equal((AlertKind.LedgerBehind, SealingWatch.TheLedger), (alert.Kind, alert.About));
        Assert.InRange(int.Parse(alert.Facts, System.Globalization.CultureInfo.InvariantCulture), 61, 121);
        var entry = Assert.Single(await portal.EntriesOf(SealingWatch.TheLedger));
        Assert.Equal(("RaiseAlert", "done"), (entry.Act, entry.Ending));

        await portal.SealAll();
        await watch.Look(default);
        await portal
            .As(Role.AUD)
            .Run(new ConcludeAlert(alert.Id, "Se reinició el nodo y el sellado quedó al corriente."));
        clock.Advance(TimeSpan.FromMinutes(2));
        await watch.Look(default);
        Assert.Equal(2, (await Alerts(portal)).Count);
    }

    private static (SealingLag Lag, FakeTimeProvider Clock) Lag(TestPortal portal)
    {
        var clock = new FakeTimeProvider(TimeProvider.System.GetUtcNow());
        return (new(portal.Services.GetRequiredService<IDbContextFactory<PortalDb>>(), clock), clock);
    }

    private static Task<List<OversightAlert>> Alerts(TestPortal portal) =>
        portal.Read(db => db.Set<OversightAlert>().AsNoTracking().ToListAsync());
}
