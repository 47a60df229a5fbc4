using Microsoft.EntityFrameworkCore;
using VettingPortal.Features.Evaluations;
using VettingPortal.Features.Integrity;
using VettingPortal.Features.Recruitment;
using VettingPortal.Features.Users;
using VettingPortal.Features.Vetting;
using VettingPortal.Kernel;
using VettingPortal.Kernel.Data;
using VettingPortal.Tests.Evaluations;
using VettingPortal.Tests.Kernel;
using VettingPortal.Tests.Recruitment;
using VettingPortal.Tests.Users;
using VettingPortal.Tests.Vetting;

namespace VettingPortal.Tests.Integrity;

/// <summary>How far an order goes: to files opened later, to the person's own access, and to the work they had in hand (§5.5).</summary>
public sealed class OrderReachTests
{
    [Theory, MemberData(nameof(TestPortal.Databases), MemberType = typeof(TestPortal))]
    public async Task Register_OfSomebodyUnderAnOrder_LooksAsAlwaysAndIsHeldAfterwards(DatabaseProvider provider)
    {
        await using var portal = await ACampaign.Running(provider);
        var first = await portal.Registered();
        var person = (await portal.Read(async db => await db.FindAsync<VettingFile>(first)))!.Person;
        var flag = await portal.Flagged(person);
        Done(await portal.As(Role.IAD).Run(new OrderHold(flag, AFlag.Why, Seen: 1)));
        Done(await portal.As(Role.IAD).Run(new LiftOrder(flag, AFlag.Why, Seen: 2)));
        Done(await portal.As(Role.REC).Run(new WithdrawApplication(first, ACampaign.APaper())));
        var certificate = await Under(portal, person, first);

        var second = await portal.Registered();

        var seen = await portal.As(Role.REC).Ask(new FindApplication(second.Value.ToString()));
        Assert.False(seen.Held);
        var system = portal.As(System(portal));
        Assert.Equal([certificate], await system.Ask(new ListOrdersToExtend()));
        Done(await system.Run(new ExtendOrder(certificate)));
        Assert.Empty(await system.Ask(new ListOrdersToExtend()));
        Assert.True((await portal.Read(async db => await db.FindAsync<VettingFile>(second)))!.IsHeld);
        Assert.All(await portal.EntriesOf(second.Value), entry => Assert.Equal("RegisterApplicant", entry.Act));
        Assert.Equal("ExtendOrder", (await portal.EntriesOf(certificate.Value))[^1].Act);
        Done(await portal.As(Role.IAD, 2).Run(new LiftOrder(certificate, AFlag.Why, Seen: 3)));
        Assert.False((await portal.Read(async db => await db.FindAsync<VettingFile>(second)))!.IsHeld);
    }

    [Theory, MemberData(nameof(TestPortal.Databases), MemberType = typeof(TestPortal))]
    public async Task Order_OnSomebodyWhoWorksHere_CutsTheirAccessAndReassignsTheirWork(DatabaseProvider provider)
    {
        await using var portal = await AnOffice.On(provider);
        var file = await portal.Holds(draft => AVettingFile.InEvaluation(draft).Begun(EvaluationKind.Toxicology), 1);
        var evaluator = (await portal.Stored(file.Id)).Current(EvaluationKind.Toxicology)!.Evaluator;
        var officer = AFlag.APerson(3);
        var user = PortalUser.Register(
            new(evaluator),
            "eva.luadora",
            "Eva Luadora",
            null,
            new(Person: officer.Id.Value),
            new(),
            AUser.Today
        );
        await portal.Given(officer, user, AUser.InForce(user, Role.TOXL));
        var flag = await portal.Flagged(officer.Id);

        Done(await portal.As(Role.IAD).Run(new OrderHold(flag, AFlag.Why, Seen: 1)));

        var stored = await portal.Stored(file.Id);
        var phase = stored.Current(EvaluationKind.Toxicology)!;
        Assert.NotEqual(evaluator, phase.Evaluator);
        Assert.Equal(EvaluationState.Pending, phase.State);
        Assert.False(stored.IsHeld);
        var blocked = await User(portal, user.Id);
        Assert.Equal((true, VettingFile.HoldCode), (blocked.Blocked, blocked.BlockReason));
        Assert.DoesNotContain(
            await portal.Read(db => db.Set<WorkItem>().AsNoTracking().ToListAsync()),
            item => item.Holder == evaluator
        );
        Assert.Equal("OrderHold", (await portal.EntriesOf(flag.Value))[^1].Act);

        Done(await portal.As(Role.IAD, 2).Run(new LiftOrder(flag, AFlag.Why, Seen: 2)));
        Assert.False((await User(portal, user.Id)).Blocked);
    }

    [Theory, MemberData(nameof(TestPortal.Databases), MemberType = typeof(TestPortal))]
    public async Task Lift_OfOneOfTwoOrders_LeavesTheAccountBlocked(DatabaseProvider provider)
    {
        await using var portal = await AnOffice.On(provider);
        var (officer, user) = await AnOfficer(portal);
        var (first, second) = (await portal.Flagged(officer), await portal.Flagged(officer));
        Done(await portal.As(Role.IAD).Run(new OrderHold(first, AFlag.Why, Seen: 1)));
        Done(await portal.As(Role.IAD).Run(new OrderHold(second, AFlag.Why, Seen: 1)));

        Done(await portal.As(Role.IAD, 2).Run(new LiftOrder(first, AFlag.Why, Seen: 2)));
        Assert.True((await User(portal, user)).Blocked);

        Done(await portal.As(Role.IAD, 2).Run(new LiftOrder(second, AFlag.Why, Seen: 2)));
        Assert.False((await User(portal, user)).Blocked);
    }

