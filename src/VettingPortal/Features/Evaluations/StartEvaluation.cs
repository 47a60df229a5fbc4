using VettingPortal.Features.Vetting;
using VettingPortal.Kernel;

namespace VettingPortal.Features.Evaluations;

/// <summary>Draws the five evaluators and begins the evaluation. The one who does it is not the one who registered (SOD-07).</summary>
public sealed record StartEvaluation(VettingFileId File) : ICommand
{
    public static Permission Requires => VettingFeature.Coordinate;

    Guid ICommand.Subject => File.Value;

    public sealed class Handler(VettingFiles files, Evaluators evaluators, UseCaseContext context)
        : IHandle<StartEvaluation>
    {
        public async Task Handle(StartEvaluation command, CancellationToken cancel)
        {
            var file = await files.Find(command.File, cancel);
            var policy = await files.Policy(cancel);
            if (file.State is VettingState.Eligible)
            {
                foreach (var kind in Enum.GetValues<EvaluationKind>().Where(kind => file.Current(kind) is null))
                {
                    await evaluators.Draw(file, kind, policy, cancel);
                }
            }
            file.Take(VettingStep.StartEvaluation, context.Actor, new VettingFacts(policy));
        }
    }
}
