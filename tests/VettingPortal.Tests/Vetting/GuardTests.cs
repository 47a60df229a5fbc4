using VettingPortal.Features.Evaluations;
using VettingPortal.Features.Vetting;
using VettingPortal.Kernel;
using static VettingPortal.Tests.Vetting.AVettingFile;

namespace VettingPortal.Tests.Vetting;

/// <summary>Every guard of the workflow: a step it refuses, by name and without moving the file, and the same step passing.</summary>
public sealed class GuardTests
{
    private static readonly IReadOnlyDictionary<string, Case> Cases = All().ToDictionary(one => one.Name);

    public static TheoryData<string> Names => [.. Cases.Keys];

    [Theory, MemberData(nameof(Names))]
    public void Take_WhatAGuardForbids_NamesTheRuleAndMovesNothing(string name)
    {
        var (file, by, facts) = Cases[name].Refused();
        var before = (file.State, file.Steps.Count, file.Seats.Count);

        var refusal = Record.Exception(() => file.Take(Cases[name].Step, by, facts));

        Assert.Equal(Cases[name].Rule, Assert.IsType<RuleBrokenException>(refusal).Rule);
        Assert.Equal(before, (file.State, file.Steps.Count, file.Seats.Count));
    }

    [Theory, MemberData(nameof(Names))]
    public void Take_WhatTheGuardAllows_Moves(string name)
    {
        var (file, by, facts) = Cases[name].Passes();
        var steps = file.Steps.Count;

        file.Take(Cases[name].Step, by, facts);

        Assert.Equal(steps + 1, file.Steps.Count);
    }

    [Fact]
    public void Cases_EveryGuard_IsAmongThem()
    {
        var named = Cases.Values.Select(one => one.Rule).ToHashSet();

        var guards = WorkflowDrawing.Guards().Where(rule => rule != "vetting.step-not-allowed-now");

        Assert.Empty(guards.Except(named));
    }

    private static readonly Guid Batch = new("00000000-0000-7000-8000-00000000ba7c");

    private static IEnumerable<Case> All()
    {
        // The file, the actor and the facts of each step as they pass, against which one thing is changed.
        yield return Of(
            "vetting.on-hold",
            VettingStep.Submit,
            () => Draft().Held(),
            () => Draft(),
            Recruiter,
            Facts() with
            {
                Intake = Complete,
            }
        );
        yield return When(
            "vetting.documents-missing",
            VettingStep.Submit,
            () => Draft(),
            Recruiter,
            Facts() with
            {
                Intake = Complete,
            },
            f => f with { Intake = Complete with { DocumentsComplete = false } }
        );
        yield return When(
            "vetting.declaration-unsigned",
            VettingStep.Submit,
            () => Draft(),
            Recruiter,
            Facts() with
            {
                Intake = Complete,
            },
            f => f with { Intake = Complete with { DeclarationSigned = false } }
        );
        foreach (var one in Eligibility())
        {
            yield return one;
        }
        yield return When(
            "vetting.reason-code-missing",
            VettingStep.FindNotEligible,
            () => Received(),
            Clerk,
            Facts() with
            {
                ReasonCode = "D07",
            },
            f => f with { ReasonCode = null }
        );
        yield return Of(
            "vetting.consents-missing",
            VettingStep.StartEvaluation,
            DrawnWithoutConsents,
            Ready,
            Coordinator,
            Facts()
        );
        yield return Of(
            "vetting.evaluators-not-drawn",
            VettingStep.StartEvaluation,
            ConsentsWithoutDraw,
            Ready,
            Coordinator,
            Facts()
        );
        yield return Of(
            "vetting.evaluations-pending",
            VettingStep.Integrate,
            () => InEvaluation(),
            () => Evaluated(),
            Coordinator,
            Facts(11)
        );
        yield return When(
            "vetting.result-expired",
            VettingStep.Integrate,
            () => Evaluated(),
            Coordinator,
            Facts(11),
            _ => Facts(11 + 91)
        );
        yield return Of(
            "vetting.no-shows-left",
            VettingStep.CloseAsNotCompleted,
            () => Missed(1),
            () => Missed(2),
            Coordinator,
            Facts(30)
        );
        yield return Of(
            "vetting.no-shows-left",
            VettingStep.CloseAsNotCompleted,
            () => InEvaluation(),
            () => InEvaluation().Concluded(EvaluationKind.Medical, EvaluationResult.Unfavourable),
            Coordinator,
            Facts(30),
            "medical impediment"
        );
        yield return Of(
            "vetting.no-shows-left",
            VettingStep.CloseAsNotCompleted,
            () => HeldAYear(Received()),
            () => Received(),
            Coordinator,
            Facts(368),
            "the hard stop of one received"
        );
        yield return Of(
            "vetting.no-shows-left",
            VettingStep.CloseAsNotCompleted,
            () => HeldAYear(Eligible()),
            () => Eligible(),
            Coordinator,
            Facts(368),
            "the hard stop of one eligible"
        );
        yield return Of(
            "vetting.no-phase-to-repeat",
            VettingStep.ReturnToEvaluation,
            () => Integration(),
            VoidedInIntegration,
            Coordinator,
            Facts(11)
        );
        foreach (var one in Board())
        {
            yield return one;
        }
        foreach (var one in AfterDecision())
        {
            yield return one;
        }
        foreach (var one in Training())
        {
            yield return one;
        }
        foreach (var one in Certification())
        {
            yield return one;
        }
        foreach (var one in Endings())
        {
            yield return one;
        }
    }

