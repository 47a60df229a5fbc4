namespace VettingPortal.Features.Vetting;

/// <summary>How soon something is due. What is held, or has no clock, is <see cref="Later"/>.</summary>
public enum DueBucket
{
    Overdue,
    Now,
    Week,
    Later,
}

/// <summary>Where one bucket ends and the next begins.</summary>
public static class DueBuckets
{
    public const int NowDays = 3;

    public const int WeekDays = 7;

    public static DueBucket Of(DateOnly due, DateOnly today) =>
        (due.DayNumber - today.DayNumber) switch
        {
            < 0 => DueBucket.Overdue,
            <= NowDays => DueBucket.Now,
            <= WeekDays => DueBucket.Week,
            _ => DueBucket.Later,
        };

    /// <summary>First and last day of a bucket.</summary>
    public static (DateOnly From, DateOnly To) Days(this DueBucket bucket, DateOnly today) =>
        bucket switch
        {
            DueBucket.Overdue => (DateOnly.MinValue, today.AddDays(-1)),
            DueBucket.Now => (today, today.AddDays(NowDays)),
            DueBucket.Week => (today.AddDays(NowDays + 1), today.AddDays(WeekDays)),
            DueBucket.Later => (today.AddDays(WeekDays + 1), DateOnly.MaxValue),
        };
}
