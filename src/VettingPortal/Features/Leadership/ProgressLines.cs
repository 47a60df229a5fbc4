using Microsoft.Extensions.Localization;
using VettingPortal.Kernel;

namespace VettingPortal.Features.Leadership;

/// <summary>One figure with everything that says what it is.</summary>
internal sealed record ProgressLine(string Table, string What, string Measure, double? Value, string Source)
{
    public string Campaign { get; init; } = "";

    public string Region { get; init; } = "";

    public string Profile { get; init; } = "";
}

/// <summary>All figures of the page as lines, in the page's order.</summary>
internal static class ProgressLines
{
    public static IEnumerable<ProgressLine> Of(
        Progress progress,
        IStringLocalizer<LeadershipTexts> texts,
        PortalTexts words
    ) =>
        [
            .. progress.Targets.SelectMany(target => OfTarget(target, progress, texts)),
            .. progress.Cohorts.SelectMany(cohort =>
                cohort.Steps.Select(stage => new ProgressLine(
                    $"{texts["Funnel"].Value} {cohort.Code}",
                    words.Of(stage.Reached),
                    texts["People"],
                    stage.People,
                    Source(texts, "SourceApplications", progress)
                ))
            ),
            .. progress.Monthly.Select(month => new ProgressLine(
                texts["Monthly"],
                $"{month.Month:yyyy-MM}",
                texts["Certified"],
                month.People,
                Source(texts, "SourceCertificates", progress)
            )),
            .. progress.Stages.SelectMany(stage => OfStage(stage, progress, texts, words)),
            .. progress.Stays.Select(stay => new ProgressLine(
                texts["Stays"],
                words.Of(stay.State),
                texts["MeanDays"],
                Math.Round(stay.MeanDays, 1),
                Source(texts, "SourceStays", progress)
            )),
            .. progress.Exits.Select(exit => new ProgressLine(
                texts["Exits"],
                exit.Reason is null
                    ? words.Of(exit.Outcome)
                    : $"{words.Of(exit.Outcome)}: {ReasonOf(exit.Reason, words)}",
                texts["People"],
                exit.People,
                Source(texts, "SourceExits", progress)
            )),
            .. OfForecast(progress, texts),
        ];

    private static IEnumerable<ProgressLine> OfTarget(
        TargetLine target,
        Progress progress,
        IStringLocalizer<LeadershipTexts> texts
    )
    {
        (string Measure, double? Value)[] figures =
        [
            (texts["Certified"], target.Line.Certified),
            (texts["OriginalTarget"], target.Line.Original),
            (texts["CurrentTarget"], target.Line.Current),
            (texts["ReachedOriginal"], Line.Share(target.Line.Certified, target.Line.Original)),
            (texts["ReachedCurrent"], Line.Share(target.Line.Certified, target.Line.Current)),
            (texts["AtThisPace"], target.Line.Projected),
        ];
        return figures.Select(figure => new ProgressLine(
            texts["Targets"],
            "",
            figure.Measure,
            figure.Value,
            Source(texts, "SourceCertificates", progress)
        )
        {
            Campaign = target.Campaign,
            Region = target.Region.Name,
            Profile = target.Profile.Name,
        });
    }

    private static IEnumerable<ProgressLine> OfStage(
        StageLine stage,
        Progress progress,
        IStringLocalizer<LeadershipTexts> texts,
        PortalTexts words
    ) =>
        progress.StageRegions.Select(
            (region, i) =>
                new ProgressLine(
                    texts["TimeInStage"],
                    words.Of(stage.Stage),
                    texts["MedianDaysOfLimit", stage.Limit],
                    stage.Days[i],
                    Source(texts, "SourceStages", progress)
                )
                {
                    Region = region.Name,
                }
        );

    private static IEnumerable<ProgressLine> OfForecast(Progress progress, IStringLocalizer<LeadershipTexts> texts)
    {
        (string Measure, double? Value)[] figures =
        [
            (texts["PaceWord"], progress.Total.Projected),
            (texts["PipelineLow"], progress.Forecast?.Low),
            (texts["PipelineLikely"], progress.Forecast?.Likely),
            (texts["PipelineHigh"], progress.Forecast?.High),
        ];
        return figures.Select(figure => new ProgressLine(
            texts["ForecastNoPeriod"],
            "",
            figure.Measure,
            figure.Value,
            Source(texts, "SourceForecast", progress)
        ));
    }

    /// <summary>A reason's words, from whichever feature gives it (§8.7).</summary>
    public static string ReasonOf(string code, PortalTexts words) =>
        words.Find($"reason.{code}", []) ?? words.Find($"ReasonCode.{code}", []) ?? code;

    private static string Source(IStringLocalizer<LeadershipTexts> texts, string key, Progress progress) =>
        texts[key, Say.Instant(progress.CutOff)];
}