    private static IEnumerable<Case> Eligibility()
    {
        var good = Facts() with { Eligibility = Suitable() };
        yield return By(
            "vetting.one-duty-per-file",
            VettingStep.FindEligible,
            () => Received(),
            An(Role.REC),
            Clerk,
            good
        );
        yield return By(
            "vetting.one-duty-per-file",
            VettingStep.FindEligible,
            () => Received(),
            An(Role.ELI, 1, Subject),
            Clerk,
            good,
            "own file"
        );
        yield return Finding(
            "vetting.registry-query-missing",
            e => e with { RegistryQueriedOn = Today.Today.AddDays(-31) }
        );
        yield return Finding("vetting.registry-hit", e => e with { RegistryClear = false });
        yield return Finding("vetting.age-outside-profile", e => e with { AgeFits = false });
        yield return Finding("vetting.schooling-too-low", e => e with { SchoolingSuffices = false });
        yield return Finding("vetting.second-nationality", e => e with { OnlyMexican = false });
        yield return Finding("vetting.military-card-missing", e => e with { MilitaryCardShown = false });
        yield return Finding("vetting.cooling-off", e => e with { CoolingOffUntil = Today.Today });

        Case Finding(string rule, Func<EligibilityFacts, EligibilityFacts> change) =>
            When(
                rule,
                VettingStep.FindEligible,
                () => Received(),
                Clerk,
                good,
                f => f with { Eligibility = change(Suitable()) }
            );
    }

