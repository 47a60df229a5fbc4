using Microsoft.EntityFrameworkCore;
using VettingPortal.Features.Settings;
using VettingPortal.Features.Users;
using VettingPortal.Kernel;
using VettingPortal.Kernel.Data;

namespace VettingPortal.Features.People;

/// <summary>Why somebody who works here is too close to a person to act on their record.</summary>
public enum TooClose
{
    /// <summary>The person themselves, under another record of theirs (SOD-01).</summary>
    Oneself,

    /// <summary>A declared tie (SOD-02).</summary>
    Tie,

    /// <summary>The same unit or chain of command, now or not long ago (SOD-03).</summary>
    Unit,
}

/// <summary>Who is too close to whom, seen from either side.</summary>
public sealed class Closeness(PortalDb db, UseCaseContext context)
{
    /// <summary>The users who are too close to a person, and why.</summary>
    public async Task<IReadOnlyDictionary<Guid, TooClose>> To(Person person, CancellationToken cancel)
    {
        var records = await db.RecordsOf(person.Id, cancel);
        var people = await db.Set<Person>().AsNoTracking().Where(one => records.Contains(one.Id)).ToListAsync(cancel);
        List<Curp> curps =
        [
            .. people.SelectMany(one => one.FormerCurps.Select(former => former.Curp).Append(one.Curp)).Distinct(),
        ];
        var found = new Dictionary<Guid, TooClose>();
        var ids = records.ConvertAll(record => (Guid?)record.Value);
        foreach (
            var subject in await db.Set<PortalUser>()
                .AsNoTracking()
                .Where(user => ids.Contains(user.Person))
                .ToListAsync(cancel)
        )
        {
            found[subject.Id.Value] = TooClose.Oneself;
            foreach (var user in await Colleagues(db, subject, context.Today, false, cancel))
            {
                found.TryAdd(user.Id.Value, TooClose.Unit);
            }
        }
        var tied = await db.Set<DeclaredTie>()
            .Where(tie => curps.Contains(tie.Curp))
            .Select(tie => tie.User)
            .ToListAsync(cancel);
        foreach (var user in tied.Where(user => !found.TryGetValue(user, out var how) || how is not TooClose.Oneself))
        {
            found[user] = TooClose.Tie;
        }
        return found;
    }

    /// <summary>The records of the people a user is too close to; theirs are no business of the user's.</summary>
    public static async Task<IReadOnlySet<Guid>> Barred(
        PortalDb db,
        PortalUserId id,
        DateOnly today,
        CancellationToken cancel
    )
    {
        var curps = await db.Set<DeclaredTie>()
            .Where(tie => tie.User == id.Value)
            .Select(tie => tie.Curp)
            .ToListAsync(cancel);
        var barred = new HashSet<Guid>();
        if (curps.Count > 0)
        {
            var people = await new PeopleOnRecord(db).Find(curps, cancel);
            barred.UnionWith(people.Values.Select(person => person.Id.Value));
        }
        if (await db.Set<PortalUser>().AnyAsync(user => user.Person != null, cancel))
        {
            var user = await db.Set<PortalUser>().AsNoTracking().SingleAsync(one => one.Id == id, cancel);
            if (user.Person is { } own)
            {
                var records = await db.RecordsOf(new(own), cancel);
                barred.UnionWith(records.Select(record => record.Value).Where(record => record != own));
            }
            var colleagues = await Colleagues(db, user, today, true, cancel);
            barred.UnionWith(colleagues.Select(one => one.Person).OfType<Guid>());
        }
        return barred;
    }

    private static async Task<List<PortalUser>> Colleagues(
        PortalDb db,
        PortalUser of,
        DateOnly today,
        bool onRecord,
        CancellationToken cancel
    )
    {
        var since = today.AddMonths(-await MonthsBack(db, today, cancel));
        var posts = Recent(of, since);
        var units = posts.Select(post => post.Unit).OfType<UnitId>().Distinct().ToList();
        var supervisors = posts.Select(post => post.Supervisor).OfType<PortalUserId>().Distinct().ToList();
        var near = await db.Set<PortalUser>()
            .AsNoTracking()
            .Where(user => user.Id != of.Id && (!onRecord || user.Person != null))
            .Where(user =>
                supervisors.Contains(user.Id)
                || user.Postings.Any(post =>
                    post.Supervisor == of.Id || (post.Unit != null && units.Contains(post.Unit.Value))
                )
            )
            .ToListAsync(cancel);
        return near.FindAll(user =>
            supervisors.Contains(user.Id)
            || Recent(user, since)
                .Exists(post => post.Supervisor == of.Id || (post.Unit is { } unit && units.Contains(unit)))
        );
    }

    // Asked before there is a use case to look the whole policy up for.
    private static async Task<int> MonthsBack(PortalDb db, DateOnly today, CancellationToken cancel) =>
        await db.Set<PolicyProfile>()
            .Where(profile => profile.EffectiveFrom <= today)
            .OrderByDescending(profile => profile.EffectiveFrom)
            .Select(profile => (int?)profile.Numbers.UnitConflictMonths)
            .FirstOrDefaultAsync(cancel)
        ?? new PolicyNumbers().UnitConflictMonths;

    // A post lasts until the next begins.
    private static List<Posting> Recent(PortalUser user, DateOnly since)
    {
        var posts = user.Postings.OrderBy(post => post.Number).ToList();
        return [.. posts.Where((_, i) => i == posts.Count - 1 || posts[i + 1].From > since)];
    }
}
