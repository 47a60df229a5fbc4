using Microsoft.EntityFrameworkCore;
using VettingPortal.Features.Settings;
using VettingPortal.Features.Vetting;
using VettingPortal.Kernel;
using VettingPortal.Kernel.Data;

namespace VettingPortal.Features.Adjudication;

/// <summary>An adjudicator's own seat: whether they have voted and how; never anything of the other's.</summary>
public sealed record FindMyVote(string Number) : IQuery<FindMyVote, FindMyVote.Found>
{
    public static Permission Requires => VettingFeature.Adjudicate;

    public sealed record Found(
        VettingFileId File,
        string Number,
        string Profile,
        bool Held,
        DateOnly? HoldReview,
        DateOnly? Due,
        int Round,
        bool AwaitsVotes,
        int RationaleCharacters,
        DateTimeOffset? VotedAt,
        Ballot? Mine
    );

    public sealed class Handler(PortalDb db, UseCaseContext context, PolicyLookup policies) : IAnswer<FindMyVote, Found>
    {
        public async Task<Found> Answer(FindMyVote query, CancellationToken cancel)
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
            if (board is null || !board.IsSeated(actor.Id))
            {
                throw new RecordNotFoundException();
            }
            var round = board.Round.Number;
            var mine = await db.Set<BallotBox>()
                .AsNoTracking()
                .Where(box => box.Board == board.Id && box.Round == round)
                .SelectMany(box => box.Votes)
                .Where(vote => vote.Adjudicator == actor.Id)
                .FirstOrDefaultAsync(cancel);
            return new(
                file.Id,
                file.Number,
                file.Profile,
                file.IsHeld,
                file.NextHoldReview(context.Today),
                file.Due,
                round,
                board.State is BoardState.AwaitingVotes && file.State is VettingState.InAdjudication,
                (await policies.Find(cancel)).Numbers.RationaleCharacters,
                mine?.At,
                mine?.AsBallot()
            );
        }
    }
}
