using Microsoft.EntityFrameworkCore;
using VettingPortal.Features.Vetting;
using VettingPortal.Kernel;
using VettingPortal.Kernel.Data;

namespace VettingPortal.Features.Evaluations;

/// <summary>
/// What was found in a phase, all attempts; of a result under seal only that it is there. Opened for a purpose, which the ledger keeps. Evaluators open only their own phase, a
/// reviewer only the phase they review.
/// </summary>
public sealed record OpenPhase(VettingFileId File, EvaluationKind Kind, string Purpose)
    : IQuery<OpenPhase, OpenPhase.Content>,
        IRecordedRead
{
    public static Permission Requires => EvaluationsFeature.OpenPhases;

    Guid IRecordedRead.Subject => File.Value;

    string? IRecordedRead.Purpose => Purpose;

    string IRecordedRead.Act => ActOf(Kind);

    /// <summary>The act's name says which phase was read, so that a reviewer is held to theirs.</summary>
    public static string ActOf(EvaluationKind kind) => $"OpenPhase{kind}";

    public sealed record Content(EvaluationKind Kind, IReadOnlyList<Attempt> Attempts);

    public sealed record Attempt(
        int Number,
        EvaluationState State,
        string Evaluator,
        string? Reviewer,
        DateTimeOffset? At,
        string? Center,
        DateTimeOffset? StartedAt,
        DateTimeOffset? ReportedAt,
        DateTimeOffset? ConcludedAt,
        EvaluationResult? Result,
        string? Summary,
        DateOnly? UsableUntil
    );

    public sealed class Handler(PortalDb db, UseCaseContext context, IOfficeHolders offices)
        : IAnswer<OpenPhase, Content>
    {
        public async Task<Content> Answer(OpenPhase query, CancellationToken cancel)
        {
            var file = await db.Set<VettingFile>()
                .AsNoTracking()
                .AsSplitQuery()
                .VisibleTo(context.Actor)
                .SingleOrDefaultAsync(found => found.Id == query.File, cancel);
            if (
                file is null
                || !(
                    await BehindGlass(query, cancel)
                    || (
                        AccessPurpose.For(context.Actor).Contains(query.Purpose)
                        && PhaseAccess.MayOpen(file, query.Kind, context.Actor)
                    )
                )
            )
            {
                throw new RecordNotFoundException();
            }
            var attempts = file.Evaluations.Where(e => e.Kind == query.Kind).OrderByDescending(e => e.Attempt).ToList();
            var names = await offices.NamesOf(
                [.. attempts.Select(e => e.Evaluator), .. attempts.Select(e => e.Reviewer).OfType<Guid>()],
                cancel
            );
            var centers = await offices.CenterNames(cancel);
            return new(
                query.Kind,
                [
                    .. attempts.Select(e => new Attempt(
                        e.Attempt,
                        e.State,
                        names.GetValueOrDefault(e.Evaluator, ""),
                        e.Reviewer is { } reviewer ? names.GetValueOrDefault(reviewer) : null,
                        e.At,
                        e.Center is { } center ? centers.GetValueOrDefault(center) : null,
                        e.StartedAt,
                        e.ReportedAt,
                        e.ConcludedAt,
                        e.State is EvaluationState.Sealed ? null : e.Result,
                        e.State is EvaluationState.Sealed ? null : e.Summary,
                        e.UsableUntil
                    )),
                ]
            );
        }

        // The purpose names the glass, so that nobody reads under another's, and every read is on record with it (SOD-13).
        private async Task<bool> BehindGlass(OpenPhase query, CancellationToken cancel)
        {
            if (!query.Purpose.StartsWith(BrokenGlass.Purpose, StringComparison.Ordinal))
            {
                return false;
            }
            var glasses = await db.Set<BrokenGlass>()
                .AsNoTracking()
                .OpenTo(context.Actor, context.Now)
                .Where(glass => glass.File == query.File)
                .Select(glass => glass.Id)
                .ToListAsync(cancel);
            return glasses.Exists(glass => BrokenGlass.PurposeOf(glass) == query.Purpose);
        }
    }
}

/// <summary>Who may read what was found in a phase.</summary>
public static class PhaseAccess
{
    private static readonly Role[] Whole = [Role.BRD, Role.DIR, Role.LEG, Role.AUD, Role.IAI, Role.IAD];

    public static bool MayOpen(VettingFile file, EvaluationKind kind, Actor actor) =>
        actor.Roles.Overlaps(Whole)
        || file.Seats.Any(seat =>
            seat.Holder == actor.Id && seat.Until is null && (seat.Phase == kind || seat.Duty is Duty.Adjudicate)
        )
        || (
            file.Current(kind) is { State: EvaluationState.InReview } waiting
            && actor.Is(kind.Row().Reviewer)
            && waiting.Evaluator != actor.Id
            && file.MayTakeSeat(Duty.Review, kind, actor)
        );

    /// <summary>The same from what the page knows: whether to offer the opening at all.</summary>
    public static bool MayOpen(FileFacts file, PhaseFacts phase, Actor actor) =>
        actor.May(EvaluationsFeature.OpenPhases)
        && (
            actor.Roles.Overlaps(Whole)
            || file.Seats.Any(seat =>
                seat.Holder == actor.Id && (seat.Phase == phase.Kind || seat.Duty is Duty.Adjudicate)
            )
            || (
                phase.State is EvaluationState.InReview
                && actor.Is(phase.Kind.Row().Reviewer)
                && file.Seats.All(seat => seat.Holder != actor.Id)
            )
        );
}
