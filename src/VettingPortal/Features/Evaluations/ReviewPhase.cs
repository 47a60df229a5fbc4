using VettingPortal.Features.Vetting;
using VettingPortal.Kernel;

namespace VettingPortal.Features.Evaluations;

/// <summary>The reviewer confirms a result. With the fifth one the file goes to integration by itself (§7.3, 6).</summary>
public sealed record ConfirmPhase(VettingFileId File, EvaluationKind Kind) : ICommand
{
    public static Permission Requires => VettingFeature.Review;

    Guid ICommand.Subject => File.Value;

    public sealed class Handler(VettingFiles files, PortalCatalogue catalogue, UseCaseContext context)
        : IHandle<ConfirmPhase>
    {
        public async Task Handle(ConfirmPhase command, CancellationToken cancel)
        {
            var file = await files.Find(command.File, cancel);
            file.Confirm(command.Kind, context.Actor, await files.Policy(cancel));
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
