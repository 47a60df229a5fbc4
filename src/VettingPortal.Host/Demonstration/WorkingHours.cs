using VettingPortal.Kernel;

namespace VettingPortal.Host.Demonstration;

/// <summary>When the demonstration's people are at work: Monday to Friday, 8 to 18 in Mexico City.</summary>
internal static class WorkingHours
{
    private static readonly TimeOnly Opens = new(8, 0);

    /// <summary>Nothing begins later, so that what takes a few minutes ends within the day.</summary>
    private static readonly TimeOnly LastStart = new(17, 0);

    /// <summary>The instant itself, or one in the next morning's first hours.</summary>
    public static DateTimeOffset From(DateTimeOffset instant, Random random)
    {
        var local = MexicoTime.Local(instant);
        var (day, time) = (DateOnly.FromDateTime(local.DateTime), TimeOnly.FromDateTime(local.DateTime));
        if (IsWorkday(day) && time >= Opens && time <= LastStart)
        {
            return instant;
        }
        for (day = time > LastStart ? day.AddDays(1) : day; !IsWorkday(day); )
        {
            day = day.AddDays(1);
        }
        return MexicoTime.At(day, Opens.AddMinutes(random.Next(5, 150)));
    }

    public static bool IsWorkday(DateOnly day) => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);

    public static DateTimeOffset Noon(DateOnly day) => MexicoTime.At(day, new TimeOnly(12, 0));
}
