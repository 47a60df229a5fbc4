using VettingPortal.Features.Evaluations;
using VettingPortal.Features.Vetting;
using VettingPortal.Kernel;
using static VettingPortal.Tests.Vetting.AVettingFile;

namespace VettingPortal.Tests.Vetting;

/// <summary>One person, one duty a file (SOD-04), and nobody on their own (SOD-01).</summary>
public sealed class SeatTests
{
    [Fact]
    public void Sit_InASecondDuty_IsRefused()
    {
        var file = Received();

        var refusal = Record.Exception(() => file.Sit(Duty.Chair, null, Recruiter.Id, Noon));

        Assert.Equal("vetting.one-duty-per-file", Assert.IsType<RuleBrokenException>(refusal).Rule);
    }

    [Fact]
    public void Sit_InASecondPhase_IsRefused()
    {
        var file = InEvaluation();

        var refusal = Record.Exception(() =>
            file.Sit(Duty.Evaluate, EvaluationKind.Medical, EvaluatorOf(EvaluationKind.Toxicology).Id, Noon)
        );

        Assert.Equal("vetting.one-duty-per-file", Assert.IsType<RuleBrokenException>(refusal).Rule);
    }

    [Fact]
    public void Sit_TwiceInTheSame_IsOneSeat()
    {
        var file = Received();

        file.Sit(Duty.Register, null, Recruiter.Id, Noon);

        Assert.Single(file.Seats, seat => seat.Holder == Recruiter.Id);
    }

    [Fact]
    public void MayTakeSeat_OnOnesOwnFile_IsNo() =>
        Assert.False(Received().MayTakeSeat(Duty.Eligibility, null, An(Role.ELI, 1, Subject)));

    [Fact]
    public void MayTakeSeat_ThatOneGaveUp_IsNo()
    {
        var file = InEvaluation();
        file.Reassign(EvaluationKind.Medical, IdOf(Role.MED, 3), Coordinator, Today);

        Assert.False(file.MayTakeSeat(Duty.Evaluate, EvaluationKind.Medical, EvaluatorOf(EvaluationKind.Medical)));
    }

    [Fact]
    public void StepsFor_EachOffice_AreTheirsFromHere()
    {
        var file = InEvaluation();

        Assert.Equal(
            [VettingStep.CloseAsNotCompleted, VettingStep.Integrate, VettingStep.CloseForInactivity],
            file.StepsFor(
                new Actor(
                    Guid.NewGuid(),
                    "",
                    new HashSet<Role>(),
                    new HashSet<Permission> { VettingFeature.Coordinate }
                )
            )
        );
    }

    [Theory, InlineData(true), InlineData(false)]
    public void Withdraw_BeforeOrAfterAResultBearingPhaseWasScheduled_IsToldApart(bool after)
    {
        var file = after
            ? InEvaluation().Scheduled(EvaluationKind.Toxicology)
            : InEvaluation().Scheduled(EvaluationKind.Medical);

        file.Take(VettingStep.Withdraw, Recruiter, Facts() with { Withdrawal = new(false, LetterOnFile: true) });

        Assert.Equal(after ? VettingOutcome.AfterEvaluation : VettingOutcome.BeforeEvaluation, file.Outcome);
    }

    [Fact]
    public void CloseAsNotCompleted_ForAMedicalImpediment_SaysSo()
    {
        var file = InEvaluation().Concluded(EvaluationKind.Medical, EvaluationResult.Unfavourable);

        file.Take(VettingStep.CloseAsNotCompleted, Coordinator, Facts(12));

        Assert.Equal((VettingOutcome.NotCompleted, "D13"), (file.Outcome!.Value, file.OutcomeReason));
    }

    [Fact]
    public void NoticeDelivered_TwiceOrOnAnImpossibleDay_IsRefused()
    {
        var file = NotApproved();

        Assert.Equal("vetting.notice-day-impossible", RuleOf(() => file.NoticeDelivered(After(13).Today, After(12))));
        Assert.Equal("vetting.notice-day-impossible", RuleOf(() => file.NoticeDelivered(After(10).Today, After(12))));
        file.NoticeDelivered(After(12).Today, After(12));
        Assert.Equal("vetting.already-notified", RuleOf(() => file.NoticeDelivered(After(13).Today, After(13))));
        Assert.Equal("vetting.nothing-to-notify", RuleOf(() => Received().NoticeDelivered(Today.Today, Today)));
    }

    [Fact]
    public void Sign_AConsentOfTomorrow_IsRefused() =>
        Assert.Equal(
            "vetting.consent-in-future",
            RuleOf(() => Eligible().Sign(ConsentKind.Polygraph, After(1).Today, Today))
        );

    private static string RuleOf(Action act) => Assert.IsType<RuleBrokenException>(Record.Exception(act)).Rule;
}
