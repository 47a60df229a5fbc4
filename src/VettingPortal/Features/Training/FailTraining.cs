using VettingPortal.Features.Vetting;
using VettingPortal.Kernel;

namespace VettingPortal.Features.Training;

/// <summary>Ends training as failed, on two signatures; the days of the remedial run from here (R-ACA-04).</summary>
public sealed record FailTraining(VettingFileId File) : ICommand
{
    public static Permission Requires => VettingFeature.Train;

    Guid ICommand.Subject => File.Value;

    public sealed class Handler(TrainingDesk desk) : IHandle<FailTraining>
    {
        public async Task Handle(FailTraining command, CancellationToken cancel)
        {
            var training = await desk.Case(command.File, cancel);
            training.File.Take(VettingStep.FailTraining, desk.Actor, training.Facts);
            training.Enrolment.Fail(training.Today);
        }
    }
}
