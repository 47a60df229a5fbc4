using VettingPortal.Features.Evaluations;
using VettingPortal.Features.Vetting;
using VettingPortal.Kernel;
using static VettingPortal.Tests.Vetting.AVettingFile;

namespace VettingPortal.Tests.Vetting;

/// <summary>How the phases of a file move, and what stops them.</summary>
public sealed class PhaseTests
{
    private const EvaluationKind Tox = EvaluationKind.Toxicology;
    private const EvaluationKind Med = EvaluationKind.Medical;
    private const EvaluationKind Pol = EvaluationKind.Polygraph;

    [Fact]
    public void Phase_FromDrawToConclusion_MovesByEvaluatorAndReviewer()
    {
        var file = InEvaluation().Concluded(Tox);

        var phase = file.Current(Tox)!;
        Assert.Equal(
            (EvaluationState.Concluded, ReviewerOf(Tox).Id, After(101).Today),
            (phase.State, phase.Reviewer!.Value, phase.UsableUntil!.Value)
        );
    }

    [Fact]
    public void Draw_OfADrawnPhase_IsRefused() =>
        Refuses("evaluations.already-drawn", () => InEvaluation().Draw(Tox, IdOf(Role.TOXL, 5), Today));

    [Fact]
    public void Draw_OfSomeoneWithAnotherDuty_IsRefused() =>
        Refuses("vetting.one-duty-per-file", () => Eligible().Draw(Tox, Clerk.Id, Today));

    [Fact]
    public void Draw_BeforeEligibility_IsRefused() =>
        Refuses("evaluations.file-not-in-evaluation", () => Received().Draw(Tox, IdOf(Role.TOXL), Today));

    [Fact]
    public void Schedule_AtACenterThatIsNotAccredited_IsRefused() =>
        Refuses(
            "evaluations.center-not-accredited",
            () => InEvaluation().Schedule(Tox, AppointmentOf(Tox), accredited: false, Today)
        );

    [Fact]
    public void Schedule_InThePast_IsRefused() =>
        Refuses("evaluations.in-the-past", () => InEvaluation().Schedule(Tox, AppointmentOf(Tox, -1), true, Today));

    [Theory, InlineData(4), InlineData(601)]
    public void Schedule_TooShortOrTooLong_IsRefused(int minutes) =>
        Refuses(
            "evaluations.appointment-length",
            () => InEvaluation().Schedule(Tox, AppointmentOf(Tox) with { Minutes = minutes }, true, Today)
        );

    [Fact]
    public void Schedule_PolygraphBeforeItsNotice_IsRefused()
    {
        var file = InEvaluation().Concluded(Med);

        Refuses("evaluations.notice-too-short", () => file.Schedule(Pol, AppointmentOf(Pol, 6), true, Today));
        file.Schedule(Pol, AppointmentOf(Pol, 7), true, Today);

        Assert.Equal(EvaluationState.Scheduled, file.Current(Pol)!.State);
    }

    [Fact]
    public void Schedule_PolygraphWithoutMedicalClearance_IsRefused()
    {
        Refuses("evaluations.medical-first", () => InEvaluation().Scheduled(Pol));
        Refuses(
            "evaluations.medical-first",
            () => InEvaluation().Concluded(Med, EvaluationResult.Unfavourable).Scheduled(Pol)
        );

        Assert.Equal(
            EvaluationState.Scheduled,
            InEvaluation()
                .Concluded(Med, EvaluationResult.FavourableWithObservations)
                .Scheduled(Pol)
                .Current(Pol)!
                .State
        );
    }

    [Fact]
    public void Begin_PolygraphWhoseClearanceWasVoided_IsRefused()
    {
        var file = InEvaluation().Concluded(Med).Scheduled(Pol);
        file.Void(Med, AVettingFile.Coordinator, After(10));

        Refuses("evaluations.medical-first", () => file.Begin(Pol, EvaluatorOf(Pol), After(11)));
    }

    [Fact]
    public void Schedule_Twice_IsRefusedButPostponeCounts()
    {
        var file = InEvaluation().Scheduled(Tox);

        Refuses("evaluations.step-not-allowed-now", () => file.Scheduled(Tox));
        file.Postpone(Tox, AppointmentOf(Tox, 12), true, Today);

        Assert.Equal((1, AppointmentOf(Tox, 12).At), (file.Current(Tox)!.Postponed, file.Current(Tox)!.At!.Value));
    }

