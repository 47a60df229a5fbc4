using VettingPortal.Features.Vetting;
using VettingPortal.Kernel;
using VettingPortal.Kernel.Data;

namespace VettingPortal.Features.Adjudication;

/// <summary>The chair chooses one of two votes that differ.</summary>
public sealed record ChooseVote(VettingFileId File, Guid Adjudicator, string Reason) : ICommand
{
    public static Permission Requires => VettingFeature.RunBoard;

    Guid ICommand.Subject => File.Value;

    public sealed class Handler(PortalDb db, UseCaseContext context) : IHandle<ChooseVote>
    {
        public async Task Handle(ChooseVote command, CancellationToken cancel)
        {
            var file = await db.FileOf(command.File, context.Actor, cancel);
            file.DemandNotHeld(context.Today);
            var board = await db.BoardOf(file.Id, cancel);
            board.Choose(await db.BoxOf(board, cancel), command.Adjudicator, command.Reason, context.Actor);
        }
    }
}
