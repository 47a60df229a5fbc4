using VettingPortal.Features.Settings;
using VettingPortal.Features.Vetting;
using VettingPortal.Kernel;
using VettingPortal.Kernel.Data;
using VettingPortal.Kernel.Ledger;

namespace VettingPortal.Features.Adjudication;

/// <summary>
/// Casts the actor's sealed vote. Its ledger entry is filed under the vote, which only the voter knows: no history of the file or of
/// the board tells that it was cast.
/// </summary>
public sealed record CastVote(VoteId Vote, VettingFileId File, Ballot Ballot) : ICommand
{
    public static Permission Requires => VettingFeature.Adjudicate;

    Guid ICommand.Subject => Vote.Value;

    public sealed class Handler(PortalDb db, UseCaseContext context, PolicyLookup policies) : IHandle<CastVote>
    {
        public async Task Handle(CastVote command, CancellationToken cancel)
        {
            var policy = await policies.Find(cancel);
            var file = await db.FileOf(command.File, context.Actor, cancel);
            var board = await db.BoardOf(file.Id, cancel);
            if (file.State is not VettingState.InAdjudication)
            {
                throw new RuleBrokenException("adjudication.not-awaiting-votes");
            }
            file.DemandNotHeld(policy.Today);
            if (!await db.HasRead(context.Actor, nameof(OpenEvidence), file.Id.Value, file.StateSince, cancel))
            {
                throw new RuleBrokenException("adjudication.evidence-unread");
            }
            var rules = new BallotRules(BallotRules.ResultsOf(file), policy);
            var box = await db.BoxOf(board, cancel);
            box.Cast(command.Vote, command.Ballot, board, rules, context.Actor, policy);
        }
    }
}
