using VettingPortal.Features.Evaluations;
using VettingPortal.Features.Settings;
using VettingPortal.Kernel;
using static VettingPortal.Features.Vetting.VettingState;

namespace VettingPortal.Features.Vetting;

/// <summary>What a step leaves behind: seats, outcome, validity, and the clock that runs next (the effects column of §7.3).</summary>
public sealed partial class VettingFile
{
    /// <summary>The reason code of a denial for an unsuitable psychological profile (§8.7).</summary>
    public const string UnsuitableProfile = "D14";

    private void Effect(VettingStep step, VettingState from, VettingState? appealed, Actor by, VettingFacts facts)
    {
        switch (step)
        {
            case VettingStep.Submit:
                HardStopOn = facts.Policy.Today.AddMonths(facts.Policy.Numbers.HardStopMonths);
                SubjectWasActive(facts.Policy.Now);
                break;
            case VettingStep.FindEligible:
                Sit(Duty.Eligibility, null, by.Id, facts.Policy.Now);
                break;
            case VettingStep.FindNotEligible:
                Sit(Duty.Eligibility, null, by.Id, facts.Policy.Now);
                OutcomeReason = facts.ReasonCode;
                break;
            case VettingStep.StartEvaluation:
                Sit(Duty.Assign, null, by.Id, facts.Policy.Now);
                break;
            case VettingStep.OpenAdjudication:
                Sit(Duty.Chair, null, by.Id, facts.Policy.Now);
                facts
                    .Board!.Adjudicators.ToList()
                    .ForEach(adjudicator => Sit(Duty.Adjudicate, null, adjudicator, facts.Policy.Now));
                break;
            case VettingStep.Approve:
                ResultValidUntil = facts.Policy.Today.AddYears(facts.Policy.Numbers.ValidityYears);
                break;
            case VettingStep.ApproveWithRestrictions:
                ResultValidUntil = facts.Policy.Today.AddMonths(facts.Policy.Numbers.RestrictedMonths);
                foreach (var asked in facts.Board!.Restrictions)
                {
                    _restrictions.Add(new Restriction(_restrictions.Count + 1, asked.Text, asked.Owner, asked.Due));
                }
                break;
            case VettingStep.Deny:
                OutcomeReason = facts.ReasonCode;
                break;
            case VettingStep.Appeal:
                AppealedFrom = from is Closed ? appealed : from;
                Outcome = null;
                Sit(Duty.RegisterAppeal, null, by.Id, facts.Policy.Now);
                SubjectWasActive(facts.Policy.Now);
                break;
            case VettingStep.Reverse:
                (OutcomeReason, NoticeDeliveredOn, AppealUntil) = (null, null, null);
                (HardStopOn, HardStopTold) = (facts.Policy.Today.AddMonths(facts.Policy.Numbers.HardStopMonths), false);
                ResultValidUntil =
                    State is Approved ? facts.Policy.Today.AddYears(facts.Policy.Numbers.ValidityYears) : null;
                Seat(facts.Appeal!.Panel, facts.Policy.Now);
                break;
            case VettingStep.Repeat:
                (HardStopOn, HardStopTold) = (facts.Policy.Today.AddMonths(facts.Policy.Numbers.HardStopMonths), false);
                (OutcomeReason, NoticeDeliveredOn, AppealUntil) = (null, null, null);
                Seat(facts.Appeal!.Panel, facts.Policy.Now);
                facts.Appeal.PhasesToRepeat.Distinct().ToList().ForEach(kind => MakeVoid(kind, facts.Policy.Now));
                break;
            case VettingStep.ConfirmDenial:
                Seat(facts.Appeal!.Panel, facts.Policy.Now);
                Ends(Refused(AppealedFrom), OutcomeReason);
                break;
            case VettingStep.CloseAfterNotice:
                Ends(Refused(from), OutcomeReason);
                break;
            case VettingStep.CloseAsNotCompleted:
                Ends(
                    VettingOutcome.NotCompleted,
                    HasMedicalImpediment ? "D13"
                        : NoShowsOfWorstPhase >= facts.Policy.Numbers.NoShowsToClose ? "D19"
                        : "D26"
                );
                break;
            case VettingStep.LeaveTraining:
                Ends(VettingOutcome.LeftTraining, facts.ReasonCode);
                break;
            case VettingStep.CloseAfterTraining:
                Ends(VettingOutcome.FailedTraining, "D21");
                break;
            case VettingStep.Withdraw:
                Ends(
                    ResultBearingPhaseScheduled ? VettingOutcome.AfterEvaluation : VettingOutcome.BeforeEvaluation,
                    "D20"
                );
                break;
            case VettingStep.Undo:
                Ends(VettingOutcome.Undone, null);
                break;
            case VettingStep.CloseForInactivity:
                ReopensTo = from;
                Ends(VettingOutcome.Inactivity, null);
                break;
            case VettingStep.Reopen:
                Outcome = null;
                SubjectWasActive(facts.Policy.Now);
                break;
            case VettingStep.Certify:
                Sit(Duty.SignCertificate, null, facts.Certification!.SignedBy!.Value, facts.Policy.Now);
                Sit(Duty.RegisterCertificate, null, by.Id, facts.Policy.Now);
                Ends(VettingOutcome.Certified, null);
                break;
            case VettingStep.Enrol:
                SubjectWasActive(facts.Policy.Now);
                break;
            case VettingStep.Integrate
            or VettingStep.ReturnToEvaluation
            or VettingStep.AskMoreInformation
            or VettingStep.ResumeAdjudication
            or VettingStep.PassTraining
            or VettingStep.FailTraining
            or VettingStep.Remediate
            or VettingStep.OpenCertification:
                break;
        }
    }

