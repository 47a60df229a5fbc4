using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using VettingPortal.Features.Settings;
using VettingPortal.Kernel;
using VettingPortal.Kernel.Data;
using VettingPortal.Tests.Kernel;

namespace VettingPortal.Tests.Settings;

public sealed class SettingsUseCaseTests
{
    private const string Why = "Lo pide el programa anual.";

    [Theory, MemberData(nameof(TestPortal.Databases), MemberType = typeof(TestPortal))]
    public async Task Seed_Empty_PutsEverythingInPlaceInOneAct(DatabaseProvider provider)
    {
        await using var portal = await TestPortal.On(provider);

        Assert.True((await Seed(portal)).IsDone);

        var profile = await portal.Read(db => db.Set<PolicyProfile>().SingleAsync());
        Assert.Equal((SeedSettings.PolicyFrom, new PolicyNumbers()), (profile.EffectiveFrom, profile.Numbers));
        Assert.Equal(5 * 7 + 2, await portal.Read(db => db.Set<Holiday>().CountAsync()));
        Assert.Equal(
            ["CENTRO", "NORESTE", "NOROESTE", "NORTE", "OCCIDENTE", "SUR"],
            await portal.Read(db => db.Set<Region>().Select(region => region.Code).OrderBy(code => code).ToListAsync())
        );
        Assert.Equal(3, await portal.Read(db => db.Set<ForceProfile>().CountAsync()));
        Assert.Equal(26, (await Auditor(portal).Ask(new ListReference(ReferenceList.ClosureReasons))).Lines.Count);
        Assert.Equal(14, (await Auditor(portal).Ask(new ListReference(ReferenceList.Ranks))).Lines.Count);
        Assert.Equal("done", Assert.Single(await portal.EntriesOf(Guid.Empty)).Ending);
    }

    [Fact]
    public async Task Seed_Again_IsRefused()
    {
        await using var portal = await TestPortal.On(DatabaseProvider.Sqlite);
        await Seed(portal);

        Assert.Equal("settings.seed-done", Rule(await Seed(portal)));
    }

    [Fact]
    public async Task Seed_ByAPerson_IsForbidden()
    {
        await using var portal = await TestPortal.On(DatabaseProvider.Sqlite);

        Assert.Equal(new Outcome.Forbidden(SettingsFeature.Seed), await portal.As(Role.SYS).Run(new SeedSettings()));
    }

    [Theory, MemberData(nameof(TestPortal.Databases), MemberType = typeof(TestPortal))]
    public async Task Policy_ProposedAndApproved_IsInForceFromItsDay(DatabaseProvider provider)
    {
        await using var portal = await TestPortal.On(provider);
        await Seed(portal);
        var id = ProposalId.New();
        var numbers = new PolicyNumbers { EligibilityDays = 12 };

        var proposed = await portal.As(Role.LEG).Run(new ProposePolicy(id, AProposal.Today, numbers, Why));
        var before = await Auditor(portal).Ask(new FindSettings());
        var approved = await portal.As(Role.DIR).Run(new ApproveProposal(id, 1));
        var after = await Auditor(portal).Ask(new FindSettings());

        Assert.True(proposed.IsDone && approved.IsDone);
        Assert.Equal((10, 1), (before.Numbers.EligibilityDays, before.Open.Count));
        Assert.Equal((12, 0), (after.Numbers.EligibilityDays, after.Open.Count));
        Assert.Equal(
            ["ProposePolicy/done", "ApproveProposal/done"],
            (await portal.EntriesOf(id.Value)).Select(entry => $"{entry.Act}/{entry.Ending}")
        );
        var history = await Auditor(portal).Ask(new ListPolicies());
        var difference = Assert.Single(history[0].Differences);
        Assert.Equal(("EligibilityDays", 10, 12), (difference.Number.Name, difference.Before, difference.After));
    }

    [Theory, MemberData(nameof(TestPortal.Databases), MemberType = typeof(TestPortal))]
    public async Task Lists_ProposedAndApproved_AreChanged(DatabaseProvider provider)
    {
        await using var portal = await TestPortal.On(provider);
        await Seed(portal);
        var lists = await Auditor(portal).Ask(new FindLists());
        var (north, prevention) = (
            lists.Regions.Single(region => region.Region.Code == "NORTE"),
            lists.Profiles.Single(profile => profile.Profile.Code == "PREVENCION")
        );
        var christmas = lists.Holidays.First(holiday => holiday.Day.Day.Month == 12);

        await Agree(portal, id => new ProposeHoliday(id, HolidayId.New(), AProposal.HolyThursday, Why));
        await Agree(
            portal,
            id => new ProposeHoliday(id, new(christmas.Id), christmas.Day with { Removed = true }, Why)
        );
        await Agree(portal, id => new ProposeRegion(id, new(north.Id), new("IGNORED", "Norte grande"), Why));
        await Agree(
            portal,
            id => new ProposeForceProfile(id, new(prevention.Id), prevention.Profile with { MaximumAge = 38 }, Why)
        );
        await Agree(portal, id => new ProposeForceProfile(id, ForceProfileId.New(), AProposal.Custody, Why));
        await Agree(portal, id => new ProposeReference(id, ReferenceEntryId.New(), AProposal.Reason, Why));

        var now = await Auditor(portal).Ask(new FindLists());
        Assert.Contains(now.Holidays, holiday => holiday.Day == AProposal.HolyThursday);
        Assert.DoesNotContain(now.Holidays, holiday => holiday.Id == christmas.Id);
        Assert.Contains((north.Id, new RegionChange("NORTE", "Norte grande")), now.Regions);
        Assert.Equal(38, now.Profiles.Single(profile => profile.Id == prevention.Id).Profile.MaximumAge);
        Assert.Contains(now.Profiles, profile => profile.Profile == AProposal.Custody);
        Assert.Contains(
            (await Auditor(portal).Ask(new ListReference(ReferenceList.ClosureReasons))).Lines,
            line => line.Line == AProposal.Reason
        );
        var past = await Auditor(portal).Ask(new ListProposals());
        Assert.All(past.Rows, row => Assert.Equal(ProposalState.Approved, row.State));
    }

