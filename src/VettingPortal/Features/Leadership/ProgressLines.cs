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
            .. progress.Targets.SelectMany(target => OfTarget(target, texts)),
            .. progress.Funnel.Select(stage => new ProgressLine(
                texts["Funnel"],
                words.Of(stage.Reached),
                texts["People"],
                stage.People,
                texts["SourceApplications"]
            )),
            .. progress.Monthly.Select(month => new ProgressLine(
                texts["Monthly"],
                $"{month.Month:yyyy-MM}",
                texts["Certified"],
                month.People,
                texts["SourceCertificates"]
            )),
            .. progress.Stages.SelectMany(stage => OfStage(stage, progress, texts, words)),
            .. progress.Stays.Select(stay => new ProgressLine(
                texts["Stays"],
                words.Of(stay.State),
                texts["MeanDays"],
                Math.Round(stay.MeanDays, 1),
                texts["SourceStays"]
            )),
            .. progress.Exits.Select(exit => new ProgressLine(
                texts["Exits"],
                exit.Reason is null ? words.Of(exit.Outcome) : $"{words.Of(exit.Outcome)}: {exit.Reason}",
                texts["People"],
                exit.People,
                texts["SourceExits"]
            )),
            .. OfForecast(progress, texts),
        ];

    private static IEnumerable<ProgressLine> OfTarget(TargetLine target, IStringLocalizer<LeadershipTexts> texts)
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
            texts["SourceCertificates"]
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
                    texts["SourceStages"]
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
            texts["Forecast"],
            "",
            figure.Measure,
            figure.Value,
            texts["SourceForecast"]
        ));
    }
}
