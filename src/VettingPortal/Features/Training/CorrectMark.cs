using VettingPortal.Features.Vetting;
using VettingPortal.Kernel;

namespace VettingPortal.Features.Training;

/// <summary>Asks for another mark on a closed record (R-ACA-07); <see cref="ApproveMarkCorrection"/> makes it count.</summary>
public sealed record CorrectMark(VettingFileId File, string Module, int Mark, string Why) : ICommand
{
    public static Permission Requires => VettingFeature.Train;

    Guid ICommand.Subject => File.Value;

    string? ICommand.Reason => Why;

    public sealed class Handler(TrainingDesk desk) : IHandle<CorrectMark>
    {
        public async Task Handle(CorrectMark command, CancellationToken cancel)
        {
            var training = await desk.OpenCase(command.File, cancel);
            training.Enrolment.Correct(command.Module, command.Mark, command.Why, desk.Actor.Id, desk.Now);
        }
    }
}

/// <summary>A second person approves a correction; the old mark stays on record.</summary>
public sealed record ApproveMarkCorrection(VettingFileId File, int Correction) : ICommand
{
    public static Permission Requires => VettingFeature.Train;

    Guid ICommand.Subject => File.Value;

    public sealed class Handler(TrainingDesk desk) : IHandle<ApproveMarkCorrection>
    {
        public async Task Handle(ApproveMarkCorrection command, CancellationToken cancel)
        {
            var training = await desk.OpenCase(command.File, cancel);
            training.Enrolment.Approve(command.Correction, desk.Actor, desk.Now);
        }
    }
}
