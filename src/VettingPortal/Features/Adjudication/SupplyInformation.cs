using VettingPortal.Features.Settings;
using VettingPortal.Features.Vetting;
using VettingPortal.Kernel;
using VettingPortal.Kernel.Data;

namespace VettingPortal.Features.Adjudication;

/// <summary>What the board asked for has come: the same adjudicators vote again.</summary>
public sealed record SupplyInformation(VettingFileId File, string Information) : ICommand
{
    public static Permission Requires => VettingFeature.RunBoard;

    Guid ICommand.Subject => File.Value;

    public sealed class Handler(PortalDb db, UseCaseContext context, PolicyLookup policies) : IHandle<SupplyInformation>
    {
        public async Task Handle(SupplyInformation command, CancellationToken cancel)
        {
            var (actor, policy) = (context.Actor, await policies.Find(cancel));
            var file = await db.FileOf(command.File, actor, cancel);
            var board = await db.BoardOf(file.Id, cancel);
            db.Add(board.Supply(BallotBoxId.New(), command.Information, actor, policy));
            file.Take(VettingStep.ResumeAdjudication, actor, new VettingFacts(policy));
        }
    }
}