    private static IEnumerable<Case> Board()
    {
        var drawn = Facts(11) with { Board = new BoardFacts(Adjudicators, 0, null, false, false, []) };
        yield return When(
            "vetting.adjudicators-not-drawn",
            VettingStep.OpenAdjudication,
            () => Integration(),
            Chair,
            drawn,
            f => f with { Board = f.Board! with { Adjudicators = [Adjudicators[0], Adjudicators[0]] } }
        );
        yield return When(
            "vetting.adjudicators-not-drawn",
            VettingStep.OpenAdjudication,
            () => Integration(),
            Chair,
            drawn,
            f => f with { Board = f.Board! with { Adjudicators = [Adjudicators[0], Chair.Id] } },
            "the chair itself"
        );
        yield return When(
            "vetting.adjudicators-not-drawn",
            VettingStep.OpenAdjudication,
            () => Integration(),
            Chair,
            drawn,
            f => f with { Board = f.Board! with { Adjudicators = [Adjudicators[0], Clerk.Id] } },
            "someone involved"
        );
        var approve = Facts(11) with { Board = Decides(VettingState.Approved) };
        yield return When(
            "vetting.votes-missing",
            VettingStep.Approve,
            () => InAdjudication(),
            Chair,
            approve,
            f => f with { Board = f.Board! with { VotesIn = 1 } }
        );
        yield return When(
            "vetting.rationale-missing",
            VettingStep.Approve,
            () => InAdjudication(),
            Chair,
            approve,
            f => f with { Board = f.Board! with { RationaleComplete = false } }
        );
        yield return Of(
            "vetting.toxicology-positive",
            VettingStep.Approve,
            () => InAdjudication(EvaluationKind.Toxicology),
            () => InAdjudication(),
            Chair,
            approve
        );
        yield return When(
            "vetting.restrictions-missing",
            VettingStep.ApproveWithRestrictions,
            () => InAdjudication(),
            Chair,
            Facts(11) with
            {
                Board = Decides(VettingState.ApprovedWithRestrictions),
            },
            f => f with { Board = f.Board! with { Restrictions = [] } }
        );
        yield return When(
            "vetting.polygraph-alone",
            VettingStep.Deny,
            () => InAdjudication(),
            Chair,
            Facts(11) with
            {
                Board = Decides(VettingState.NotApproved),
            },
            f => f with { Board = f.Board! with { PolygraphIsOnlyAdverse = true } }
        );
        yield return Of(
            "vetting.evaluations-pending",
            VettingStep.Approve,
            VoidedInAdjudication,
            () => InAdjudication(),
            Chair,
            approve,
            "voided meanwhile"
        );
        yield return When(
            "vetting.result-expired",
            VettingStep.Approve,
            () => InAdjudication(),
            Chair,
            approve,
            f => f with { Policy = After(102) },
            "expired meanwhile"
        );
    }

    private static IEnumerable<Case> AfterDecision()
    {
        yield return Of(
            "vetting.notice-not-delivered",
            VettingStep.CloseAfterNotice,
            NotApproved,
            Notified,
            Chair,
            Facts(60)
        );
        yield return When(
            "vetting.appeal-window-open",
            VettingStep.CloseAfterNotice,
            Notified,
            Chair,
            Facts(60),
            _ => Facts(20)
        );
        yield return When(
            "vetting.appeal-window-closed",
            VettingStep.Appeal,
            Notified,
            Legal,
            Facts(20),
            _ => Facts(60)
        );
        yield return Of(
            "vetting.not-appealable",
            VettingStep.Appeal,
            () => Draft(batch: Batch).Took(VettingStep.Undo, Recruiter, Facts()),
            ClosedAfterNotice,
            Legal,
            Facts(60) with
            {
                AppealFiledOn = After(30).Today,
            }
        );
        yield return When(
            "vetting.appeal-window-closed",
            VettingStep.Appeal,
            ClosedAfterNotice,
            Legal,
            Facts(60) with
            {
                AppealFiledOn = After(30).Today,
            },
            f => f with { AppealFiledOn = After(45).Today },
            "filed in time, registered late"
        );
        var appeal = Facts(20) with { Appeal = new AppealFacts(Panel, [EvaluationKind.Polygraph]) };
        yield return When(
            "vetting.panel-of-three",
            VettingStep.ConfirmDenial,
            InAppeal,
            Legal,
            appeal,
            f => f with { Appeal = f.Appeal! with { Panel = [Panel[0], Panel[1], Panel[1]] } }
        );
        yield return When(
            "vetting.panel-involved",
            VettingStep.Reverse,
            InAppeal,
            Legal,
            appeal,
            f => f with { Appeal = f.Appeal! with { Panel = [Panel[0], Panel[1], Legal.Id] } }
        );
        yield return Of(
            "vetting.toxicology-positive",
            VettingStep.Reverse,
            () => Appealed(InAdjudication(EvaluationKind.Toxicology)),
            () => InAppeal(),
            Legal,
            appeal
        );
        yield return When(
            "vetting.phases-not-named",
            VettingStep.Repeat,
            InAppeal,
            Legal,
            appeal,
            f => f with { Appeal = f.Appeal! with { PhasesToRepeat = [] } }
        );
    }

    private static VettingFile Appealed(VettingFile file) =>
        file.Took(
                VettingStep.Deny,
                Chair,
                Facts(11) with
                {
                    Board = Decides(VettingState.NotApproved),
                    ReasonCode = "D15",
                }
            )
            .Took(VettingStep.Appeal, Legal, Facts(12));

