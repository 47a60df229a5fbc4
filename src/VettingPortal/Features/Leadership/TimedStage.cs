using VettingPortal.Features.Evaluations;
using VettingPortal.Features.Settings;
using VettingPortal.Features.Vetting;

namespace VettingPortal.Features.Leadership;

/// <summary>A stretch of the road with a time limit of its own (§7.7). A file in evaluation is in as many as it has phases open.</summary>
public enum TimedStage
{
    Eligibility,
    Scheduling,
    Toxicology,
    Medical,
    Psychological,
    Polygraph,
    Background,
    Integration,
    Adjudication,
    Certification,
    Appeal,
}

public static class TimedStages
{
    /// <summary>
    /// The limit in calendar days. A phase has the days to schedule it and those to report it; business days are five in seven.
    /// </summary>
    public static int Limit(this TimedStage stage, PolicyNumbers numbers) =>
        stage switch
        {
            TimedStage.Eligibility => numbers.EligibilityDays,
            TimedStage.Scheduling => numbers.SchedulingDays,
            TimedStage.Toxicology => numbers.SchedulingDays + numbers.ToxicologyReportDays,
            TimedStage.Medical => numbers.SchedulingDays + numbers.MedicalReportDays,
            TimedStage.Psychological => numbers.SchedulingDays + numbers.PsychologicalReportDays,
            TimedStage.Polygraph => numbers.SchedulingDays + Calendar(numbers.PolygraphReviewBusinessDays),
            TimedStage.Background => numbers.SchedulingDays + numbers.BackgroundReportDays,
            TimedStage.Integration => numbers.IntegrationDays,
            TimedStage.Adjudication => Calendar(numbers.AdjudicationBusinessDays),
            TimedStage.Certification => numbers.CertificateDays,
            TimedStage.Appeal => Calendar(numbers.AppealDecisionBusinessDays),
        };

    /// <summary>The stage that a state is, where it is one by itself.</summary>
    public static TimedStage? Timed(this VettingState state) =>
        state switch
        {
            VettingState.Received => TimedStage.Eligibility,
            VettingState.Eligible => TimedStage.Scheduling,
            VettingState.Integration => TimedStage.Integration,
            VettingState.InAdjudication or VettingState.MoreInformation => TimedStage.Adjudication,
            VettingState.TrainingPassed or VettingState.InCertification => TimedStage.Certification,
            VettingState.InAppeal => TimedStage.Appeal,
            VettingState.Draft
            or VettingState.NotEligible
            or VettingState.InEvaluation
            or VettingState.Approved
            or VettingState.ApprovedWithRestrictions
            or VettingState.NotApproved
            or VettingState.InTraining
            or VettingState.TrainingFailed
            or VettingState.Certified
            or VettingState.Withdrawn
            or VettingState.ClosedForInactivity
            or VettingState.Closed => null,
        };

    public static TimedStage Timed(this EvaluationKind kind) =>
        kind switch
        {
            EvaluationKind.Toxicology => TimedStage.Toxicology,
            EvaluationKind.Medical => TimedStage.Medical,
            EvaluationKind.Psychological => TimedStage.Psychological,
            EvaluationKind.Polygraph => TimedStage.Polygraph,
            EvaluationKind.Background => TimedStage.Background,
        };

    private static int Calendar(int businessDays) => (businessDays * 7 + 4) / 5;
}