    [Fact]
    public void Begin_BySomeoneElse_IsRefused() =>
        Refuses(
            "evaluations.not-your-phase",
            () => InEvaluation().Scheduled(Tox).Begin(Tox, An(Role.TOXL, 2), After(11))
        );

    [Fact]
    public void Begin_ByOneWhoLostTheOffice_IsRefused()
    {
        var former = new Actor(IdOf(Role.TOXL), "", new HashSet<Role> { Role.REC }, new HashSet<Permission>());

        Refuses("evaluations.not-your-phase", () => InEvaluation().Scheduled(Tox).Begin(Tox, former, After(11)));
    }

    [Fact]
    public void Begin_OnOnesOwnFile_IsRefused() =>
        Refuses(
            "evaluations.not-your-phase",
            () => InEvaluation().Scheduled(Tox).Begin(Tox, An(Role.TOXL, 1, Subject), After(11))
        );

    [Fact]
    public void Begin_BeforeItsDay_IsRefused() =>
        Refuses("evaluations.not-its-day", () => InEvaluation().Scheduled(Tox).Begin(Tox, EvaluatorOf(Tox), After(9)));

    [Theory, InlineData(""), InlineData("  ")]
    public void Report_WithoutWords_IsRefused(string summary) =>
        Refuses(
            "evaluations.summary-missing",
            () =>
                InEvaluation().Begun(Tox).Report(Tox, EvaluationResult.Favourable, summary, EvaluatorOf(Tox), After(11))
        );

    [Fact]
    public void Confirm_ByTheEvaluator_IsRefused() =>
        Refuses(
            "evaluations.reviewer-is-evaluator",
            () => InEvaluation().Reported(Tox).Confirm(Tox, EvaluatorOf(Tox), After(11))
        );

    [Fact]
    public void Confirm_ByAnotherOffice_IsRefused() =>
        Refuses(
            "evaluations.wrong-office",
            () => InEvaluation().Reported(Tox).Confirm(Tox, An(Role.MED, 2), After(11))
        );

    [Fact]
    public void Confirm_BySomeoneWithAnotherDuty_IsRefused()
    {
        var file = InEvaluation().Concluded(Tox).Reported(Med);
        var both = new Actor(
            ReviewerOf(Tox).Id,
            "",
            new HashSet<Role> { Role.TOXL, Role.MED },
            new HashSet<Permission>()
        );

        Refuses("vetting.one-duty-per-file", () => file.Confirm(Med, both, After(11)));
    }

    [Fact]
    public void SendBack_ByTheReviewer_GivesItBackWithANewClock()
    {
        var file = InEvaluation().Reported(Tox);

        file.SendBack(Tox, ReviewerOf(Tox), After(12));

        var phase = file.Current(Tox)!;
        Assert.Equal(
            (EvaluationState.InProgress, null, After(19).Today),
            (phase.State, phase.Result, phase.Due!.Value)
        );
    }

    [Fact]
    public void NoShow_BeforeTheAppointment_IsRefused() =>
        Refuses("evaluations.not-its-day", () => InEvaluation().Scheduled(Tox).NoShow(Tox, EvaluatorOf(Tox), After(9)));

    [Fact]
    public void NoShow_TheFirstTime_OpensTheNextAttemptWithTheSameEvaluator()
    {
        var file = InEvaluation().Scheduled(Tox);

        file.NoShow(Tox, EvaluatorOf(Tox), After(11));

        var phase = file.Current(Tox)!;
        Assert.Equal((2, EvaluationState.Pending, EvaluatorOf(Tox).Id), (phase.Attempt, phase.State, phase.Evaluator));
    }

    [Fact]
    public void NoShow_TheSecondTime_OpensNoMore()
    {
        var file = InEvaluation().Scheduled(Tox);
        file.NoShow(Tox, EvaluatorOf(Tox), After(11));
        file.Schedule(Tox, AppointmentOf(Tox, 13), true, After(11));
        file.NoShow(Tox, EvaluatorOf(Tox), After(13));

        Assert.Equal((2, EvaluationState.NoShow), (file.NoShowsOfWorstPhase, file.Current(Tox)!.State));
        Refuses("evaluations.no-shows-exhausted", () => file.Draw(Tox, IdOf(Role.TOXL, 3), After(13)));
    }