    private static IEnumerable<Case> Training()
    {
        var trained = Facts(13) with { Training = Trained };
        yield return Learning("vetting.no-cohort-place", VettingStep.Enrol, Approved, t => t with { HasPlace = false });
        yield return Learning(
            "vetting.training-contract-unsigned",
            VettingStep.Enrol,
            Approved,
            t => t with { ContractSigned = false }
        );
        yield return When(
            "vetting.result-lapsed",
            VettingStep.Enrol,
            Approved,
            Academy,
            trained,
            f => f with { Policy = After(12 + 3 * 366) }
        );
        yield return Learning(
            "vetting.hours-short",
            VettingStep.PassTraining,
            InTraining,
            t => t with { ValidatedHours = 959 }
        );
        yield return Learning(
            "vetting.attendance-short",
            VettingStep.PassTraining,
            InTraining,
            t => t with { AttendancePercent = 89 }
        );
        yield return Learning(
            "vetting.marks-short",
            VettingStep.PassTraining,
            InTraining,
            t => t with { MarksReached = false }
        );
        yield return Learning(
            "vetting.training-two-signatures",
            VettingStep.PassTraining,
            InTraining,
            t => t with { Signatures = 1 }
        );
        yield return Learning(
            "vetting.remedial-once",
            VettingStep.Remediate,
            TrainingFailed,
            t => t with { Remedials = 1 }
        );
        yield return Learning(
            "vetting.remedial-window-closed",
            VettingStep.Remediate,
            TrainingFailed,
            t => t with { FailedOn = Today.Today.AddDays(-18) }
        );

        Case Learning(
            string rule,
            VettingStep step,
            Func<VettingFile> file,
            Func<TrainingFacts, TrainingFacts> change
        ) => When(rule, step, file, Academy, trained, f => f with { Training = change(Trained) });
    }

    private static IEnumerable<Case> Certification()
    {
        var signed = Facts(15) with { Certification = Signed };
        yield return Signing(
            "vetting.components-not-current",
            VettingStep.OpenCertification,
            TrainingPassed,
            c => c with { ComponentsCurrent = false }
        );
        yield return Signing(
            "vetting.certificate-unsigned",
            VettingStep.Certify,
            InCertification,
            c => c with { SignedBy = null }
        );
        yield return Signing(
            "vetting.signatory-involved",
            VettingStep.Certify,
            InCertification,
            c => c with { SignedBy = Clerk.Id }
        );
        yield return Signing(
            "vetting.registrar-is-signatory",
            VettingStep.Certify,
            InCertification,
            c => c with { SignedBy = Registrar.Id }
        );
        yield return Signing(
            "vetting.registry-entry-missing",
            VettingStep.Certify,
            InCertification,
            c => c with { RegistryEntry = false }
        );

        Case Signing(
            string rule,
            VettingStep step,
            Func<VettingFile> file,
            Func<CertificationFacts, CertificationFacts> change
        ) => When(rule, step, file, Registrar, signed, f => f with { Certification = change(Signed) });
    }

    private static IEnumerable<Case> Endings()
    {
        yield return When(
            "vetting.withdrawal-letter-missing",
            VettingStep.Withdraw,
            () => Received(),
            Recruiter,
            Facts() with
            {
                Withdrawal = new(false, true),
            },
            f => f with { Withdrawal = new(false, false) }
        );
        yield return Of(
            "vetting.denial-notified",
            VettingStep.Withdraw,
            Notified,
            NotApproved,
            Recruiter,
            Withdrawing(12)
        );
        yield return Of(
            "vetting.not-imported",
            VettingStep.Undo,
            () => Draft(),
            () => Draft(batch: Batch),
            Recruiter,
            Facts()
        );
        yield return Of(
            "vetting.moved-on",
            VettingStep.Undo,
            () => Reopened(Draft(batch: Batch)),
            () => Draft(batch: Batch),
            Recruiter,
            Facts(91)
        );
        yield return Of(
            "vetting.not-inactive",
            VettingStep.CloseForInactivity,
            () => Warned(1),
            () => Warned(2),
            Coordinator,
            Facts(90)
        );
        yield return When(
            "vetting.reopen-window-closed",
            VettingStep.Reopen,
            Inactive,
            Coordinator,
            Facts(120),
            _ => Facts(121)
        );
    }

