using VettingPortal.Features.Evaluations;
using VettingPortal.Kernel;
using VettingPortal.Tests.Vetting;

namespace VettingPortal.Tests.Evaluations;

/// <summary>When a centre's results count (§1.1).</summary>
public sealed class AccreditationTests
{
    private static readonly DateOnly First = new(2026, 1, 1);
    private static readonly DateOnly Last = new(2026, 12, 31);

    [Fact]
    public void Covers_ItsPhasesFromTheFirstDayToTheLast()
    {
        var accreditation = Proposed();
        accreditation.Confirm(AVettingFile.An(Role.DIR, 2), AVettingFile.Noon);

        Assert.True(accreditation.Covers(EvaluationKind.Medical, First));
        Assert.True(accreditation.Covers(EvaluationKind.Medical, Last));
        Assert.False(accreditation.Covers(EvaluationKind.Medical, First.AddDays(-1)));
        Assert.False(accreditation.Covers(EvaluationKind.Medical, Last.AddDays(1)));
        Assert.False(accreditation.Covers(EvaluationKind.Polygraph, First));
    }

    [Fact]
    public void Covers_BeforeConfirmationOrAfterWithdrawal_IsNo()
    {
        var accreditation = Proposed();
        Assert.False(accreditation.Covers(EvaluationKind.Medical, First));

        accreditation.Confirm(AVettingFile.An(Role.LEG), AVettingFile.Noon);
        accreditation.Withdraw(First.AddDays(30));

        Assert.True(accreditation.Covers(EvaluationKind.Medical, First.AddDays(29)));
        Assert.False(accreditation.Covers(EvaluationKind.Medical, First.AddDays(30)));
    }

    [Fact]
    public void Confirm_ByWhoProposed_IsRefused() =>
        Refuses("evaluations.two-people", () => Proposed().Confirm(AVettingFile.An(Role.DIR), AVettingFile.Noon));

    [Fact]
    public void Propose_Incomplete_IsRefused()
    {
        Refuses("evaluations.accreditation-incomplete", () => Proposed(number: " "));
        Refuses("evaluations.accreditation-backwards", () => Proposed(to: First.AddDays(-1)));
    }

    private static Accreditation Proposed(string number = "CNCA-014", DateOnly? to = null) =>
        Accreditation.Propose(
            AccreditationId.New(),
            AVettingFile.Center,
            number,
            [EvaluationKind.Medical, EvaluationKind.Toxicology],
            First,
            to ?? Last,
            AVettingFile.An(Role.DIR),
            AVettingFile.Noon
        );

    private static void Refuses(string rule, Action act) =>
        Assert.Equal(rule, Assert.IsType<RuleBrokenException>(Record.Exception(act)).Rule);
}
