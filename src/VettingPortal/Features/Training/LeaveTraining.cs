using VettingPortal.Features.Vetting;
using VettingPortal.Kernel;

namespace VettingPortal.Features.Training;

/// <summary>
/// Takes somebody off the cohort before its end, with a reason code of §8.7 and the reason in words, over the signatures of two of the
/// academy (§7.3, 11). Breaks <c>training.leave-reason</c>.
/// </summary>
public sealed record LeaveTraining(VettingFileId File, string? ReasonCode, string Why) : ICommand
{
    public static Permission Requires => VettingFeature.Train;

    Guid ICommand.Subject => File.Value;

    string? ICommand.Reason => Why;

    /// <summary>Of their own will, for a serious breach, or by death.</summary>
    public static readonly IReadOnlyList<string> Reasons = ["D20", "D22", "D24"];

    public sealed class Handler(TrainingDesk desk) : IHandle<LeaveTraining>
    {
        public async Task Handle(LeaveTraining command, CancellationToken cancel)
        {
            Rules.Demand(Reasons.Contains(command.ReasonCode), "training.leave-reason");
            var training = await desk.Case(command.File, cancel);
            var facts = training.Facts with { ReasonCode = command.ReasonCode };
            training.File.Take(VettingStep.LeaveTraining, desk.Actor, facts);
            training.Enrolment.Leave(training.Today);
        }
    }
}
