using VettingPortal.Features.Vetting;
using VettingPortal.Kernel;

namespace VettingPortal.Features.Training;

/// <summary>Signs a training record as it stands; it takes two different people of the academy before training can end.</summary>
public sealed record SignTrainingRecord(VettingFileId File) : ICommand
{
    public static Permission Requires => VettingFeature.Train;

    Guid ICommand.Subject => File.Value;

    public sealed class Handler(TrainingDesk desk) : IHandle<SignTrainingRecord>
    {
        public async Task Handle(SignTrainingRecord command, CancellationToken cancel)
        {
            var training = await desk.OpenCase(command.File, cancel);
            training.Enrolment.Sign(desk.Actor, desk.Now);
            training.File.Sit(Duty.Train, null, desk.Actor.Id, desk.Now);
        }
    }
}
