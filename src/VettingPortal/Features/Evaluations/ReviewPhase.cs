using VettingPortal.Features.Vetting;
using VettingPortal.Kernel;
using VettingPortal.Kernel.Data;
using VettingPortal.Kernel.Ledger;

namespace VettingPortal.Features.Evaluations;

/// <summary>
/// The reviewer, who has read it since it was handed in, confirms a result. With the fifth one the file goes to integration by itself
/// (§7.3, 6). Breaks <c>evaluations.unread</c>.
/// </summary>
public sealed record ConfirmPhase(VettingFileId File, EvaluationKind Kind) : ICommand
{
    public static Permission Requires => VettingFeature.Review;

    Guid ICommand.Subject => File.Value;

    public sealed class Handler(PortalDb db, VettingFiles files, PortalCatalogue catalogue, UseCaseContext context)
        : IHandle<ConfirmPhase>
    {
        public async Task Handle(ConfirmPhase command, CancellationToken cancel)
        {
            var file = await files.Find(command.File, cancel);
            var handedIn = file.Current(command.Kind)?.ReportedAt;
            file.Confirm(command.Kind, context.Actor, await files.Policy(cancel));
            if (
                handedIn is { } since
                && !await db.HasRead(context.Actor, OpenPhase.ActOf(command.Kind), file.Id.Value, since, cancel)
            )
            {
                throw new RuleBrokenException("evaluations.unread");
            }
            await files.IntegrateWhenReady(file, catalogue, cancel);
        }
    }
}

/// <summary>The reviewer gives a result back to the evaluator, saying what is missing.</summary>
public sealed record SendBackPhase(VettingFileId File, EvaluationKind Kind, string Why) : ICommand
{
    public static Permission Requires => VettingFeature.Review;

    Guid ICommand.Subject => File.Value;

    string? ICommand.Reason => Why;

    public sealed class Handler(VettingFiles files, UseCaseContext context) : IHandle<SendBackPhase>
    {
        public async Task Handle(SendBackPhase command, CancellationToken cancel)
        {
            PhaseReason.Demand(command.Why);
            var file = await files.Find(command.File, cancel);
            file.SendBack(command.Kind, context.Actor, await files.Policy(cancel));
        }
    }
}
