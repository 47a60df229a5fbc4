using VettingPortal.Features.Recruitment;
using VettingPortal.Features.Settings;
using VettingPortal.Features.Vetting;

namespace VettingPortal.Features.Leadership;

internal sealed record StandingSum(
    string Profile,
    DateOnly Cohort,
    VettingState State,
    Milestone Furthest,
    VettingOutcome? Outcome,
    string? Reason,
    int Count
);

internal sealed record WaitingSum(TimedStage Stage, string Region, DateOnly Since, int Count);

internal sealed record StaySum(VettingState State, int Count, int TotalDays);

internal sealed record CertifiedSum(Guid Campaign, string Profile, DateOnly Month, int RoadDays, int Count);

/// <summary>Makes the page's numbers of the running totals; no database, no text.</summary>
internal sealed class ProgressReading
{
    public required DateTimeOffset Now { get; init; }

    public required PolicyOfTheDay Policy { get; init; }

    public required ShowProgress Query { get; init; }

    public required IReadOnlyList<Campaign> Campaigns { get; init; }

    public required Choices Choices { get; init; }

    public required IReadOnlyList<StandingSum> Standings { get; init; }

    public required IReadOnlyList<StandingSum> Ended { get; init; }

    public required IReadOnlyList<WaitingSum> Waiting { get; init; }

    public required IReadOnlyList<StaySum> Stays { get; init; }

    public required IReadOnlyList<CertifiedSum> Certified { get; init; }

    public required IReadOnlyDictionary<Guid, string> Names { get; init; }

    private DateOnly Today => Policy.Today;

    public Progress Read()
    {
        var targets = Targets();
        var total = Together(new Choice("", "", ""), targets);
        var period = PeriodOf();
        var stageRegions = Choices.Regions.Where(r => Waiting.Any(w => w.Region == r.Code && w.Count != 0)).ToList();
        return new()
        {
            CutOff = Now,
            Choices = Choices,
            Period = period,
            Total = total,
            Regions =
            [
                .. targets
                    .GroupBy(target => target.Region)
                    .Select(region => Together(region.Key, region))
                    .OrderByDescending(line => line.Original)
                    .ThenBy(line => line.Of.Code, StringComparer.Ordinal),
            ],
            Targets = targets,
            Changes = Changes(),
            Cohorts = Cohorts(),
            Registered = Standings.Where(s => s is { Furthest: Milestone.Registered, Outcome: null }).Sum(s => s.Count),
            Monthly = Monthly(period),
            StageRegions = stageRegions,
            Stages = [.. Enum.GetValues<TimedStage>().Select(stage => StageOf(stage, stageRegions))],
            Stays =
            [
                .. Stays
                    .Where(stay => stay.Count > 0)
                    .OrderBy(stay => stay.State)
                    .Select(stay => new StayLine(stay.State, stay.Count, (double)stay.TotalDays / stay.Count)),
            ],
            Exits = Exits(),
            Bottleneck = Slowest(),
            Road = Quantiles.Of(Certified.Select(c => (c.RoadDays, c.Count)), .5) is { } median
                ? (median, Quantiles.Of(Certified.Select(c => (c.RoadDays, c.Count)), .9)!.Value)
                : null,
            Forecast = ForecastOf(total.Certified),
        };
    }

    private List<CohortFunnel> Cohorts() =>
        [
            .. Standings
                .Where(s => s.Furthest > Milestone.Registered)
                .GroupBy(s => CohortFunnel.QuarterOf(s.Cohort))
                .Select(cohort => new CohortFunnel(
                    cohort.Key,
                    [
                        .. Enum.GetValues<Milestone>()
                            .Where(milestone => milestone > Milestone.Registered)
                            .Select(milestone =>
                                (milestone, cohort.Where(s => s.Furthest >= milestone).Sum(s => s.Count))
                            ),
                    ],
                    cohort.Where(s => s.Outcome is null).Sum(s => s.Count)
                ))
                .Where(cohort => cohort.Applied > 0)
                .OrderByDescending(cohort => cohort.From),
        ];

    private List<TargetLine> Targets() =>
        [
            .. from campaign in Campaigns
            from profile in campaign.Profiles
            where Query.Profile is null || profile == Query.Profile
            let done = Certified.Where(c => c.Campaign == campaign.Id.Value && c.Profile == profile).Sum(c => c.Count)
            let original = campaign.OriginalTarget(profile) ?? 0
            let pace = PaceOf(campaign, original, done)
            let of = ChoiceOf(Choices.Profiles, profile)
            select new TargetLine(
                campaign.Code,
                ChoiceOf(Choices.Regions, campaign.Region),
                of,
                new Line(of, done, original, campaign.CurrentTarget(profile) ?? 0, [pace])
            ),
        ];