    /// <summary>Toxicology or polygraph has been scheduled: a withdrawal from here has its cooling-off (§7.3, 14).</summary>
    private bool ResultBearingPhaseScheduled =>
        _evaluations.Any(e => e.Kind is EvaluationKind.Toxicology or EvaluationKind.Polygraph && e.At is not null);

    // An unsuitable psychological profile is of this profile alone (NO_IDONEO, §1.3).
    private VettingOutcome Refused(VettingState? from) =>
        from is NotEligible ? VettingOutcome.NotEligible
        : OutcomeReason == UnsuitableProfile ? VettingOutcome.NotSuitable
        : VettingOutcome.NotApproved;

    private void Ends(VettingOutcome outcome, string? reason) => (Outcome, OutcomeReason) = (outcome, reason);

    private void Seat(IReadOnlyList<Guid> panel, DateTimeOffset now)
    {
        foreach (var member in panel)
        {
            Sit(Duty.DecideAppeal, null, member, now);
        }
    }

    /// <summary>Says whose turn it is and by when (§7.7).</summary>
    private void Follow(PolicyOfTheDay policy)
    {
        var numbers = policy.Numbers;
        (Turn, Due) = State switch
        {
            Draft => (Role.REC, null),
            Received => (Role.ELI, policy.Today.AddDays(numbers.EligibilityDays)),
            Eligible => (Role.COO, policy.Today.AddDays(numbers.SchedulingDays)),
            InEvaluation => (null, policy.Today.AddDays(numbers.SchedulingDays + numbers.BackgroundReportDays)),
            Integration => (Role.BRD, policy.Today.AddDays(numbers.IntegrationDays)),
            InAdjudication => (Role.ADJ, policy.Calendar.Add(policy.Today, numbers.AdjudicationBusinessDays)),
            MoreInformation => (Role.BRD, policy.Calendar.Add(policy.Today, numbers.AdjudicationBusinessDays)),
            NotApproved or NotEligible => (Role.BRD, AppealUntil),
            Approved or ApprovedWithRestrictions => (Role.ACA, ResultValidUntil),
            InTraining or TrainingFailed => (Role.ACA, (DateOnly?)null),
            TrainingPassed => (Role.CERT, policy.Today.AddDays(numbers.CertificateDays)),
            InCertification => (Role.DIR, policy.Today.AddDays(numbers.CertificateDays)),
            InAppeal => (Role.LEG, policy.Calendar.Add(policy.Today, numbers.AppealDecisionBusinessDays)),
            Certified or Withdrawn or ClosedForInactivity or Closed => ((Role?)null, (DateOnly?)null),
        };
    }
}
