using Microsoft.EntityFrameworkCore;
using VettingPortal.Features.Integrity;
using VettingPortal.Features.Users;
using VettingPortal.Features.Vetting;
using VettingPortal.Kernel;
using VettingPortal.Kernel.Data;
using VettingPortal.Tests.Evaluations;
using VettingPortal.Tests.Integrity;
using VettingPortal.Tests.Kernel;
using VettingPortal.Tests.Users;

namespace VettingPortal.Tests.Vetting;

/// <summary>Who ordered a hold is asked to look at it again, and nobody else learns of it.</summary>
public sealed class HoldReviewTests
{
    private const string Why = "Se espera la respuesta del registro.";

    [Theory, MemberData(nameof(TestPortal.Databases), MemberType = typeof(TestPortal))]
    public async Task Placed_AsksItsAuthorAloneToLookAgain(DatabaseProvider provider)
    {
        await using var portal = await AnOffice.On(provider);
        var file = await portal.Holds(draft => AVettingFile.Eligible(draft));
        var order = await Placed(portal, file);
        var due = MexicoTime.DayOf(portal.Clock.GetUtcNow()).AddDays(90);

        var line = Assert.Single(await Reviews(portal.As(Role.COO)));
        Assert.Equal((file.Number, due, false), (line.Number, line.Due, line.Held));
        Assert.Empty(await Reviews(portal.As(Role.COO, 2)));

        portal.Clock.Advance(TimeSpan.FromDays(95));
        var seen = (await portal.Stored(file.Id)).Version;
        Assert.Equal(
            "vetting.hold-reason-missing",
            (await portal.As(Role.COO).Run(new KeepHold(order, "Sí"))).Obstacle
        );
        Assert.IsType<Outcome.NotFound>(await portal.As(Role.COO, 2).Run(new KeepHold(order, Why)));
        var kept = await portal.As(Role.COO).Run(new KeepHold(order, Why));

        Assert.True(kept.IsDone, kept.Obstacle);
        Assert.Equal(due.AddDays(95), Assert.Single(await Reviews(portal.As(Role.COO))).Due);
        Assert.Equal(seen, (await portal.Stored(file.Id)).Version);
        Assert.True((await portal.As(Role.COO).Run(new LiftHold(order, Why))).IsDone);
        Assert.Empty(await Reviews(portal.As(Role.COO)));
    }

    [Theory, MemberData(nameof(TestPortal.Databases), MemberType = typeof(TestPortal))]
    public async Task TwoOrdersOfOneAuthor_AreOneLine_UntilBothAreLifted(DatabaseProvider provider)
    {
        await using var portal = await AnOffice.On(provider);
        var file = await portal.Holds(draft => AVettingFile.Eligible(draft));
        var first = await Placed(portal, file);
        portal.Clock.Advance(TimeSpan.FromDays(10));
        var second = await Placed(portal, file);

        var due = Assert.Single(await Reviews(portal.As(Role.COO))).Due;
        Assert.True((await portal.As(Role.COO).Run(new LiftHold(first, Why))).IsDone);
        Assert.Equal(due.AddDays(10), Assert.Single(await Reviews(portal.As(Role.COO))).Due);
        Assert.True((await portal.As(Role.COO).Run(new LiftHold(second, Why))).IsDone);
        Assert.Empty(await Reviews(portal.As(Role.COO)));
    }

    /// <summary>A day long past would tell a hold that nobody looks at again from one that somebody does.</summary>
    [Theory]
    [InlineData(0, 90)]
    [InlineData(90, 90)]
    [InlineData(91, 180)]
    [InlineData(400, 450)]
    public void NextReview_IsNeverPast(int passed, int shown)
    {
        var file = AVettingFile.Eligible().Held(1);
        var since = MexicoTime.DayOf(file.HeldSince!.Value);

        Assert.Equal(since.AddDays(shown), file.NextHoldReview(since.AddDays(passed)));
    }

    [Theory, MemberData(nameof(TestPortal.Databases), MemberType = typeof(TestPortal))]
    public async Task OfSomebodyWhoseAccessIsCut_GoesToAnotherOfTheOffice(DatabaseProvider provider)
    {
        await using var portal = await AnOffice.On(provider);
        var file = await portal.Holds(draft => AVettingFile.Eligible(draft));
        var order = await Placed(portal, file);
        var officer = AFlag.APerson(3);
        var user = PortalUser.Register(
            new(portal.ActorOf(Role.COO).Id),
            "coo.uno",
            "Coo Uno",
            null,
            new(Person: officer.Id.Value),
            new(),
            AUser.Today
        );
        await portal.Given(officer, user, AUser.InForce(user, Role.COO));
        var flag = await portal.Flagged(officer.Id);

        var cut = await portal.As(Role.IAD).Run(new OrderHold(flag, AFlag.Why, Seen: 1));

        Assert.True(cut.IsDone, cut.Obstacle);
        var next = (await portal.Read(db => db.Set<HoldOrder>().SingleAsync(one => one.Id == order))).OrderedBy;
        Assert.NotEqual(user.Id.Value, next);
        var line = await portal.Read(db => db.Set<WorkItem>().SingleAsync(item => item.Task == WorkTask.ReviewHold));
        Assert.Equal(next, line.Holder);
    }

    /// <summary>Two acts at once on one file: neither is a file free under an order, nor held without any.</summary>
    [Theory, MemberData(nameof(TestPortal.Databases), MemberType = typeof(TestPortal))]
    public async Task TwoAtOnce_LeaveTheFileHeldExactlyWhileAnOrderIsOpen(DatabaseProvider provider)
    {
        for (var round = 0; round < 5; round++)
        {
            await using var portal = await AnOffice.On(provider);
            var file = await portal.Holds(draft => AVettingFile.Eligible(draft));
            var first = await Placed(portal, file);
            var other = new PlaceHold(file.Id, HoldOrderId.New(), HoldCause.DocumentRecheck, Why);

            await Task.WhenAll(portal.As(Role.COO).Run(new LiftHold(first, Why)), portal.As(Role.COO, 2).Run(other));
            Assert.Equal(await OpenOrders(portal) > 0, (await portal.Stored(file.Id)).IsHeld);

            var third = new PlaceHold(file.Id, HoldOrderId.New(), HoldCause.DocumentRecheck, Why);
            await portal.As(Role.COO, 3).Run(third);
            await Task.WhenAll(
                portal.As(Role.COO, 2).Run(new LiftHold(other.Order, Why)),
                portal.As(Role.COO, 3).Run(new LiftHold(third.Order, Why))
            );
            Assert.Equal(await OpenOrders(portal) > 0, (await portal.Stored(file.Id)).IsHeld);
        }
    }

    private static Task<int> OpenOrders(TestPortal portal) =>
        portal.Read(db => db.Set<HoldOrder>().CountAsync(order => order.LiftedAt == null));

    private static async Task<HoldOrderId> Placed(TestPortal portal, VettingFile file)
    {
        var place = new PlaceHold(file.Id, HoldOrderId.New(), HoldCause.RegistryAnswerPending, Why);
        var placed = await portal.As(Role.COO).Run(place);
        Assert.True(placed.IsDone, placed.Obstacle);
        return place.Order;
    }

    private static async Task<IReadOnlyList<ListMyWork.Row>> Reviews(IUseCases door) =>
        (await door.Ask(new ListMyWork(Task: WorkTask.ReviewHold))).Rows;
}
