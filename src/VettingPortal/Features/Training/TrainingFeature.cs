using Microsoft.Extensions.DependencyInjection;
using VettingPortal.Features.Vetting;
using VettingPortal.Kernel;
using VettingPortal.Kernel.Exports;

namespace VettingPortal.Features.Training;

/// <summary>The academy: cohorts, validated hours, marks, and the two signatures under a training record (§4).</summary>
public sealed class TrainingFeature : IFeature
{
    public static readonly Permission View = new("training.view");
    public static readonly Permission Record = new("training.record");

    public static void Register(FeatureBuilder feature)
    {
        feature.Services.AddScoped<TrainingDesk>();
        feature
            .Texts<TrainingTexts>()
            .Permission(View, Role.ACA, Role.HR, Role.CERT, Role.DIR, Role.AUD)
            .Permission(Record, Role.ACA)
            .Navigation(
                "Cohorts",
                TrainingRoutes.Cohorts,
                View,
                MudBlazor.Icons.Material.Outlined.School,
                NavArea.Training
            )
            .FileSection<TrainingTexts, TrainingPart>("training", "TrainingPart", View, 60, shownFor: Reached)
            .FileAction<TrainingActions>(
                VettingFeature.Train,
                60,
                null,
                VettingStep.Enrol,
                VettingStep.PassTraining,
                VettingStep.FailTraining,
                VettingStep.LeaveTraining,
                VettingStep.Remediate,
                VettingStep.CloseAfterTraining
            )
            .On<FileChanged, EndEnrolment>()
            .Command<PlanCohort, PlanCohort.Handler>()
            .Command<EnrolCandidate, EnrolCandidate.Handler>()
            .Command<RecordAttendance, RecordAttendance.Handler>()
            .Command<RecordMarks, RecordMarks.Handler>()
            .Command<SignTrainingRecord, SignTrainingRecord.Handler>()
            .Command<PassTraining, PassTraining.Handler>()
            .Command<FailTraining, FailTraining.Handler>()
            .Command<LeaveTraining, LeaveTraining.Handler>()
            .Command<Remediate, Remediate.Handler>()
            .Command<CloseAfterTraining, CloseAfterTraining.Handler>()
            .Command<CorrectMark, CorrectMark.Handler>()
            .Command<ApproveMarkCorrection, ApproveMarkCorrection.Handler>()
            .Query<ListCohorts, PageOf<ListCohorts.Row>, ListCohorts.Handler>()
            .Exports<ListCohorts, ListCohorts.Row, CohortColumns>()
            .Query<FindCohort, FindCohort.Class, FindCohort.Handler>()
            .Query<FindEnrolment, FindEnrolment.Record?, FindEnrolment.Handler>();
    }

    // The part is there once the academy's turn has come.
    private static bool Reached(FileFacts file) =>
        file.Taken.Any(taken => taken.To is VettingState.Approved or VettingState.ApprovedWithRestrictions);
}

/// <summary>Where the academy's pages are.</summary>
public static class TrainingRoutes
{
    public const string Cohorts = "/training";

    public const string NewCohort = "/training/new";

    public static string Cohort(string code) => $"/training/{Uri.EscapeDataString(code)}";
}
