using VettingPortal.Features.Settings;
using VettingPortal.Features.Vetting;
using VettingPortal.Kernel;
using VettingPortal.Kernel.Data;

namespace VettingPortal.Features.Adjudication;

/// <summary>
/// An adjudicator declares a conflict before voting (SOD-12): access to the file ends at once, and another is drawn. Only they
/// themselves may: a chair who could try it would learn who has voted.
/// </summary>
public sealed record RecuseAdjudicator(VettingFileId File, string Reason) : ICommand
{
    public static Permission Requires => VettingFeature.Adjudicate;

    Guid ICommand.Subject => File.Value;

    string? ICommand.Reason => Reason;

    public sealed class Handler(
        PortalDb db,
        UseCaseContext context,
        PolicyLookup policies,
        AdjudicatorPool pool,
        IChance chance
    ) : IHandle<RecuseAdjudicator>
    {
        public async Task Handle(RecuseAdjudicator command, CancellationToken cancel)
        {
            var (actor, policy) = (context.Actor, await policies.Find(cancel));
            var file = await db.FileOf(command.File, actor, cancel);
            var board = await db.BoardOf(file.Id, cancel);
            if (board.State is not BoardState.AwaitingVotes || file.State is not VettingState.InAdjudication)
            {
                throw new RuleBrokenException("adjudication.not-awaiting-votes");
            }
            var box = await db.BoxOf(board, cancel);
            var candidates = await pool.For(file, new HashSet<Guid> { board.Chair }, cancel);
            var drawn = board.Recuse(box, command.Reason, candidates, RandomDraw.NewSeed(chance), actor, policy);
            file.ReplaceAdjudicator(actor.Id, drawn, policy.Now);
        }
    }
}
