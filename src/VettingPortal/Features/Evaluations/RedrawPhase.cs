using VettingPortal.Features.Vetting;
using VettingPortal.Kernel;

namespace VettingPortal.Features.Evaluations;

/// <summary>
/// Voids a phase for a breach of integrity. While the file is in evaluation other staff are drawn in the same act; later it has to come
/// back first. From the third time on that takes the director (SOD-08), as a redraw does.
/// </summary>
public sealed record VoidPhase(VettingFileId File, EvaluationKind Kind, string Why) : ICommand
{
    public static Permission Requires => EvaluationsFeature.Void;

    Guid ICommand.Subject => File.Value;

    string? ICommand.Reason => Why;

    public sealed class Handler(VettingFiles files, Evaluators evaluators, UseCaseContext context) : IHandle<VoidPhase>
    {
        public async Task Handle(VoidPhase command, CancellationToken cancel)
        {
            PhaseReason.Demand(command.Why);
            var file = await files.Find(command.File, cancel);
            file.DemandUninvolved(context.Actor);
            var policy = await files.Policy(cancel);
            file.Void(command.Kind, context.Actor, policy);
            if (file.State is VettingState.InEvaluation)
            {
                await evaluators.Draw(file, command.Kind, policy, cancel);
            }
        }
    }
}

/// <summary>
/// Draws another evaluator: for a phase that must be done again (voided, expired, inconclusive), or in place of one who stepped back or
/// was relieved before beginning. From the third time on that takes the director (SOD-08).
/// </summary>
public sealed record RedrawPhase(VettingFileId File, EvaluationKind Kind, string Why) : ICommand
{
    public static Permission Requires => EvaluationsFeature.Redraw;

    Guid ICommand.Subject => File.Value;

    string? ICommand.Reason => Why;

    public sealed class Handler(VettingFiles files, Evaluators evaluators, UseCaseContext context)
        : IHandle<RedrawPhase>
    {
        public async Task Handle(RedrawPhase command, CancellationToken cancel)
        {
            PhaseReason.Demand(command.Why);
            var file = await files.Find(command.File, cancel);
            file.DemandUninvolved(context.Actor);
            var policy = await files.Policy(cancel);
            if (file.Current(command.Kind)?.CanBeRepeated(context.Today) == true)
            {
                await evaluators.Draw(file, command.Kind, policy, cancel);
                return;
            }
            await evaluators.Replace(file, command.Kind, policy, cancel);
        }
    }
}
