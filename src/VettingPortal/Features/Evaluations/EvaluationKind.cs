using VettingPortal.Features.Settings;
using VettingPortal.Kernel;

namespace VettingPortal.Features.Evaluations;

/// <summary>The five phases of the confidence evaluation, all mandatory (§1.2). Each has its row in <see cref="EvaluationKinds"/>.</summary>
public enum EvaluationKind
{
    Toxicology,
    Medical,
    Psychological,
    Polygraph,
    Background,
}

/// <summary>
/// What differs between the phases: who evaluates, who reviews, by when a report is due and how long a result may be used. To add a
/// phase, add its member and its row; nothing else branches on the kind.
/// </summary>
public sealed record EvaluationRow(
    Role Evaluator,
    Role Reviewer,
    Func<PolicyOfTheDay, DateOnly, DateOnly> ReportDue,
    Func<PolicyNumbers, DateOnly, DateOnly> UsableUntil,
    int Minutes,
    bool NeedsMedicalClearance = false
);

public static class EvaluationKinds
{
    public static EvaluationRow Row(this EvaluationKind kind) =>
        kind switch
        {
            EvaluationKind.Toxicology => new(
                Role.TOXL,
                Role.TOXL,
                (policy, done) => done.AddDays(policy.Numbers.ToxicologyReportDays),
                (numbers, done) => done.AddDays(numbers.ToxicologyShelfDays),
                Minutes: 30
            ),
            EvaluationKind.Medical => new(
                Role.MED,
                Role.MED,
                (policy, done) => done.AddDays(policy.Numbers.MedicalReportDays),
                OtherShelf,
                Minutes: 60
            ),
            EvaluationKind.Psychological => new(
                Role.PSI,
                Role.PSI,
                (policy, done) => done.AddDays(policy.Numbers.PsychologicalReportDays),
                OtherShelf,
                Minutes: 120
            ),
            EvaluationKind.Polygraph => new(
                Role.EXA,
                Role.QC,
                (policy, done) => policy.Calendar.Add(done, policy.Numbers.PolygraphReviewBusinessDays),
                OtherShelf,
                Minutes: 180,
                NeedsMedicalClearance: true
            ),
            EvaluationKind.Background => new(
                Role.BGI,
                Role.BGS,
                (policy, done) => done.AddDays(policy.Numbers.BackgroundReportDays),
                OtherShelf,
                Minutes: 120
            ),
        };

    private static DateOnly OtherShelf(PolicyNumbers numbers, DateOnly done) =>
        done.AddMonths(numbers.OtherShelfMonths);
}

/// <summary>What a phase found (§1.3). It is a phase's result, never the integral one.</summary>
public enum EvaluationResult
{
    Favourable,
    FavourableWithObservations,
    Unfavourable,
    Inconclusive,
}

/// <summary>Where one attempt at a phase is. A no-show or a voided attempt stays on record; the phase goes on with the next one.</summary>
public enum EvaluationState
{
    Pending,
    Scheduled,
    InProgress,
    InReview,
    Concluded,
    NoShow,
    Voided,

    /// <summary>The result came after the person had withdrawn: kept, read by nobody and used for nothing.</summary>
    Sealed,
}