    [Theory, MemberData(nameof(TestPortal.Databases), MemberType = typeof(TestPortal))]
    public async Task Propose_WhileAnotherIsOpen_IsRefused(DatabaseProvider provider)
    {
        await using var portal = await TestPortal.On(provider);
        var region = RegionId.New();
        await portal.Given(Region.Of(region, "NORTE", "Norte"));
        await portal.As(Role.COO).Run(new ProposeRegion(ProposalId.New(), region, new("NORTE", "Uno"), Why));

        var second = await portal
            .As(Role.SYS)
            .Run(new ProposeRegion(ProposalId.New(), region, new("NORTE", "Dos"), Why));

        Assert.Equal("settings.proposal-pending", Rule(second));
    }

    [Fact]
    public async Task Propose_WhatIsTaken_IsRefused()
    {
        await using var portal = await TestPortal.On(DatabaseProvider.Sqlite);
        await Seed(portal);
        var door = portal.As(Role.DIR);
        var id = ProposalId.New();
        var list = await door.Ask(new ListReference(ReferenceList.Ranks));

        Assert.Equal(
            "settings.policy-day-taken",
            Rule(await door.Run(new ProposePolicy(id, SeedSettings.PolicyFrom, new(), Why)))
        );
        Assert.Equal(
            "settings.holiday-taken",
            Rule(await door.Run(new ProposeHoliday(id, HolidayId.New(), new(new(2026, 12, 25), "X", "Y"), Why)))
        );
        Assert.Equal(
            "settings.region-code-taken",
            Rule(await door.Run(new ProposeRegion(id, RegionId.New(), new("SUR", "Otro sur"), Why)))
        );
        Assert.Equal(
            "settings.profile-code-taken",
            Rule(
                await door.Run(
                    new ProposeForceProfile(id, ForceProfileId.New(), AProposal.Custody with { Code = "REACCION" }, Why)
                )
            )
        );
        Assert.Equal(
            "settings.reference-code-taken",
            Rule(await door.Run(new ProposeReference(id, ReferenceEntryId.New(), list.Lines[0].Line, Why)))
        );
    }

    [Fact]
    public async Task Approve_ByTheProposer_IsRefusedAndChangesNothing()
    {
        await using var portal = await TestPortal.On(DatabaseProvider.Sqlite);
        var id = ProposalId.New();
        await portal.As(Role.DIR).Run(new ProposeRegion(id, RegionId.New(), new("GOLFO", "Golfo"), Why));

        var approved = await portal.As(Role.DIR).Run(new ApproveProposal(id));

        Assert.Equal("settings.two-people", Rule(approved));
        Assert.False(await portal.Read(db => db.Set<Region>().AnyAsync()));
        Assert.Equal("refused", (await portal.EntriesOf(id.Value))[^1].Ending);
    }

    [Fact]
    public async Task Decide_DeclinedAndWithdrawn_ChangeNothing()
    {
        await using var portal = await TestPortal.On(DatabaseProvider.Sqlite);
        var (declined, withdrawn) = (ProposalId.New(), ProposalId.New());
        await portal.As(Role.COO).Run(new ProposeRegion(declined, RegionId.New(), new("GOLFO", "Golfo"), Why));
        await portal.As(Role.COO).Run(new ProposeRegion(withdrawn, RegionId.New(), new("BAJIO", "Bajío"), Why));

        Assert.True((await portal.As(Role.LEG).Run(new DeclineProposal(declined, "No procede."))).IsDone);
        Assert.True((await portal.As(Role.COO).Run(new WithdrawProposal(withdrawn, "Me equivoqué."))).IsDone);

        Assert.False(await portal.Read(db => db.Set<Region>().AnyAsync()));
        Assert.Equal(ProposalState.Declined, (await Auditor(portal).Ask(new FindProposal(declined))).State);
    }

    [Theory]
    [InlineData(Role.AUD)]
    [InlineData(Role.REC)]
    public async Task Propose_WithoutThePermission_IsForbidden(Role role)
    {
        await using var portal = await TestPortal.On(DatabaseProvider.Sqlite);

        Assert.IsType<Outcome.Forbidden>(
            await portal.As(role).Run(new ProposeRegion(ProposalId.New(), RegionId.New(), new("GOLFO", "G"), Why))
        );
        Assert.IsType<Outcome.Forbidden>(await portal.As(role).Run(new ApproveProposal(ProposalId.New())));
    }

    private static async Task Agree<TCommand>(TestPortal portal, Func<ProposalId, TCommand> propose)
        where TCommand : ICommand
    {
        var id = ProposalId.New();
        Assert.Equal(new Outcome.Done(), await portal.As(Role.COO).Run(propose(id)));
        Assert.Equal(new Outcome.Done(), await portal.As(Role.LEG).Run(new ApproveProposal(id)));
    }

    private static IUseCases Auditor(TestPortal portal) => portal.As(Role.AUD);

    private static Task<Outcome> Seed(TestPortal portal)
    {
        var door = portal.Services.GetRequiredService<Door>();
        return door.For(door.System, portal.Clock).Run(new SeedSettings());
    }

    private static string? Rule(Outcome outcome) => (outcome as Outcome.Refused)?.Rule;
}
