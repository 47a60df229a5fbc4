using VettingPortal.Features.Vetting;
using VettingPortal.Kernel;

namespace VettingPortal.Features.Training;

/// <summary>Opens the one remedial, within its days (R-ACA-04).</summary>
public sealed record Remediate(VettingFileId File) : ICommand
{
    public static Permission Requires => VettingFeature.Train;

    Guid ICommand.Subject => File.Value;

    public sealed class Handler(TrainingDesk desk) : IHandle<Remediate>
    {
        public async Task Handle(Remediate command, CancellationToken cancel)
        {
            var training = await desk.Case(command.File, cancel);
            training.File.Take(VettingStep.Remediate, desk.Actor, training.Facts);
            training.Enrolment.Remediate();
        }
    }
}
