using VettingPortal.Features.Vetting;
using VettingPortal.Kernel;

namespace VettingPortal.Features.Training;

/// <summary>The academic board closes a file whose training failed for good.</summary>
public sealed record CloseAfterTraining(VettingFileId File) : ICommand
{
    public static Permission Requires => VettingFeature.Train;

    Guid ICommand.Subject => File.Value;

    public sealed class Handler(TrainingDesk desk) : IHandle<CloseAfterTraining>
    {
        public async Task Handle(CloseAfterTraining command, CancellationToken cancel)
        {
            var training = await desk.Case(command.File, cancel);
            training.File.Take(VettingStep.CloseAfterTraining, desk.Actor, training.Facts);
            training.Enrolment.CloseAfterFailure();
        }
    }
}
