namespace VettingPortal.Features.Users;

/// <summary>
/// How long a session lasts: <paramref name="Idle"/> without an act, <paramref name="Longest"/> in all; how often an open page looks
/// whether its session still stands, and how many pages a person may have open at once.
/// </summary>
public sealed record SessionSettings(TimeSpan Idle, TimeSpan Longest, TimeSpan Recheck, int Pages)
{
    /// <summary>15 minutes, 10 hours, 20 seconds, 5 pages.</summary>
    public static readonly SessionSettings Standard = new(
        TimeSpan.FromMinutes(15),
        TimeSpan.FromHours(10),
        TimeSpan.FromSeconds(20),
        5
    );

    /// <summary>Use is noted no more often than this, to spare the database.</summary>
    public TimeSpan NotedEvery => TimeSpan.FromTicks(Math.Min(TimeSpan.TicksPerMinute, Idle.Ticks / 15));
}