    [Theory, MemberData(nameof(TestPortal.Databases), MemberType = typeof(TestPortal))]
    public async Task Order_OnAnAccountBlockedBefore_TakesItOverAndLeavesItBlocked(DatabaseProvider provider)
    {
        await using var portal = await AnOffice.On(provider);
        var (officer, user) = await AnOfficer(portal);
        Done(await portal.As(Role.SYS).Run(new BlockUser(user, "Perdió su tarjeta.")));
        var flag = await portal.Flagged(officer);

        Done(await portal.As(Role.IAD).Run(new OrderHold(flag, AFlag.Why, Seen: 1)));

        var undone = await portal.As(Role.SYS).Run(new UnblockUser(user, "Tiene otra."));
        Assert.Equal("users.block-of-another", undone.Obstacle);
        Done(await portal.As(Role.IAD, 2).Run(new LiftOrder(flag, AFlag.Why, Seen: 2)));
        Assert.True((await User(portal, user)).Blocked);
    }

    [Theory, MemberData(nameof(TestPortal.Databases), MemberType = typeof(TestPortal))]
    public async Task Account_LinkedToSomebodyUnderAnOrder_IsCut(DatabaseProvider provider)
    {
        await using var portal = await AnOffice.On(provider);
        var officer = AFlag.APerson(3);
        var user = AUser.Named();
        var file = AVettingFile.Received(AVettingFile.Draft(officer.Id));
        await portal.Given(officer, user, file);
        var flag = await portal.Flagged(officer.Id);
        Done(await portal.As(Role.IAD).Run(new OrderHold(flag, AFlag.Why, Seen: 1)));
        var system = portal.As(System(portal));
        Assert.Empty(await system.Ask(new ListAccountsToCut()));

        Done(await portal.As(Role.SYS).Run(new LinkRecord(user.Id, officer.Curp.Value)));

        Assert.Equal([flag], await system.Ask(new ListAccountsToCut()));
        Done(await system.Run(new CutAccessOfOrder(flag)));
        Assert.True((await User(portal, user.Id)).Blocked);
        Assert.Empty(await system.Ask(new ListAccountsToCut()));
        Done(await portal.As(Role.IAD).Run(new UnblockUser(user.Id, "Atiende una diligencia.")));
        Assert.Empty(await system.Ask(new ListAccountsToCut()));
    }

    [Theory]
    [InlineData(2026, 11, 28, 16)]
    [InlineData(2026, 11, 26, 2)]
    public async Task Orders_WhileTheOfficesAreClosed_ReachNothingNew(int year, int month, int day, int hour)
    {
        await using var portal = await ACampaign.Running(DatabaseProvider.Sqlite);
        var first = await portal.Registered();
        var person = (await portal.Read(async db => await db.FindAsync<VettingFile>(first)))!.Person;
        Done(await portal.As(Role.REC).Run(new WithdrawApplication(first, ACampaign.APaper())));
        await Under(portal, person, first);
        await portal.Registered();
        var system = portal.As(System(portal));
        Assert.Single(await system.Ask(new ListOrdersToExtend()));

        portal.Clock.SetUtcNow(new(year, month, day, hour, 0, 0, TimeSpan.Zero));

        Assert.Empty(await system.Ask(new ListOrdersToExtend()));
    }

    private static async Task<(VettingPortal.Features.People.PersonId, PortalUserId)> AnOfficer(TestPortal portal)
    {
        var officer = AFlag.APerson(3);
        var user = PortalUser.Register(
            PortalUserId.New(),
            "eva.luadora",
            "Eva Luadora",
            null,
            new(Person: officer.Id.Value),
            new(),
            AUser.Today
        );
        await portal.Given(officer, user);
        return (officer.Id, user.Id);
    }

    private static async Task<IntegrityFlagId> Under(
        TestPortal portal,
        VettingPortal.Features.People.PersonId person,
        VettingFileId earlier
    )
    {
        var file = await portal.Read(async db => (await db.FindAsync<VettingFile>(earlier))!);
        await portal.Given(AFlag.ACertificate(file));
        var flag = await portal.Flagged(person);
        Done(await portal.As(Role.IAD).Run(new OrderHold(flag, AFlag.Why, Seen: 1)));
        return flag;
    }

    private static Actor System(TestPortal portal) => Actor.System(portal.ActorOf(Role.IAD).Permissions.ToHashSet());

    private static Task<PortalUser> User(TestPortal portal, PortalUserId id) =>
        portal.Read(db => db.Set<PortalUser>().AsNoTracking().SingleAsync(user => user.Id == id));

    private static void Done(Outcome outcome) => Assert.True(outcome.IsDone, $"{outcome.Word} {outcome.Obstacle}");
}