    [Fact]
    public void Void_OfAResult_TakesOtherStaffThroughout()
    {
        var file = InEvaluation().Concluded(Tox);
        file.Void(Tox, AVettingFile.Coordinator, After(12));

        Refuses("evaluations.other-staff-needed", () => file.Draw(Tox, EvaluatorOf(Tox).Id, After(12)));
        Refuses("evaluations.other-staff-needed", () => file.Draw(Tox, ReviewerOf(Tox).Id, After(12)));
        file.Draw(Tox, IdOf(Role.TOXL, 3), After(12));
        file.Schedule(Tox, AppointmentOf(Tox, 13), true, After(12));
        file.Begin(Tox, An(Role.TOXL, 3), After(14));
        file.Report(Tox, EvaluationResult.Favourable, "Sin hallazgos.", An(Role.TOXL, 3), After(14));

        Refuses("evaluations.other-staff-needed", () => file.Confirm(Tox, ReviewerOf(Tox), After(14)));
        file.Confirm(Tox, An(Role.TOXL, 4), After(14));
    }

    [Fact]
    public void Void_AfterTheDecision_IsRefused() =>
        Refuses("evaluations.too-late-to-void", () => Approved().Void(Tox, AVettingFile.Coordinator, After(12)));

    [Fact]
    public void Void_EndsTheEvaluatorsSeat()
    {
        var file = InEvaluation().Begun(Tox);

        file.Void(Tox, AVettingFile.Coordinator, After(12));

        Assert.NotNull(file.Seats.Single(seat => seat.Holder == EvaluatorOf(Tox).Id).Until);
    }

    [Fact]
    public void Draw_AfterAnInconclusiveResult_TakesAnotherEvaluatorTwiceAtMost()
    {
        var file = InEvaluation().Concluded(Tox, EvaluationResult.Inconclusive);

        Refuses("evaluations.other-staff-needed", () => file.Draw(Tox, EvaluatorOf(Tox).Id, After(12)));
        for (var next = 3; next <= 4; next++)
        {
            file.Draw(Tox, IdOf(Role.TOXL, next), After(12));
            file.Schedule(Tox, AppointmentOf(Tox, 13), true, After(12));
            file.Begin(Tox, An(Role.TOXL, next), After(14));
            file.Report(Tox, EvaluationResult.Inconclusive, "No concluyente.", An(Role.TOXL, next), After(14));
            file.Confirm(Tox, ReviewerOf(Tox), After(14));
        }

        Refuses("evaluations.retests-exhausted", () => file.Draw(Tox, IdOf(Role.TOXL, 5), After(15)));
    }

    [Fact]
    public void Reassign_TheThirdTime_TakesTheDirector()
    {
        var file = InEvaluation();
        file.Reassign(Tox, IdOf(Role.TOXL, 3), Coordinator, Today);
        file.Reassign(Tox, IdOf(Role.TOXL, 4), Coordinator, Today);

        Refuses(
            "evaluations.reassignment-needs-director",
            () => file.Reassign(Tox, IdOf(Role.TOXL, 5), Coordinator, Today)
        );
        file.Reassign(Tox, IdOf(Role.TOXL, 5), An(Role.DIR), Today);

        Assert.Equal((IdOf(Role.TOXL, 5), 3), (file.Current(Tox)!.Evaluator, file.Current(Tox)!.Reassigned));
    }

    [Fact]
    public void Reassign_ToSomeoneInvolvedOrAfterTheBeginning_IsRefused()
    {
        Refuses(
            "evaluations.other-staff-needed",
            () => InEvaluation().Reassign(Tox, EvaluatorOf(Med).Id, Coordinator, Today)
        );
        Refuses(
            "evaluations.step-not-allowed-now",
            () => InEvaluation().Begun(Tox).Reassign(Tox, IdOf(Role.TOXL, 3), Coordinator, After(11))
        );
    }

    [Fact]
    public void Repeat_AfterAnAppeal_VoidsTheNamedPhasesAndTakesOtherStaff()
    {
        var file = InAppeal()
            .Took(VettingStep.Repeat, Legal, Facts(20) with { Appeal = new AppealFacts(Panel, [Pol]) });

        Assert.Equal((VettingState.InEvaluation, EvaluationState.Voided), (file.State, file.Current(Pol)!.State));
        Refuses("evaluations.other-staff-needed", () => file.Draw(Pol, EvaluatorOf(Pol).Id, After(20)));
        file.Draw(Pol, IdOf(Role.EXA, 3), After(20));
    }

    private static void Refuses(string rule, Action act) =>
        Assert.Equal(rule, Assert.IsType<RuleBrokenException>(Record.Exception(act)).Rule);
}