    private Pace PaceOf(Campaign campaign, int target, int done) =>
        new(
            target,
            done,
            Pace.MonthsBetween(campaign.From, Earlier(Today, EndOf(campaign)).AddDays(1)),
            Pace.MonthsBetween(campaign.From, EndOf(campaign).AddDays(1))
        );

    /// <summary>The last day on which a certificate counts towards the target in time: the road is longer than the window.</summary>
    public static DateOnly EndOf(Campaign campaign, PolicyOfTheDay policy) =>
        Later(campaign.To, campaign.From.AddMonths(policy.Numbers.TargetMonths).AddDays(-1));

    private DateOnly EndOf(Campaign campaign) => EndOf(campaign, Policy);

    private static Line Together(Choice of, IEnumerable<TargetLine> targets)
    {
        var lines = targets.Select(target => target.Line).ToList();
        return new(
            of,
            lines.Sum(line => line.Certified),
            lines.Sum(line => line.Original),
            lines.Sum(line => line.Current),
            [.. lines.SelectMany(line => line.Paces)]
        );
    }

    private Period? PeriodOf()
    {
        if (Campaigns.Count == 0)
        {
            return null;
        }
        var (from, to) = (Campaigns.Min(c => c.From), Campaigns.Max(EndOf));
        return new(
            from,
            to,
            Pace.MonthsBetween(from, Earlier(Today, to).AddDays(1)),
            Pace.MonthsBetween(from, to.AddDays(1))
        );
    }

    private List<TargetChange> Changes() =>
        [
            .. (
                from campaign in Campaigns
                from target in campaign.Targets
                where target.Number > 1 && (Query.Profile is null || target.Profile == Query.Profile)
                let before = campaign.Targets.Single(t => t.Profile == target.Profile && t.Number == target.Number - 1)
                select new TargetChange(
                    campaign.Code,
                    ChoiceOf(Choices.Profiles, target.Profile),
                    before.People,
                    target.People,
                    target.SetAt,
                    Names.GetValueOrDefault(target.SetBy, ""),
                    target.Reason
                )
            ).OrderByDescending(change => change.At),
        ];

    private List<(DateOnly, int)> Monthly(Period? period)
    {
        if (period is null)
        {
            return [];
        }
        var first = KeepTallies.MonthOf(period.From);
        var certified = Certified.Where(c => c.Count > 0).Select(c => c.Month).DefaultIfEmpty(first).Max();
        var last = Later(certified, KeepTallies.MonthOf(Later(first, Earlier(Today, period.To))));
        var months = new List<(DateOnly, int)>();
        for (var month = first; month <= last; month = month.AddMonths(1))
        {
            var people = Certified
                .Where(c => c.Month == month || (month == first && c.Month < first))
                .Sum(c => c.Count);
            months.Add((month, people));
        }
        return months;
    }

    private StageLine StageOf(TimedStage stage, IEnumerable<Choice> regions)
    {
        var waiting = Waiting.Where(w => w.Stage == stage).ToList();
        return new(
            stage,
            stage.Limit(Policy.Numbers),
            [
                .. regions.Select(region =>
                    Quantiles.Of(
                        waiting
                            .Where(w => w.Region == region.Code)
                            .Select(w => (Today.DayNumber - w.Since.DayNumber, w.Count)),
                        .5
                    )
                ),
            ],
            waiting.Sum(w => w.Count)
        );
    }

    // Days over the limit, summed over everybody who waits: a long wait of many weighs more than that of one.
    private Bottleneck? Slowest() =>
        Waiting
            .GroupBy(w => w.Stage)
            .Select(stage => (Stage: stage.Key, Limit: stage.Key.Limit(Policy.Numbers), Lines: stage.ToList()))
            .Select(stage =>
                (
                    stage.Stage,
                    stage.Limit,
                    People: stage.Lines.Sum(w => w.Count),
                    Over: stage.Lines.Sum(w => Math.Max(0, Waited(w) - stage.Limit) * w.Count),
                    Median: Quantiles.Of(stage.Lines.Select(w => (Waited(w), w.Count)), .5)
                )
            )
            .Where(stage => stage.Over > 0 && stage.Median is not null)
            .OrderByDescending(stage => stage.Over)
            .Select(stage => new Bottleneck(stage.Stage, stage.People, stage.Median!.Value, stage.Limit))
            .FirstOrDefault();

    private int Waited(WaitingSum waiting) => Today.DayNumber - waiting.Since.DayNumber;

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

    private static Choice ChoiceOf(IReadOnlyList<Choice> choices, string code) =>
        choices.FirstOrDefault(choice => choice.Code == code) ?? new Choice(code, code, code);

    private static DateOnly Earlier(DateOnly one, DateOnly other) => one < other ? one : other;

    private static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;
}
