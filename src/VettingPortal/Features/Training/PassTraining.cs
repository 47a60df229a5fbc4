using VettingPortal.Features.Vetting;
using VettingPortal.Kernel;

namespace VettingPortal.Features.Training;

/// <summary>Ends training as passed (§7.3, 11): hours, attendance and marks reached, two signatures, and a result that is still valid.</summary>
public sealed record PassTraining(VettingFileId File) : ICommand
{
    public static Permission Requires => VettingFeature.Train;

    Guid ICommand.Subject => File.Value;

    public sealed class Handler(TrainingDesk desk) : IHandle<PassTraining>
    {
        public async Task Handle(PassTraining command, CancellationToken cancel)
        {
            var training = await desk.Case(command.File, cancel);
            training.File.Take(VettingStep.PassTraining, desk.Actor, training.Facts);
            training.Enrolment.Pass(training.Today);
        }
    }
}