    private static VettingFile Ready() => Drawn(Consented(Eligible()));

    private static VettingFile DrawnWithoutConsents() => Drawn(Eligible());

    private static VettingFile ConsentsWithoutDraw() => Consented(Eligible());

    private static VettingFile Consented(VettingFile file)
    {
        Enum.GetValues<ConsentKind>().ToList().ForEach(kind => file.Sign(kind, Today.Today, Today));
        return file;
    }

    private static VettingFile Drawn(VettingFile file)
    {
        Enum.GetValues<EvaluationKind>().ToList().ForEach(kind => file.Draw(kind, IdOf(kind.Row().Evaluator), Today));
        return file;
    }

    private static VettingFile HeldAYear(VettingFile file)
    {
        file.Hold(After(2));
        file.LiftHold(After(100));
        return file;
    }

    private static VettingFile Missed(int times)
    {
        var file = InEvaluation();
        for (var i = 0; i < times; i++)
        {
            file.Schedule(EvaluationKind.Medical, AppointmentOf(EvaluationKind.Medical, 10 + i), true, Today);
            file.NoShow(EvaluationKind.Medical, EvaluatorOf(EvaluationKind.Medical), After(12 + i));
        }
        return file;
    }

    private static VettingFile VoidedInIntegration()
    {
        var file = Integration();
        file.Void(EvaluationKind.Background, AVettingFile.Coordinator, After(11));
        return file;
    }

    private static VettingFile VoidedInAdjudication()
    {
        var file = InAdjudication();
        file.Void(EvaluationKind.Background, AVettingFile.Coordinator, After(11));
        return file;
    }

    private static VettingFile Notified()
    {
        var file = NotApproved();
        file.NoticeDelivered(After(12).Today, After(12));
        return file;
    }

    private static VettingFile ClosedAfterNotice() => Notified().Took(VettingStep.CloseAfterNotice, Chair, Facts(50));

    private static VettingFile Reopened(VettingFile file)
    {
        Enumerable.Range(0, 2).ToList().ForEach(day => file.NoticeOfInactivitySent(After(60 + day)));
        return file.Took(VettingStep.CloseForInactivity, Coordinator, Facts(90))
            .Took(VettingStep.Reopen, Coordinator, Facts(90));
    }

    private static VettingFile Warned(int times)
    {
        var file = Received();
        Enumerable.Range(0, times).ToList().ForEach(day => file.NoticeOfInactivitySent(After(60 + day)));
        return file;
    }

    private static VettingFile Inactive() => Warned(2).Took(VettingStep.CloseForInactivity, Coordinator, Facts(90));

    private static Case Of(
        string rule,
        VettingStep step,
        Func<VettingFile> refused,
        Func<VettingFile> passes,
        Actor by,
        VettingFacts facts,
        string? note = null
    ) => new(rule, step, note, () => (refused(), by, facts), () => (passes(), by, facts));

    private static Case By(
        string rule,
        VettingStep step,
        Func<VettingFile> file,
        Actor refused,
        Actor passes,
        VettingFacts facts,
        string? note = null
    ) => new(rule, step, note, () => (file(), refused, facts), () => (file(), passes, facts));

    private static Case When(
        string rule,
        VettingStep step,
        Func<VettingFile> file,
        Actor by,
        VettingFacts passes,
        Func<VettingFacts, VettingFacts> refused,
        string? note = null
    ) => new(rule, step, note, () => (file(), by, refused(passes)), () => (file(), by, passes));

    private sealed record Case(
        string Rule,
        VettingStep Step,
        string? Note,
        Func<(VettingFile File, Actor By, VettingFacts Facts)> Refused,
        Func<(VettingFile File, Actor By, VettingFacts Facts)> Passes
    )
    {
        public string Name => $"{Rule} at {Step}{(Note is null ? "" : $", {Note}")}";
    }
}
