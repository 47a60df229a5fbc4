using Microsoft.EntityFrameworkCore;
using VettingPortal.Features.Evaluations;
using VettingPortal.Kernel;
using VettingPortal.Kernel.Data;

namespace VettingPortal.Features.Vetting;

/// <summary>What a line of a file's history tells.</summary>
public enum HistoryKind
{
    Opened,
    Act,
    Moved,
    HeldOn,
    HeldOff,
}

/// <summary>
/// What was done on a file, newest first: the acts filed under it, the moves the portal made by itself, and the times it was held. A
/// hold is the portal's, whoever ordered it; who read the file is no history, for a reader's office could tell of an inquiry (§5.7).
/// </summary>
public sealed record ListFileHistory(VettingFileId File, int Most = ListFileHistory.Few)
    : IQuery<ListFileHistory, ListFileHistory.Lines>
{
    public const int Few = 8;

    public const int All = 500;

    public static Permission Requires => VettingFeature.View;

    /// <param name="Who">The person's name; null for the portal itself.</param>
    public sealed record Line(
        DateTimeOffset At,
        HistoryKind Kind,
        string? Act,
        VettingState? To,
        EvaluationKind? Phase,
        string? Who
    );

    public sealed record Lines(IReadOnlyList<Line> Newest, int Total);

    public sealed class Handler(PortalDb db, UseCaseContext context, IOfficeHolders offices)
        : IAnswer<ListFileHistory, Lines>
    {
        public async Task<Lines> Answer(ListFileHistory query, CancellationToken cancel)
        {
            var file =
                await db.Set<VettingFile>()
                    .AsNoTracking()
                    .AsSplitQuery()
                    .VisibleTo(context.Actor)
                    .SingleOrDefaultAsync(found => found.Id == query.File, cancel)
                ?? throw new RecordNotFoundException();
            var acts = await db
                .Ledger.AsNoTracking()
                .Where(entry => entry.Subject == query.File.Value && entry.Ending == "done")
                .OrderByDescending(entry => entry.Seq)
                .Take(All)
                .Select(entry => new Done(entry.At, entry.Act, entry.Actor))
                .ToListAsync(cancel);
            var names = await offices.NamesOf(
                [.. acts.Select(act => act.By).Concat(file.Steps.Select(step => step.By)).Distinct()],
                cancel
            );
            var lines = Told(file, acts, names)
                .OrderByDescending(line => line.At)
                .ThenByDescending(line => line.Kind)
                .ToList();
            return new([.. lines.Take(query.Most)], lines.Count);
        }

        private static IEnumerable<Line> Told(
            VettingFile file,
            IReadOnlyList<Done> acts,
            IReadOnlyDictionary<Guid, string> names
        )
        {
            var told = acts.Select(act => (act.At, act.By)).ToHashSet();
            return
            [
                .. acts.Select(act => new Line(
                    act.At,
                    HistoryKind.Act,
                    act.Act,
                    null,
                    PhaseOf(file, act.At),
                    names.GetValueOrDefault(act.By)
                )),
                .. file
                    .Seats.Where(seat => seat.Duty is Duty.Register && !told.Contains((seat.Since, seat.Holder)))
                    .Take(1)
                    .Select(seat => new Line(
                        seat.Since,
                        HistoryKind.Opened,
                        null,
                        null,
                        null,
                        names.GetValueOrDefault(seat.Holder)
                    )),
                .. file
                    .Steps.Where(step => !told.Contains((step.At, step.By)))
                    .Select(step => new Line(
                        step.At,
                        HistoryKind.Moved,
                        null,
                        step.To,
                        null,
                        names.GetValueOrDefault(step.By)
                    )),
                .. file.Holds.Select(hold => new Line(hold.Since, HistoryKind.HeldOn, null, null, null, null)),
                .. file
                    .Holds.Where(hold => hold.Until is not null)
                    .Select(hold => new Line(hold.Until!.Value, HistoryKind.HeldOff, null, null, null, null)),
            ];
        }

        // An act's header does not name the phase; the phase remembers the instant.
        private static EvaluationKind? PhaseOf(VettingFile file, DateTimeOffset at) =>
            file.Evaluations.FirstOrDefault(e => e.StartedAt == at || e.ReportedAt == at || e.ConcludedAt == at)?.Kind;
    }

    private sealed record Done(DateTimeOffset At, string Act, Guid By);
}
