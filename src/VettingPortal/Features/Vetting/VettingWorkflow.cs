using Stateless;
using VettingPortal.Kernel;
using static VettingPortal.Features.Vetting.VettingState;
using static VettingPortal.Features.Vetting.VettingStep;

namespace VettingPortal.Features.Vetting;

/// <summary>Every state, every step between them, and the rules that guard each. Read it beside §7.3; nothing else moves a file.</summary>
public static class VettingWorkflow
{
    private static readonly VettingState[] Open =
    [
        Draft,
        Received,
        Eligible,
        InEvaluation,
        Integration,
        InAdjudication,
        MoreInformation,
        Approved,
        ApprovedWithRestrictions,
        InTraining,
        TrainingPassed,
        TrainingFailed,
        InCertification,
    ];

    public static StateMachine<VettingState, VettingStep> Define(
        StateMachine<VettingState, VettingStep> workflow,
        VettingFile file,
        Actor actor,
        VettingFacts facts
    )
    {
        var rules = new VettingGuards(file, actor, facts);

        workflow
            .Configure(Draft)
            .PermitIf(Submit, Received, rules.NotHeld, rules.DocumentsComplete, rules.DeclarationSigned)
            .PermitIf(Undo, Closed, rules.NotHeld, rules.Imported, rules.NeverMoved);

        workflow
            .Configure(Received)
            .PermitIf(
                FindEligible,
                Eligible,
                rules.NotHeld,
                rules.OneDuty(Duty.Eligibility),
                rules.RegistryQueried,
                rules.RegistryClear,
                rules.AgeFits,
                rules.SchoolingSuffices,
                rules.OnlyMexican,
                rules.MilitaryCardShown,
                rules.NoCoolingOff
            )
            .PermitIf(CloseAsNotCompleted, Closed, rules.NotHeld, rules.CannotBeCompleted)
            .PermitIf(FindNotEligible, NotEligible, rules.NotHeld, rules.OneDuty(Duty.Eligibility), rules.ReasonGiven);

        workflow
            .Configure(NotEligible)
            .PermitIf(
                VettingStep.Appeal,
                InAppeal,
                rules.NotHeld,
                rules.WithinAppealWindow,
                rules.OneDuty(Duty.RegisterAppeal)
            )
            .PermitIf(CloseAfterNotice, Closed, rules.NotHeld, rules.NoticeDelivered, rules.AppealWindowPast);

        workflow
            .Configure(Eligible)
            .PermitIf(
                StartEvaluation,
                InEvaluation,
                rules.NotHeld,
                rules.OneDuty(Duty.Assign),
                rules.ConsentsSigned,
                rules.EvaluatorsDrawn
            )
            .PermitIf(CloseAsNotCompleted, Closed, rules.NotHeld, rules.CannotBeCompleted);

        workflow
            .Configure(InEvaluation)
            .PermitIf(CloseAsNotCompleted, Closed, rules.NotHeld, rules.CannotBeCompleted)
            .PermitIf(Integrate, Integration, rules.NotHeld, rules.PhasesConcluded, rules.ResultsUsable);

        workflow
            .Configure(Integration)
            .PermitIf(
                OpenAdjudication,
                InAdjudication,
                rules.NotHeld,
                rules.OneDuty(Duty.Chair),
                rules.TwoAdjudicatorsDrawn,
                rules.PhasesConcluded,
                rules.ResultsUsable
            );

        workflow
            .Configure(InAdjudication)
            .PermitIf(
                Approve,
                Approved,
                rules.NotHeld,
                rules.Decided(Approved),
                rules.Reasoned,
                rules.ToxicologyClear,
                rules.PhasesConcluded,
                rules.ResultsUsable
            )
            .PermitIf(
                ApproveWithRestrictions,
                VettingState.ApprovedWithRestrictions,
                rules.NotHeld,
                rules.Decided(VettingState.ApprovedWithRestrictions),
                rules.Reasoned,
                rules.ToxicologyClear,
                rules.RestrictionsNamed,
                rules.PhasesConcluded,
                rules.ResultsUsable
            )
            .PermitIf(
                Deny,
                NotApproved,
                rules.NotHeld,
                rules.Decided(NotApproved),
                rules.Reasoned,
                rules.NotPolygraphAlone,
                rules.PhasesConcluded,
                rules.ResultsUsable
            )
            .PermitIf(AskMoreInformation, MoreInformation, rules.NotHeld, rules.Decided(MoreInformation));

        workflow.Configure(MoreInformation).PermitIf(ResumeAdjudication, InAdjudication, rules.NotHeld);

        workflow
            .Configure(NotApproved)
            .PermitIf(VettingStep.Withdraw, Withdrawn, rules.NotHeld, rules.BySubjectOrLetter, rules.DenialNotNotified)
            .PermitIf(
                VettingStep.Appeal,
                InAppeal,
                rules.NotHeld,
                rules.WithinAppealWindow,
                rules.OneDuty(Duty.RegisterAppeal)
            )
            .PermitIf(CloseAfterNotice, Closed, rules.NotHeld, rules.NoticeDelivered, rules.AppealWindowPast);

        foreach (var approved in new[] { Approved, VettingState.ApprovedWithRestrictions })
        {
            workflow
                .Configure(approved)
                .PermitIf(Enrol, InTraining, rules.NotHeld, rules.HasPlace, rules.ContractSigned, rules.ResultCurrent);
        }

        workflow
            .Configure(InTraining)
            .PermitIf(
                PassTraining,
                TrainingPassed,
                rules.NotHeld,
                rules.HoursReached,
                rules.AttendanceReached,
                rules.MarksReached,
                rules.TwoSignatures,
                rules.ResultCurrent
            )
            .PermitIf(FailTraining, TrainingFailed, rules.NotHeld, rules.TwoSignatures)
            .PermitIf(LeaveTraining, Closed, rules.NotHeld, rules.ReasonGiven, rules.TwoSignatures);

        workflow
            .Configure(TrainingFailed)
            .PermitIf(Remediate, InTraining, rules.NotHeld, rules.FirstRemedial, rules.WithinRemedialWindow)
            .PermitIf(CloseAfterTraining, Closed, rules.NotHeld, rules.TwoSignatures);

        workflow
            .Configure(TrainingPassed)
            .PermitIf(OpenCertification, InCertification, rules.NotHeld, rules.ComponentsCurrent);

        workflow
            .Configure(InCertification)
            .PermitIf(
                Certify,
                Certified,
                rules.NotHeld,
                rules.DirectorSigned,
                rules.SignatoryUninvolved,
                rules.RegistrarIsAnother,
                rules.OneDuty(Duty.RegisterCertificate),
                rules.ComponentsCurrent,
                rules.RegistryEntryMade
            );

        workflow
            .Configure(InAppeal)
            .PermitIf(ConfirmDenial, Closed, rules.NotHeld, rules.PanelOfThree, rules.PanelUninvolved)
            .PermitIf(
                Reverse,
                Eligible,
                rules.AppealedFrom(NotEligible),
                rules.NotHeld,
                rules.PanelOfThree,
                rules.PanelUninvolved
            )
            .PermitIf(
                Reverse,
                Approved,
                rules.AppealedFrom(NotApproved),
                rules.NotHeld,
                rules.PanelOfThree,
                rules.PanelUninvolved,
                rules.ToxicologyClear
            )
            .PermitIf(
                Repeat,
                InEvaluation,
                rules.AppealedFrom(NotApproved),
                rules.NotHeld,
                rules.PanelOfThree,
                rules.PanelUninvolved,
                rules.PhasesNamed
            );

        workflow
            .Configure(Closed)
            .PermitIf(
                VettingStep.Appeal,
                InAppeal,
                rules.NotHeld,
                rules.IsAppealable,
                rules.WithinAppealWindow,
                rules.OneDuty(Duty.RegisterAppeal)
            );

        workflow
            .Configure(ClosedForInactivity)
            .PermitDynamicIf(
                Reopen,
                () => file.ReopensTo ?? Draft,
                rules.WithinReopenWindow.Item1,
                rules.WithinReopenWindow.Item2
            );

        foreach (var state in new[] { Integration, InAdjudication, MoreInformation })
        {
            workflow
                .Configure(state)
                .PermitIf(ReturnToEvaluation, InEvaluation, rules.NotHeld, rules.SomePhaseToRepeat);
        }

        foreach (var state in Open)
        {
            workflow
                .Configure(state)
                .PermitIf(VettingStep.Withdraw, Withdrawn, rules.NotHeld, rules.BySubjectOrLetter)
                .PermitIf(CloseForInactivity, ClosedForInactivity, rules.NotHeld, rules.Inactive);
        }

        workflow.OnUnhandledTrigger(
            (_, _, broken) =>
                throw new RuleBrokenException(
                    broken?.FirstOrDefault(rules.Tells) ?? "vetting.step-not-allowed-now",
                    rules.FactsOf(broken)
                )
        );
        return workflow;
    }

    /// <summary>Whether silence can close a file in this state (§7.3, 16).</summary>
    public static bool MayCloseForInactivity(VettingState state) => Open.Contains(state);

    /// <summary>Whether a file in this state is still on the road.</summary>
    public static bool IsOpen(this VettingState state) =>
        Open.Contains(state) || state is InAppeal or NotApproved or NotEligible;
}
