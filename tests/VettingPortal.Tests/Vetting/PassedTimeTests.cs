using Microsoft.Extensions.DependencyInjection;
using VettingPortal.Features.Adjudication;
using VettingPortal.Features.Vetting;
using VettingPortal.Kernel;
using VettingPortal.Kernel.Data;
using VettingPortal.Tests.Evaluations;
using VettingPortal.Tests.Kernel;
using static VettingPortal.Tests.Vetting.AVettingFile;

namespace VettingPortal.Tests.Vetting;

/// <summary>What time alone decides, the portal does by itself (§7.3, 9 and 16).</summary>
public sealed class PassedTimeTests
{
    [Theory, MemberData(nameof(TestPortal.Databases), MemberType = typeof(TestPortal))]
    public async Task Denial_DeliveredAndNotAppealed_IsClosedByThePortal(DatabaseProvider provider)
    {
        await using var portal = await TestPortal.On(provider);
        portal.Clock.SetUtcNow(Noon.AddDays(13));
        var file = NotApproved();
        file.NoticeDelivered(After(12).Today, After(12));
        await portal.Given(file);
        var system = System(portal);
        Assert.Empty(await system.Ask(new ListOverdueSteps()));
        portal.Clock.SetUtcNow(MexicoTime.At(file.AppealUntil!.Value, new(23, 59)));
        Assert.Empty(await system.Ask(new ListOverdueSteps()));

        portal.Clock.SetUtcNow(MexicoTime.At(file.AppealUntil.Value.AddDays(1), default));

        Assert.Equal(
            [new ListOverdueSteps.Row(file.Id, VettingStep.CloseAfterNotice)],
            await system.Ask(new ListOverdueSteps())
        );
        var closed = await system.Run(new CloseAfterNotice(file.Id));
        Assert.True(closed.IsDone, closed.Obstacle);
        Assert.Empty(await system.Ask(new ListOverdueSteps()));
        Assert.Equal(
            VettingState.Closed,
            (await portal.Read(async db => await db.FindAsync<VettingFile>(file.Id)))!.State
        );
        var entry = (await portal.EntriesOf(file.Id.Value))[^1];
        Assert.Equal(
            ("CloseAfterNotice", true),
            (entry.Act, Actor.System(new HashSet<Permission>()).Id == entry.Actor)
        );
    }

    [Theory]
    [InlineData(true, true)]
    [InlineData(false, false)]
    public async Task Denial_HeldOrNotDelivered_Waits(bool delivered, bool held)
    {
        await using var portal = await TestPortal.On(DatabaseProvider.Sqlite);
        var file = NotApproved();
        if (delivered)
        {
            file.NoticeDelivered(After(12).Today, After(12));
        }
        if (held)
        {
            file.Held(13);
        }
        portal.Clock.SetUtcNow(Noon.AddDays(13));
        await portal.Given(file);

        portal.Clock.Advance(TimeSpan.FromDays(80));

        Assert.Empty(await System(portal).Ask(new ListOverdueSteps()));
    }

    [Theory, MemberData(nameof(TestPortal.Databases), MemberType = typeof(TestPortal))]
    public async Task Silence_AfterTwoNoticesAndNinetyDays_IsClosedByThePortal(DatabaseProvider provider)
    {
        await using var portal = await AnOffice.On(provider);
        var file = await portal.Holds(Received);
        var last = (await portal.Stored(file.Id)).SubjectActiveAt;
        var system = System(portal);
        await portal.As(Role.COO).Run(new RecordInactivityNotice(file.Id));
        portal.Clock.Advance(TimeSpan.FromDays(1));
        await portal.As(Role.COO).Run(new RecordInactivityNotice(file.Id));
        var day = MexicoTime.DayOf(last).AddDays(90);
        portal.Clock.SetUtcNow(MexicoTime.At(day, default).AddTicks(-1));
        Assert.Empty(await system.Ask(new ListOverdueSteps()));

        portal.Clock.SetUtcNow(MexicoTime.At(day, default));

        Assert.Equal(
            [new ListOverdueSteps.Row(file.Id, VettingStep.CloseForInactivity)],
            await system.Ask(new ListOverdueSteps())
        );
        var closed = await system.Run(new CloseFileForInactivity(file.Id));
        Assert.True(closed.IsDone, closed.Obstacle);
        Assert.Equal(VettingState.ClosedForInactivity, (await portal.Stored(file.Id)).State);
    }

    [Theory, MemberData(nameof(TestPortal.Databases), MemberType = typeof(TestPortal))]
    public async Task HardStop_IsToldToTheCoordinator_WhoMayCloseTheFile(DatabaseProvider provider)
    {
        await using var portal = await AnOffice.On(provider);
        var file = await portal.Holds(draft => Eligible(draft));
        var last = (await portal.Stored(file.Id)).HardStopOn!.Value;
        var (system, coordinator) = (System(portal), portal.As(Role.COO));
        portal.Clock.SetUtcNow(MexicoTime.At(last, new(23, 59)));
        Assert.Empty(await system.Ask(new ListHardStops()));
        Assert.Equal("vetting.hard-stop-not-reached", (await system.Run(new TellHardStop(file.Id))).Obstacle);

        portal.Clock.SetUtcNow(MexicoTime.At(last.AddDays(1), default));

        Assert.Equal([file.Id], await system.Ask(new ListHardStops()));
        Assert.True((await system.Run(new TellHardStop(file.Id))).IsDone);
        Assert.Empty(await system.Ask(new ListHardStops()));
        var line = Assert.Single((await coordinator.Ask(new ListMyWork(Task: WorkTask.CloseNotCompleted))).Rows);
        Assert.Equal((file.Number, last), (line.Number, line.Due));
        var closed = await coordinator.Run(new CloseFileAsNotCompleted(file.Id, "No se completó en un año."));
        Assert.True(closed.IsDone, closed.Obstacle);
        var stored = await portal.Stored(file.Id);
        Assert.Equal((VettingOutcome.NotCompleted, "D26"), (stored.Outcome!.Value, stored.OutcomeReason));
    }

    /// <summary>What silence cannot close is not tried, or a refusal would be written every quarter of an hour.</summary>
    [Fact]
    public async Task Silence_OfSomebodyDenied_IsNoStepOfTime()
    {
        await using var portal = await TestPortal.On(DatabaseProvider.Sqlite);
        var file = NotApproved();
        file.NoticeOfInactivitySent(After(12));
        file.NoticeOfInactivitySent(After(13));
        await portal.Given(file);
        portal.Clock.SetUtcNow(Noon.AddDays(200));

        Assert.Empty(await System(portal).Ask(new ListOverdueSteps()));
    }

    [Fact]
    public async Task Time_IsKeptByThePortalAlone()
    {
        await using var portal = await TestPortal.On(DatabaseProvider.Sqlite);

        Assert.Empty(portal.Services.GetRequiredService<PortalCatalogue>().HoldersOf(VettingFeature.KeepTime));
    }

    private static IUseCases System(TestPortal portal) =>
        portal.As(Actor.System(portal.Services.GetRequiredService<PortalCatalogue>().Permissions));
}
