using Microsoft.EntityFrameworkCore;
using VettingPortal.Features.Settings;
using VettingPortal.Features.Vetting;
using VettingPortal.Kernel;
using VettingPortal.Kernel.Data;

namespace VettingPortal.Features.Training;

/// <summary>Fetches what the academy's use cases work on: a file with its record, its cohort and the policy of the day.</summary>
public sealed class TrainingDesk(PortalDb db, UseCaseContext context, PolicyLookup policies)
{
    public Actor Actor => context.Actor;

    public DateTimeOffset Now => context.Now;

    public DateOnly Today => context.Today;

    public Task<PolicyOfTheDay> Policy(CancellationToken cancel) => policies.Find(cancel);

    public async Task<VettingFile> File(VettingFileId id, CancellationToken cancel) =>
        await db.Set<VettingFile>().VisibleTo(context.Actor).SingleOrDefaultAsync(file => file.Id == id, cancel)
        ?? throw new RecordNotFoundException();

    public async Task<Cohort> Cohort(CohortId id, CancellationToken cancel) =>
        await db.Set<Cohort>().SingleOrDefaultAsync(cohort => cohort.Id == id, cancel)
        ?? throw new RecordNotFoundException();

    /// <summary>Validated hours the profile asks; a profile that is not on record asks none it could have named.</summary>
    public async Task<int> MinimumHours(string profile, CancellationToken cancel) =>
        await db.Set<ForceProfile>()
            .Where(known => known.Code == profile)
            .Select(known => (int?)known.MinimumHours)
            .SingleOrDefaultAsync(cancel)
        ?? throw new RuleBrokenException("training.profile-unknown", profile);

    /// <summary>A file with its training record. Breaks <c>training.not-enrolled</c>.</summary>
    public async Task<TrainingCase> Case(VettingFileId id, CancellationToken cancel)
    {
        var file = await File(id, cancel);
        var enrolment =
            await db.Set<Enrolment>().SingleOrDefaultAsync(one => one.File == id, cancel)
            ?? throw new RuleBrokenException("training.not-enrolled");
        var cohort = await Cohort(enrolment.Cohort, cancel);
        var policy = await Policy(cancel);
        var facts = enrolment.Facts(cohort, await MinimumHours(file.Profile, cancel), policy.Numbers);
        return new(file, enrolment, cohort, new VettingFacts(policy) { Training = facts });
    }

    /// <summary>A file with its training record, on which something may be done. Breaks <c>vetting.on-hold</c> beside what <see cref="Case"/> breaks.</summary>
    public async Task<TrainingCase> OpenCase(VettingFileId id, CancellationToken cancel)
    {
        var training = await Case(id, cancel);
        training.File.DemandNotHeld(Today);
        return training;
    }

    /// <summary>Who was in class or examined on a day was active then: silence closes no file of a cadet at work (§7.3, 16).</summary>
    public async Task WereActive(IEnumerable<(VettingFileId File, DateOnly Day)> seen, CancellationToken cancel)
    {
        var last = seen.GroupBy(one => one.File).ToDictionary(one => one.Key, one => one.Max(line => line.Day));
        var ids = last.Keys.ToList();
        var policy = await Policy(cancel);
        var files = await db.Set<VettingFile>().AsSplitQuery().Where(file => ids.Contains(file.Id)).ToListAsync(cancel);
        files.ForEach(file => file.SubjectWasInClass(last[file.Id], policy));
    }

    /// <summary>The records of a class that these lines are about. A line for somebody of another class, or of oneself, is about no record.</summary>
    public async Task<Dictionary<EnrolmentId, Enrolment>> Class(
        Cohort cohort,
        IEnumerable<(EnrolmentId Enrolment, int? Seen)> lines,
        CancellationToken cancel
    )
    {
        var seen = lines.DistinctBy(line => line.Enrolment).ToDictionary(line => line.Enrolment, line => line.Seen);
        var ids = seen.Keys.ToList();
        var records = await db.Set<Enrolment>()
            .Where(one => one.Cohort == cohort.Id && ids.Contains(one.Id))
            .ToDictionaryAsync(one => one.Id, cancel);
        if (records.Count != ids.Count || records.Values.Any(one => !context.Actor.MayDealWith(one.Person.Value)))
        {
            throw new RecordNotFoundException();
        }
        return records.Values.Any(one => seen[one.Id] is { } version && version != one.Version)
            ? throw new StaleRecordException()
            : records;
    }
}

/// <summary>One person's training, with what the steps of their file ask.</summary>
public sealed record TrainingCase(VettingFile File, Enrolment Enrolment, Cohort Cohort, VettingFacts Facts)
{
    public DateOnly Today => Facts.Policy.Today;
}
