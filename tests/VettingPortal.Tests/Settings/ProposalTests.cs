using VettingPortal.Features.Settings;
using static VettingPortal.Tests.Settings.AProposal;

namespace VettingPortal.Tests.Settings;

public sealed class ProposalTests
{
    private static readonly PolicyNumbers Longer = new() { EligibilityDays = 12 };

    public static TheoryData<string, SettingsChange> Faulty =>
        new()
        {
            { "settings.number-out-of-range", new PolicyChange(Today, new() { PassMark = 101 }) },
            { "settings.name-missing", HolyThursday with { Name = " " } },
            { "settings.name-missing", HolyThursday with { Basis = "" } },
            { "settings.code-shape", Custody with { Code = "custodia" } },
            { "settings.profile-out-of-range", Custody with { MinimumAge = 17 } },
            { "settings.code-shape", new RegionChange("X", "Norte") },
            { "settings.name-missing", new RegionChange("GOLFO", "") },
            { "settings.closure-terms", Reason with { Appealable = null } },
            { "settings.closure-terms", Reason with { CoolingOffMonths = 121 } },
            { "settings.closure-terms", Reason with { List = ReferenceList.Ranks } },
        };

    public static TheoryData<SettingsChange> Good =>
        [new PolicyChange(Today, Longer), HolyThursday, Custody, new RegionChange("GOLFO", "Golfo"), Reason];

    [Theory, MemberData(nameof(Faulty))]
    public void Make_Faulty_IsRefused(string rule, SettingsChange change) => Refused(rule, () => Of(change));

    [Theory, MemberData(nameof(Good))]
    public void Make_Good_KeepsWhatItSays(SettingsChange change)
    {
        var proposal = Of(change);

        Assert.Equal(change, proposal.Change);
        Assert.Equal((change.Kind, ProposalState.Open), (proposal.Kind, proposal.State));
    }

    [Fact]
    public void Make_WithoutReason_IsRefused() =>
        Refused("settings.reason-missing", () => Of(HolyThursday, reason: "  "));

    [Fact]
    public void Make_FromYesterday_IsRefused()
    {
        Refused("settings.effective-in-past", () => Of(new PolicyChange(Today.AddDays(-1), Longer)));
        Refused("settings.effective-in-past", () => Of(HolyThursday with { Day = Today.AddDays(-1) }));
    }

    [Fact]
    public void Make_WithoutADifference_IsRefused()
    {
        Refused("settings.nothing-changes", () => Of(HolyThursday, HolyThursday));
        Refused(
            "settings.nothing-changes",
            () => Of(new PolicyChange(Today, Longer), new PolicyChange(new(2020, 1, 1), Longer))
        );
    }

    [Fact]
    public void Approve_ByAnother_Approves()
    {
        var proposal = Of(HolyThursday);

        proposal.Approve(Second, Now);

        Assert.Equal((ProposalState.Approved, Second.Id), (proposal.State, proposal.DecidedBy));
    }

    [Fact]
    public void Approve_ByOneself_IsRefused() =>
        Refused("settings.two-people", () => Of(HolyThursday).Approve(Proposer, Now));

    [Fact]
    public void Decline_ByOneself_IsRefused() =>
        Refused("settings.two-people", () => Of(HolyThursday).Decline(Proposer, "No procede.", Now));

    [Fact]
    public void Approve_AfterItsDay_IsRefused() =>
        Refused(
            "settings.effective-in-past",
            () => Of(new PolicyChange(Today, Longer)).Approve(Second, Now.AddDays(1))
        );

    [Fact]
    public void Decline_WithReason_KeepsIt()
    {
        var proposal = Of(HolyThursday);

        proposal.Decline(Second, " No procede. ", Now);

        Assert.Equal((ProposalState.Declined, "No procede."), (proposal.State, proposal.DecisionReason));
    }

    [Fact]
    public void Decline_WithoutReason_IsRefused() =>
        Refused("settings.reason-missing", () => Of(HolyThursday).Decline(Second, "", Now));

    [Fact]
    public void Withdraw_ByTheProposer_Withdraws()
    {
        var proposal = Of(HolyThursday);

        proposal.Withdraw(Proposer, "Me equivoqué.", Now);

        Assert.Equal(ProposalState.Withdrawn, proposal.State);
    }

    [Fact]
    public void Withdraw_ByAnother_IsRefused() =>
        Refused("settings.proposal-not-yours", () => Of(HolyThursday).Withdraw(Second, "No.", Now));

    [Fact]
    public void Decide_Twice_IsRefused()
    {
        var proposal = Of(HolyThursday);
        proposal.Approve(Second, Now);

        Refused("settings.proposal-decided", () => proposal.Approve(Second, Now));
        Refused("settings.proposal-decided", () => proposal.Decline(Second, "Tarde.", Now));
        Refused("settings.proposal-decided", () => proposal.Withdraw(Proposer, "Tarde.", Now));
    }

    [Fact]
    public void Catalogue_EveryNumberOfPolicy_IsInItOnceAndInItsRange()
    {
        var numbers = typeof(PolicyNumbers).GetProperties().Select(property => property.Name);

        Assert.Equal(numbers.Order(), PolicyCatalogue.All.Select(number => number.Name).Order());
        Assert.All(
            PolicyCatalogue.All,
            number => Assert.InRange(number.Of(new PolicyNumbers()), number.Min, number.Max)
        );
    }

    [Fact]
    public void With_OneNumber_LeavesTheOthers()
    {
        var number = PolicyCatalogue.All.Single(known => known.Name == nameof(PolicyNumbers.EligibilityDays));

        Assert.Equal(Longer, number.With(new PolicyNumbers(), 12));
    }
}
