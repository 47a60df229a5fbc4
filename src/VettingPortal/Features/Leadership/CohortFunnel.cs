using System.Globalization;

namespace VettingPortal.Features.Leadership;

/// <summary>
/// How far the people came who applied in one quarter, each milestone with those who came at least so far, from
/// <see cref="Milestone.Applied"/> on. Cohorts are never mixed (§6.1).
/// </summary>
/// <param name="From">The first day of the quarter.</param>
/// <param name="OnTheRoad">How many of them are still on their way, and no loss.</param>
public sealed record CohortFunnel(DateOnly From, IReadOnlyList<(Milestone Reached, int People)> Steps, int OnTheRoad)
{
    /// <summary>As campaigns write a quarter: <c>2026-T4</c>.</summary>
    public string Code => string.Create(CultureInfo.InvariantCulture, $"{From:yyyy}-T{((From.Month - 1) / 3) + 1}");

    public int Applied => Steps[0].People;

    /// <summary>Each step with the number of those who came to the one before.</summary>
    public IEnumerable<(Milestone Reached, int People, int? Before)> WithBefore =>
        Steps.Select((step, i) => (step.Reached, step.People, i == 0 ? (int?)null : Steps[i - 1].People));

    internal static DateOnly QuarterOf(DateOnly month) => new(month.Year, month.Month - ((month.Month - 1) % 3), 1);
}
