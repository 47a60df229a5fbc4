using VettingPortal.Features.Evaluations;
using VettingPortal.Features.Vetting;
using VettingPortal.Kernel;
using static VettingPortal.Tests.Vetting.AVettingFile;

namespace VettingPortal.Tests.Vetting;

/// <summary>A held file stands still in every way, and goes on as if no time had passed.</summary>
public sealed class HoldTests
{
    public static TheoryData<string> Moves => [.. Acts.Keys];

    private static readonly IReadOnlyDictionary<string, Action<VettingFile>> Acts = new Dictionary<
        string,
        Action<VettingFile>
    >
    {
        ["draw"] = file => file.Draw(EvaluationKind.Medical, IdOf(Role.MED, 5), After(12)),
        ["schedule"] = file =>
            file.Schedule(EvaluationKind.Medical, AppointmentOf(EvaluationKind.Medical), true, Today),
        ["postpone"] = file =>
            file.Postpone(EvaluationKind.Medical, AppointmentOf(EvaluationKind.Medical), true, Today),
        ["begin"] = file => file.Begin(EvaluationKind.Medical, EvaluatorOf(EvaluationKind.Medical), After(12)),
        ["report"] = file =>
            file.Report(
                EvaluationKind.Medical,
                EvaluationResult.Favourable,
                "x",
                EvaluatorOf(EvaluationKind.Medical),
                After(12)
            ),
        ["confirm"] = file => file.Confirm(EvaluationKind.Toxicology, ReviewerOf(EvaluationKind.Toxicology), After(12)),
        ["send back"] = file =>
            file.SendBack(EvaluationKind.Toxicology, ReviewerOf(EvaluationKind.Toxicology), After(12)),
        ["no-show"] = file => file.NoShow(EvaluationKind.Medical, EvaluatorOf(EvaluationKind.Medical), After(12)),
        ["void"] = file => file.Void(EvaluationKind.Toxicology, AVettingFile.Coordinator, After(12)),
        ["reassign"] = file => file.Reassign(EvaluationKind.Medical, IdOf(Role.MED, 5), Coordinator, After(12)),
        ["notice of inactivity"] = file => file.NoticeOfInactivitySent(After(12)),
        ["withdraw"] = file =>
            file.Take(VettingStep.Withdraw, Recruiter, Facts(12) with { Withdrawal = new(true, true) }),
    };

    [Theory, MemberData(nameof(Moves))]
    public void Move_OfAHeldFile_IsRefused(string move)
    {
        var file = InEvaluation().Reported(EvaluationKind.Toxicology).Held(11);
        var states = file.Evaluations.Select(e => (e.Kind, e.State)).ToList();

        var refusal = Record.Exception(() => Acts[move](file));

        Assert.Equal("vetting.on-hold", Assert.IsType<RuleBrokenException>(refusal).Rule);
        Assert.Equal(states, file.Evaluations.Select(e => (e.Kind, e.State)));
    }

    [Fact]
    public void Hold_ASecondTime_ChangesNothingThatCanBeSeen()
    {
        var file = InEvaluation().Held(1);
        var seen = (file.HeldSince, file.HoldReview, file.Due, file.Holds.Count);

        file.Hold(After(5));

        Assert.Equal(seen, (file.HeldSince, file.HoldReview, file.Due, file.Holds.Count));
    }

    [Fact]
    public void Hold_OfAClosedFile_IsRefused()
    {
        var file = Received().Took(VettingStep.Withdraw, Recruiter, Facts() with { Withdrawal = new(true, false) });

        var refusal = Record.Exception(() => file.Hold(Today));

        Assert.Equal("vetting.not-open", Assert.IsType<RuleBrokenException>(refusal).Rule);
    }

    [Fact]
    public void LiftHold_AfterTenDays_PutsEveryClockOffByTen()
    {
        var file = InEvaluation().Held();
        var (due, phase) = (file.Due!.Value, file.Current(EvaluationKind.Medical)!.Due!.Value);
        var active = file.SubjectActiveAt;

        file.LiftHold(After(10));

        Assert.False(file.IsHeld);
        Assert.Equal(
            (due.AddDays(10), phase.AddDays(10), active.AddDays(10)),
            (file.Due!.Value, file.Current(EvaluationKind.Medical)!.Due!.Value, file.SubjectActiveAt)
        );
    }

    [Fact]
    public void LiftHold_WithinTheAppealWindow_LeavesTheWholeOfIt()
    {
        var file = NotApproved();
        file.NoticeDelivered(After(12).Today, After(12));
        var until = file.AppealUntil!.Value;
        file.Held(13);

        file.LiftHold(After(43));

        Assert.Equal(until.AddDays(30), file.AppealUntil);
    }

    [Fact]
    public void LiftHold_OfAnApprovedFile_DoesNotLengthenItsResult()
    {
        var file = Approved().Held(12);
        var (valid, due) = (file.ResultValidUntil, file.Due);

        file.LiftHold(After(40));

        Assert.Equal((valid, due), (file.ResultValidUntil, file.Due));
    }

    [Fact]
    public void WorkItems_OfAHeldFile_SortLastAndSayHeld()
    {
        var items = KeepWorkItems.Of(InEvaluation().Held()).ToList();

        Assert.Equal(4, items.Count);
        Assert.All(items, item => Assert.Equal((true, KeepWorkItems.NoClock), (item.Held, item.Place)));
    }
}
