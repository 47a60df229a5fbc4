using VettingPortal.Features.Vetting;
using VettingPortal.Kernel;

namespace VettingPortal.Features.Evaluations;

/// <summary>The evaluator begins a phase. The centre must be accredited on this very day, or the result could not be used (§1.1).</summary>
public sealed record BeginPhase(VettingFileId File, EvaluationKind Kind) : ICommand
{
    public static Permission Requires => VettingFeature.Evaluate;

    Guid ICommand.Subject => File.Value;

    public sealed class Handler(VettingFiles files, Appointments appointments, UseCaseContext context)
        : IHandle<BeginPhase>
    {
        public async Task Handle(BeginPhase command, CancellationToken cancel)
        {
            var file = await files.Find(command.File, cancel);
            if (
                file.Current(command.Kind) is { Center: { } center }
                && !await appointments.IsAccredited(center, command.Kind, context.Today, cancel)
            )
            {
                throw new RuleBrokenException("evaluations.center-not-accredited");
            }
            file.Begin(command.Kind, context.Actor, await files.Policy(cancel));
        }
    }
}

/// <summary>The evaluator hands in what was found; a reviewer has to confirm it.</summary>
public sealed record ReportPhase(VettingFileId File, EvaluationKind Kind, EvaluationResult Result, string Summary)
    : ICommand
{
    public static Permission Requires => VettingFeature.Evaluate;

    Guid ICommand.Subject => File.Value;

    public sealed class Handler(VettingFiles files, UseCaseContext context) : IHandle<ReportPhase>
    {
        public async Task Handle(ReportPhase command, CancellationToken cancel) =>
            (await files.Find(command.File, cancel)).Report(
                command.Kind,
                command.Result,
                command.Summary,
                context.Actor,
                await files.Policy(cancel)
            );
    }
}

/// <summary>The evaluator hands in what came after the person withdrew: it is kept under seal and used for nothing.</summary>
public sealed record StoreLateResult(VettingFileId File, EvaluationKind Kind, EvaluationResult Result, string Summary)
    : ICommand
{
    public static Permission Requires => VettingFeature.Evaluate;

    Guid ICommand.Subject => File.Value;

    public sealed class Handler(VettingFiles files, UseCaseContext context) : IHandle<StoreLateResult>
    {
        public async Task Handle(StoreLateResult command, CancellationToken cancel) =>
            (await files.Find(command.File, cancel)).StoreLate(
                command.Kind,
                command.Result,
                command.Summary,
                context.Actor,
                await files.Policy(cancel)
            );
    }
}

/// <summary>
/// The person did not come. The first time the phase is set anew; the second closes the file as not completed, which is no failure (§2.7).
/// </summary>
public sealed record RecordNoShow(VettingFileId File, EvaluationKind Kind) : ICommand
{
    public static Permission Requires => VettingFeature.Evaluate;

    Guid ICommand.Subject => File.Value;

    public sealed class Handler(VettingFiles files, PortalCatalogue catalogue, UseCaseContext context)
        : IHandle<RecordNoShow>
    {
        public async Task Handle(RecordNoShow command, CancellationToken cancel)
        {
            var file = await files.Find(command.File, cancel);
            var policy = await files.Policy(cancel);
            file.NoShow(command.Kind, context.Actor, policy);
            if (file.NoShowsOfWorstPhase >= policy.Numbers.NoShowsToClose)
            {
                file.Take(
                    VettingStep.CloseAsNotCompleted,
                    Actor.System(catalogue.Permissions),
                    await files.Facts(cancel)
                );
            }
        }
    }
}
