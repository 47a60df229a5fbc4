using VettingPortal.Features.Settings;
using VettingPortal.Features.Vetting;
using VettingPortal.Kernel;
using VettingPortal.Kernel.Data;

namespace VettingPortal.Features.Adjudication;

/// <summary>The chair records what the votes decided; the file moves (§7.3, 8). A denial names its reason by the codes of §8.7.</summary>
public sealed record RecordDecision(VettingFileId File, string? ReasonCode = null, int? Seen = null) : ICommand
{
    public static Permission Requires => VettingFeature.RunBoard;

    Guid ICommand.Subject => File.Value;

    public sealed class Handler(PortalDb db, UseCaseContext context, PolicyLookup policies) : IHandle<RecordDecision>
    {
        public async Task Handle(RecordDecision command, CancellationToken cancel)
        {
            var (actor, policy) = (context.Actor, await policies.Find(cancel));
            var file = await db.FileOf(command.File, actor, cancel);
            var board = await db.BoardOf(file.Id, cancel);
            var box = await db.BoxOf(board, cancel);
            var deciding = board.Deciding(box, actor);
            var decision = deciding[0].Decision;
            var reason = decision is BoardDecision.Deny ? DenialReasons.Known(command.ReasonCode) : null;
            var rules = new BallotRules(BallotRules.ResultsOf(file), policy);
            var facts = new VettingFacts(policy) { Board = board.FactsOf(deciding, box, rules), ReasonCode = reason };
            file.Take(decision.Step(), actor, facts);
            board.Decided(decision, reason, policy.Now);
        }
    }
}
