using VettingPortal.Features.Vetting;

namespace VettingPortal.Features.Leadership;

/// <summary>Everything the leadership page shows, as of one moment; sums only.</summary>
public sealed record Progress
{
    /// <summary>The moment up to which everything is counted: the totals are kept in the save of each act, so it is the moment of asking.</summary>
    public required DateTimeOffset CutOff { get; init; }

    public required Choices Choices { get; init; }

    public required Period? Period { get; init; }

    public required Line Total { get; init; }

    /// <summary>By region, the largest original target first.</summary>
    public required IReadOnlyList<Line> Regions { get; init; }

    /// <summary>Each target: campaign, region and profile.</summary>
    public required IReadOnlyList<TargetLine> Targets { get; init; }

    /// <summary>Targets that were changed, newest first.</summary>
    public required IReadOnlyList<TargetChange> Changes { get; init; }

    /// <summary>The cohorts of which anyone has applied, the newest first.</summary>
    public required IReadOnlyList<CohortFunnel> Cohorts { get; init; }

    /// <summary>Registered, but not yet an application.</summary>
    public required int Registered { get; init; }

    /// <summary>Certified in each month of the period up to now.</summary>
    public required IReadOnlyList<(DateOnly Month, int People)> Monthly { get; init; }

    public required IReadOnlyList<StageLine> Stages { get; init; }

    /// <summary>The regions that <see cref="StageLine.Days"/> are told by.</summary>
    public required IReadOnlyList<Choice> StageRegions { get; init; }

    public required IReadOnlyList<StayLine> Stays { get; init; }

    public required IReadOnlyList<ExitLine> Exits { get; init; }

    /// <summary>Days from application to certificate: half of them took no longer, and nine in ten.</summary>
    public required (int Median, int NineInTen)? Road { get; init; }

    public required PipelineForecast? Forecast { get; init; }

    /// <summary>
    /// The stage whose limit is overrun by the most days of people's waiting: the reason to look at first. Null where none is overrun.
    /// </summary>
    public required Bottleneck? Bottleneck { get; init; }

    public double? ApplicationsPerCertificate =>
        Total.Certified == 0 ? null : (double)Cohorts.Sum(cohort => cohort.Applied) / Total.Certified;
}

/// <summary>A key and its names.</summary>
public sealed record Choice(string Code, string NameEs, string NameEn)
{
    public string Name =>
        System.Globalization.CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "en" ? NameEn : NameEs;
}

/// <summary>What the page can be narrowed to.</summary>
public sealed record Choices(
    IReadOnlyList<string> Campaigns,
    IReadOnlyList<Choice> Profiles,
    IReadOnlyList<Choice> Regions
);

/// <summary>The time in which the targets are to be reached: the campaigns' application windows taken together.</summary>
public sealed record Period(DateOnly From, DateOnly To, double Elapsed, double Months);

/// <summary>Targets and what was reached, taken together.</summary>
public sealed record Line(Choice Of, int Certified, int Original, int Current, IReadOnlyList<Pace> Paces)
{
    /// <summary>At the present pace; each campaign by its own time. Null before the first day has passed.</summary>
    public double? Projected => Sum(pace => pace.Projected);

    public double? PerMonth => Sum(pace => pace.PerMonth);

    /// <summary>What each month left would have to bring for the original targets.</summary>
    public double? NeededPerMonth => Sum(pace => pace.NeededPerMonth);

    private double? Sum(Func<Pace, double?> of) =>
        Paces.Any(pace => of(pace) is not null) ? Paces.Sum(pace => of(pace) ?? 0) : null;

    /// <summary>A number as a share of a target; null where there is no target.</summary>
    public static double? Share(double? number, int target) => target > 0 ? number / target : null;
}

/// <summary>One target of one campaign for one profile.</summary>
public sealed record TargetLine(string Campaign, Choice Region, Choice Profile, Line Line);

/// <summary>A target that was changed: by whom, when, and why.</summary>
public sealed record TargetChange(
    string Campaign,
    Choice Profile,
    int From,
    int To,
    DateTimeOffset At,
    string By,
    string? Reason
);

/// <summary>The median of days of those now in a stage, region by region (null where nobody is), against its limit.</summary>
public sealed record StageLine(TimedStage Stage, int Limit, IReadOnlyList<int?> Days, int People);

/// <summary>The stage that holds the most people back: how many wait in it, for half of them at least how many days, against its limit.</summary>
public sealed record Bottleneck(TimedStage Stage, int People, int Median, int Limit);

/// <summary>How long a state took those who have left it, on average.</summary>
public sealed record StayLine(VettingState State, int People, double MeanDays);

/// <summary>How many left the road in one way, by the reason recorded.</summary>
public sealed record ExitLine(VettingOutcome Outcome, string? Reason, int People);
