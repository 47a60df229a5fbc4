using VettingPortal.Features.Recruitment;
using VettingPortal.Features.Settings;
using VettingPortal.Features.Vetting;

namespace VettingPortal.Features.Leadership;

/// <summary>Makes the page's numbers of the running totals; no database, no text.</summary>
internal sealed partial class ProgressReading
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

    private static Choice ChoiceOf(IReadOnlyList<Choice> choices, string code) =>
        choices.FirstOrDefault(choice => choice.Code == code) ?? new Choice(code, code, code);

    private static DateOnly Earlier(DateOnly one, DateOnly other) => one < other ? one : other;

    private static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;
}
