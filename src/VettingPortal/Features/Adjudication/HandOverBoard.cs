using VettingPortal.Features.Settings;
using VettingPortal.Features.Vetting;
using VettingPortal.Kernel;
using VettingPortal.Kernel.Data;

namespace VettingPortal.Features.Adjudication;

/// <summary>
/// The chair declares a conflict before the decision (SOD-12): the seat ends at once, and another chair without conflict is drawn by lot.
/// </summary>
public sealed record HandOverBoard(VettingFileId File, string Reason) : ICommand
{
    public static Permission Requires => VettingFeature.RunBoard;

    Guid ICommand.Subject => File.Value;

    string? ICommand.Reason => Reason;

    public sealed class Handler(
        PortalDb db,
        UseCaseContext context,
        PolicyLookup policies,
        AdjudicatorPool pool,
        IChance chance
    ) : IHandle<HandOverBoard>
    {
        public async Task Handle(HandOverBoard command, CancellationToken cancel)
        {
            var (actor, policy) = (context.Actor, await policies.Find(cancel));
            var file = await db.FileOf(command.File, actor, cancel);
            file.DemandNotHeld(policy.Today);
            var board = await db.BoardOf(file.Id, cancel);
            var chairs = await pool.For(file, new HashSet<Guid> { actor.Id }, cancel, Role.BRD);
            var drawn = board.HandOver(command.Reason, chairs, RandomDraw.NewSeed(chance), actor, policy);
            file.ReplaceChair(actor.Id, drawn, policy.Now);
        }
    }
}
