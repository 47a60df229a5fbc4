namespace VettingPortal.Features.Leadership;

/// <summary>
/// Where the present pace leads (§6.1): what was done ÷ the share of the time that has passed. Pure; months may be broken. Nothing is
/// said before the first day has passed.
/// </summary>
public sealed record Pace(double Target, double Done, double Elapsed, double Months)
{
    public double? Projected =>
        Elapsed <= 0 ? null
        : Elapsed >= Months ? Done
        : Done / (Elapsed / Months);

    /// <summary>The projection as a share of the target.</summary>
    public double? Share => Target > 0 ? Projected / Target : null;

    /// <summary>What has been reached, as a share of the target.</summary>
    public double? Reached => Target > 0 ? Done / Target : null;

    public double? PerMonth => Elapsed > 0 ? Done / Math.Min(Elapsed, Months) : null;

    /// <summary>What each month that is left would have to bring; null when none is left.</summary>
    public double? NeededPerMonth => Elapsed < Months ? Math.Max(0, Target - Done) / (Months - Elapsed) : null;

    /// <summary>Months from one day to the start of another: whole ones, and the rest by the days of its month.</summary>
    public static double MonthsBetween(DateOnly from, DateOnly until)
    {
        if (until <= from)
        {
            return 0;
        }
        var whole = (until.Year - from.Year) * 12 + until.Month - from.Month;
        whole -= from.AddMonths(whole) > until ? 1 : 0;
        var (start, end) = (from.AddMonths(whole), from.AddMonths(whole + 1));
        return whole + (double)(until.DayNumber - start.DayNumber) / (end.DayNumber - start.DayNumber);
    }
}
