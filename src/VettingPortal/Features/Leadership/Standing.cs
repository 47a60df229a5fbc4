using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using VettingPortal.Features.Evaluations;
using VettingPortal.Features.Vetting;
using VettingPortal.Kernel;
using VettingPortal.Kernel.Data;

namespace VettingPortal.Features.Leadership;

/// <summary>
/// What leadership's numbers know of one file at one moment. The difference between two of them is what an act adds to the running
/// totals, whatever the act did.
/// </summary>
public sealed record Standing
{
    public required VettingState State { get; init; }

    public required DateTimeOffset Since { get; init; }

    public VettingOutcome? Outcome { get; init; }

    public string? Reason { get; init; }

    /// <summary>The steps taken so far, oldest first.</summary>
    public required IReadOnlyList<StepTaken> Steps { get; init; }

    /// <summary>The phases that are still to be concluded.</summary>
    public required IReadOnlyList<EvaluationKind> Open { get; init; }

    public DateOnly Day => MexicoTime.DayOf(Since);

    public Milestone Furthest =>
        Milestones.Furthest([State, .. Steps.SelectMany(step => new[] { step.From, step.To })]);

    /// <summary>The stages it is in, each since the day its state began.</summary>
    public IEnumerable<TimedStage> Stages =>
        State is VettingState.InEvaluation ? Open.Select(kind => kind.Timed())
        : State.Timed() is { } stage ? [stage]
        : [];

    public static Standing Of(VettingFile file) =>
        new()
        {
            State = file.State,
            Since = file.StateSince,
            Outcome = file.Outcome,
            Reason = file.OutcomeReason,
            Steps = [.. file.Steps],
            Open = StillOpen(file.Evaluations.Select(e => (e.Kind, e.Attempt, e.State))),
        };

    /// <summary>As the file was when it was loaded, or null when this act opens it.</summary>
    public static Standing? Before(VettingFile file, PortalDb db)
    {
        var entry = db.Entry(file);
        if (entry.State is EntityState.Added or EntityState.Detached)
        {
            return null;
        }
        return new()
        {
            State = Was(entry, f => f.State),
            Since = Was(entry, f => f.StateSince),
            Outcome = Was(entry, f => f.Outcome),
            Reason = Was(entry, f => f.OutcomeReason),
            Steps = [.. file.Steps.Where(step => Known(db.Entry(step)))],
            Open = StillOpen(
                file.Evaluations.Select(e => db.Entry(e))
                    .Where(Known)
                    .Select(e => (e.Entity.Kind, e.Entity.Attempt, e.Property(p => p.State).OriginalValue))
            ),
        };
    }

    private static T Was<T>(
        EntityEntry<VettingFile> entry,
        System.Linq.Expressions.Expression<Func<VettingFile, T>> of
    ) => entry.Property(of).OriginalValue;

    private static bool Known(EntityEntry entry) => entry.State is not (EntityState.Added or EntityState.Detached);

    internal static IReadOnlyList<EvaluationKind> StillOpen(
        IEnumerable<(EvaluationKind Kind, int Attempt, EvaluationState State)> attempts
    ) =>
        [
            .. attempts
                .GroupBy(attempt => attempt.Kind)
                .Where(phase => phase.MaxBy(attempt => attempt.Attempt).State is not EvaluationState.Concluded)
                .Select(phase => phase.Key)
                .Order(),
        ];
}
