using VettingPortal.Kernel;
using VettingPortal.Shared;
using static VettingPortal.Features.Vetting.VettingState;

namespace VettingPortal.Features.Vetting;

/// <summary>Draws a file's road as seven stops with the days on which they were reached.</summary>
public static class FileRoad
{
    private static readonly (string Name, VettingState[] States)[] Road =
    [
        ("RoadApplication", [Draft, Received]),
        ("RoadEligible", [Eligible]),
        ("RoadEvaluation", [InEvaluation]),
        ("RoadIntegration", [Integration]),
        ("RoadAdjudication", [InAdjudication, MoreInformation]),
        ("RoadAcademy", [Approved, ApprovedWithRestrictions, InTraining, TrainingFailed, TrainingPassed]),
        ("RoadCertificate", [InCertification, Certified]),
    ];

    public static IReadOnlyList<SpineStop> Of(FileFacts file, Func<string, string> say, string? note)
    {
        var here = IndexOf(file.State) ?? file.Taken.Select(step => IndexOf(step.From)).Max() ?? 0;
        return
        [
            .. Road.Select(
                (stop, i) =>
                    new SpineStop(
                        say(stop.Name),
                        StateOf(file, i, here),
                        i <= here ? ReachedOn(file, stop.States) : null,
                        i == here ? note : null
                    )
            ),
        ];
    }

    private static SpineState StateOf(FileFacts file, int stop, int here) =>
        stop < here || file.State is Certified ? SpineState.Done
        : stop > here ? SpineState.Ahead
        : file.IsHeld || IndexOf(file.State) is null ? SpineState.Stopped
        : SpineState.Current;

    private static int? IndexOf(VettingState state)
    {
        var found = Array.FindIndex(Road, stop => stop.States.Contains(state));
        return found < 0 ? null : found;
    }

    private static DateOnly? ReachedOn(FileFacts file, VettingState[] states) =>
        states.Contains(Draft) ? file.AppliedOn
        : file.Taken.LastOrDefault(step => states.Contains(step.To) && !states.Contains(step.From)) is { } reached
            ? MexicoTime.DayOf(reached.At)
        : null;
}
