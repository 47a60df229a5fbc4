using VettingPortal.Features.Vetting;

namespace VettingPortal.Features.Leadership;

/// <summary>Who left and how, and how many of those on the road will arrive.</summary>
internal sealed partial class ProgressReading
{
    private List<ExitLine> Exits() =>
        [
            .. Standings
                .Select(s => (Outcome: ExitOf(s), s.Reason, s.Count))
                .Where(exit => exit.Outcome is not null)
                .GroupBy(exit => (exit.Outcome, exit.Reason))
                .Select(exit => new ExitLine(exit.Key.Outcome!.Value, exit.Key.Reason, exit.Sum(e => e.Count)))
                .Where(exit => exit.People > 0)
                .OrderByDescending(exit => exit.People)
                .ThenBy(exit => exit.Outcome)
                .ThenBy(exit => exit.Reason, StringComparer.Ordinal),
        ];

    // A finding that can still be appealed is an exit already; a reversal takes it out again.
    private static VettingOutcome? ExitOf(StandingSum standing) =>
        standing switch
        {
            { Outcome: VettingOutcome.Certified or VettingOutcome.Undone or VettingOutcome.Duplicate } => null,
            { Outcome: { } outcome } => outcome,
            { State: VettingState.NotEligible } => VettingOutcome.NotEligible,
            { State: VettingState.NotApproved } => VettingOutcome.NotApproved,
            _ => null,
        };

    private PipelineForecast? ForecastOf(int certified) =>
        PipelineForecast.Of(
            certified,
            [
                .. Standings
                    .Where(s => s.Outcome is null && s.Furthest > Milestone.Registered && ExitOf(s) is null)
                    .GroupBy(s => (s.Profile, s.Furthest))
                    .OrderBy(stage => stage.Key.Profile, StringComparer.Ordinal)
                    .ThenBy(stage => stage.Key.Furthest)
                    .Select(stage => (stage.Sum(s => s.Count), YieldOf(stage.Key.Profile, stage.Key.Furthest))),
            ],
            Policy.Numbers.ForecastCases
        );

    private Yield YieldOf(string profile, Milestone from)
    {
        var own = YieldOf(Ended.Where(s => s.Profile == profile), from);
        return own.Ended >= Policy.Numbers.ForecastCases ? own : YieldOf(Ended, from);
    }

    private static Yield YieldOf(IEnumerable<StandingSum> ended, Milestone from)
    {
        var reached = ended
            .Where(s => s.Furthest >= from && s.Outcome is not (VettingOutcome.Undone or VettingOutcome.Duplicate))
            .ToList();
        return new(
            reached.Sum(s => s.Count),
            reached.Where(s => s.Outcome is VettingOutcome.Certified).Sum(s => s.Count)
        );
    }
}
