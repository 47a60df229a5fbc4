namespace VettingPortal.Features.Settings;

/// <summary>
/// Counts business days: Saturdays, Sundays and the holidays of the table are not counted (§1.8). The day something is received is
/// day zero.
/// </summary>
public sealed class BusinessCalendar(IEnumerable<DateOnly> holidays)
{
    private readonly HashSet<DateOnly> _holidays = [.. holidays];

    public bool IsBusinessDay(DateOnly day) =>
        day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !_holidays.Contains(day);

    /// <summary>The day on which this many business days after <paramref name="from"/> have passed; zero gives the day itself.</summary>
    public DateOnly Add(DateOnly from, int businessDays)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(businessDays);
        var day = from;
        for (var left = businessDays; left > 0; )
        {
            day = day.AddDays(1);
            left -= IsBusinessDay(day) ? 1 : 0;
        }
        return day;
    }
}
