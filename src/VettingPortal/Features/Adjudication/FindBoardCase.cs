using Microsoft.EntityFrameworkCore;
using VettingPortal.Features.Evaluations;
using VettingPortal.Features.Vetting;
using VettingPortal.Kernel;
using VettingPortal.Kernel.Data;

namespace VettingPortal.Features.Adjudication;

/// <summary>
/// The board of a file as this person may see it. Until both votes are in nothing in it depends on whether one was cast; the box is
/// not even read then.
/// </summary>
public sealed record FindBoardCase(string Number) : IQuery<FindBoardCase, FindBoardCase.Found>
{
    public static Permission Requires => AdjudicationFeature.View;

    /// <summary><see cref="State"/> is null where no board was opened yet.</summary>
    public sealed record Found(
        VettingFileId File,
        string Number,
        int FileVersion,
        VettingState FileState,
        bool Held,
        DateOnly? HoldReview,
        DateOnly? Due,
        BoardState? State,
        int Sitting,
        string? ChairName,
        bool IsChair,
        bool IsSeated,
        DateTimeOffset? OpenedAt,
        IReadOnlyList<MemberRow> Members,
        IReadOnlyList<RoundRow> Rounds,
        IReadOnlyList<DrawRow> Draws,
        string? OutcomeReason,
        DateOnly? NoticeDeliveredOn,
        DateOnly? AppealUntil,
        bool MayOrderRetest = false
    );

    public sealed record MemberRow(Guid User, string Name, DateTimeOffset Since, DateTimeOffset? RecusedAt);

    /// <summary>One round; its votes are there only once both were in.</summary>
    public sealed record RoundRow(
        int Number,
        DateTimeOffset Since,
        DateTimeOffset? OpenedAt,
        IReadOnlyList<VoteRow> Votes,
        Guid? Chosen,
        string? ChoiceReason,
        BoardDecision? Decision,
        string? ReasonCode,
        DateTimeOffset? DecidedAt,
        string? Information,
        DateTimeOffset? SuppliedAt
    )
    {
        public bool VotesDiffer => Votes.DistinctBy(vote => vote.Ballot.Decision).Count() > 1;
    }

    public sealed record VoteRow(Guid Adjudicator, string Name, DateTimeOffset At, Ballot Ballot);

    public sealed record DrawRow(int Number, DateTimeOffset At, string Seed, int Candidates, int Excluded);

    public sealed class Handler(PortalDb db, UseCaseContext context) : IAnswer<FindBoardCase, Found>
    {
        public async Task<Found> Answer(FindBoardCase query, CancellationToken cancel)
        {
            var actor = context.Actor;
            var file =
                await db.Set<VettingFile>()
                    .AsNoTracking()
                    .VisibleTo(actor)
                    .SingleOrDefaultAsync(one => one.Number == query.Number, cancel)
                ?? throw new RecordNotFoundException();
            var board = await db.Set<BoardCase>()
                .AsNoTracking()
                .Where(one => one.File == file.Id)
                .OrderByDescending(one => one.Sitting)
                .FirstOrDefaultAsync(cancel);
            if (board is null)
            {
                return Of(file, null, actor, [], new Dictionary<Guid, string>());
            }
            var opened = board.Rounds.Where(round => round.OpenedAt is not null).Select(round => round.Number).ToList();
            var boxes = await db.Set<BallotBox>()
                .AsNoTracking()
                .Where(box => box.Board == board.Id && opened.Contains(box.Round))
                .ToListAsync(cancel);
            var names = await db.NamesOf([board.Chair, .. board.Members.Select(member => member.User)], cancel);
            return Of(file, board, actor, boxes, names);
        }

        private Found Of(
            VettingFile file,
            BoardCase? board,
            Actor actor,
            IReadOnlyList<BallotBox> boxes,
            IReadOnlyDictionary<Guid, string> names
        ) =>
            new(
                file.Id,
                file.Number,
                file.Version,
                file.State,
                file.IsHeld,
                file.NextHoldReview(context.Today),
                file.Due,
                board?.State,
                board?.Sitting ?? 0,
                board is null ? null : names.GetValueOrDefault(board.Chair),
                board?.Chair == actor.Id,
                board?.IsSeated(actor.Id) ?? false,
                board?.OpenedAt,
                [
                    .. (board?.Members ?? [])
                        .OrderBy(member => member.Ordinal)
                        .Select(member => new MemberRow(
                            member.User,
                            names.GetValueOrDefault(member.User, ""),
                            member.Since,
                            member.RecusedAt
                        )),
                ],
                [.. (board?.Rounds ?? []).OrderBy(round => round.Number).Select(round => Row(round, boxes, names))],
                [.. (board?.Draws ?? []).OrderBy(draw => draw.Number).Select(draw => Row(draw, board!))],
                file.OutcomeReason,
                file.NoticeDeliveredOn,
                file.AppealUntil,
                actor.May(VettingFeature.RunBoard)
                    && (board is null || board.Chair == actor.Id)
                    && file.AwaitsRetestOrder(EvaluationKind.Polygraph, context.Today)
            );

        private static DrawRow Row(BoardDraw draw, BoardCase board)
        {
            var from = board.Candidates.Where(candidate => candidate.Draw == draw.Number).ToList();
            return new(draw.Number, draw.At, draw.Seed, from.Count, from.Count(one => one.Exclusion is not null));
        }

        private static RoundRow Row(
            BoardRound round,
            IReadOnlyList<BallotBox> boxes,
            IReadOnlyDictionary<Guid, string> names
        ) =>
            new(
                round.Number,
                round.Since,
                round.OpenedAt,
                [
                    .. boxes
                        .Where(box => box.Round == round.Number && box.IsFull)
                        .SelectMany(box => box.Votes)
                        .OrderBy(vote => names.GetValueOrDefault(vote.Adjudicator), StringComparer.Ordinal)
                        .Select(vote => new VoteRow(
                            vote.Adjudicator,
                            names.GetValueOrDefault(vote.Adjudicator, ""),
                            vote.At,
                            vote.AsBallot()
                        )),
                ],
                round.Chosen,
                round.ChoiceReason,
                round.Decision,
                round.ReasonCode,
                round.DecidedAt,
                round.Information,
                round.SuppliedAt
            );
    }
}
