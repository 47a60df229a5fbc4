using VettingPortal.Features.People;
using VettingPortal.Features.Settings;
using VettingPortal.Kernel;

namespace VettingPortal.Tests.Settings;

/// <summary>Makes proposals for the tests of this feature, on 24 Nov 2026.</summary>
public static class AProposal
{
    public static readonly DateTimeOffset Now = new(2026, 11, 24, 15, 0, 0, TimeSpan.Zero);

    public static readonly DateOnly Today = new(2026, 11, 24);

    public static readonly Actor Proposer = Someone("proposer");

    public static readonly Actor Second = Someone("second");

    public static readonly HolidayChange HolyThursday = new(new(2027, 3, 25), "Jueves Santo", "Acuerdo interno");

    public static readonly ForceProfileChange Custody = new(
        "CUSTODIA",
        "Custodia",
        "Custody",
        900,
        18,
        40,
        Schooling.UpperSecondary,
        true
    );

    public static readonly ReferenceChange Reason = new(
        ReferenceList.ClosureReasons,
        "D27",
        "Otra causa",
        "Other cause",
        true,
        false,
        6
    );

    public static Proposal Of(SettingsChange change, SettingsChange? before = null, string reason = "Hace falta.") =>
        Proposal.Make(ProposalId.New(), Guid.CreateVersion7(), change, before, reason, Proposer, Now);

    public static Actor Someone(string name) =>
        new(Guid.CreateVersion7(), name, new HashSet<Role>(), new HashSet<Permission>());

    public static void Refused(string rule, Action act) =>
        Assert.Equal(rule, Assert.Throws<RuleBrokenException>(act).Rule);
}
