using VettingPortal.Features.Vetting;
using VettingPortal.Kernel;
using VettingPortal.Kernel.Data;

namespace VettingPortal.Features.Leadership;

/// <summary>
/// Keeps leadership's running totals in the save that changes a file: takes out what was counted of it and puts in what is so now. A
/// hold is no part of a standing, so nothing here tells one cause of a hold from another, or that there is one.
/// </summary>
public sealed class KeepTallies(PortalDb db, TallyBook book) : IOnEvent<FileChanged>
{
    private readonly Dictionary<VettingFileId, Standing> _counted = [];

    public Task On(FileChanged happened, CancellationToken cancel)
    {
        var file = happened.File;
        var before = _counted.TryGetValue(file.Id, out var counted) ? counted : Standing.Before(file, db);
        var now = Standing.Of(file);
        _counted[file.Id] = now;
        var cohort = Cohort.Of(file);
        foreach (var line in Of(cohort, before, -1).Concat(Of(cohort, now, 1)).Concat(Stays(cohort, before, now)))
        {
            book.Add(line);
        }
        return Task.CompletedTask;
    }

    /// <summary>All that is counted of a file as it stands.</summary>
    internal static IEnumerable<Tally> All(Cohort file, Standing standing) =>
        Of(file, standing, 1).Concat(Stays(file, null, standing));

    private static IEnumerable<Tally> Of(Cohort file, Standing? standing, int count)
    {
        if (standing is null)
        {
            yield break;
        }
        yield return new StandingTally
        {
            Campaign = file.Campaign,
            Region = file.Region,
            Profile = file.Profile,
            Cohort = MonthOf(file.AppliedOn),
            State = standing.State,
            Furthest = standing.Furthest,
            Outcome = standing.Outcome,
            Reason = standing.Reason,
            Ended = standing.Outcome is null ? null : MonthOf(standing.Day),
            Count = count,
        };
        foreach (var stage in standing.Stages)
        {
            yield return new WaitingTally
            {
                Campaign = file.Campaign,
                Region = file.Region,
                Profile = file.Profile,
                Stage = stage,
                Since = standing.Day,
                Count = count,
            };
        }
        if (standing.State is VettingState.Certified)
        {
            yield return Certified(file, standing.Day, count);
        }
    }

    internal static CertifiedTally Certified(Cohort file, DateOnly day, int count) =>
        new()
        {
            Campaign = file.Campaign,
            Region = file.Region,
            Profile = file.Profile,
            Month = MonthOf(day),
            RoadDays = day.DayNumber - file.AppliedOn.DayNumber,
            Count = count,
        };

    private static IEnumerable<Tally> Stays(Cohort file, Standing? before, Standing now)
    {
        var known = before?.Steps.Count ?? 0;
        var since = known > 0 ? before!.Steps[known - 1].At : file.Since;
        foreach (var step in now.Steps.OrderBy(step => step.Number).Where(step => step.Number > known))
        {
            yield return new StayTally
            {
                Campaign = file.Campaign,
                Region = file.Region,
                Profile = file.Profile,
                State = step.From,
                Month = MonthOf(MexicoTime.DayOf(step.At)),
                TotalDays = MexicoTime.DayOf(step.At).DayNumber - MexicoTime.DayOf(since).DayNumber,
                Count = 1,
            };
            since = step.At;
        }
    }

    public static DateOnly MonthOf(DateOnly day) => new(day.Year, day.Month, 1);
}

/// <summary>What every line of a file is told apart by, and since when the file has been under way.</summary>
/// <param name="Campaign">Empty for a file that did not begin with an application.</param>
internal sealed record Cohort(Guid Campaign, string Region, string Profile, DateOnly AppliedOn, DateTimeOffset Since)
{
    public static Cohort Of(VettingFile file) =>
        new(
            file.Campaign ?? Guid.Empty,
            file.Region,
            file.Profile,
            file.AppliedOn,
            file.Seats.Min(seat => (DateTimeOffset?)seat.Since) ?? file.StateSince
        );
}
