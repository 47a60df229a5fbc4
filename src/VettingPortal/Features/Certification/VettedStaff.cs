using Microsoft.EntityFrameworkCore;
using VettingPortal.Features.People;
using VettingPortal.Features.Settings;
using VettingPortal.Kernel;
using VettingPortal.Kernel.Data;

namespace VettingPortal.Features.Certification;

/// <summary>
/// Who of those who work here holds a certificate in force today that is not suspended, on any record of theirs (SOD-15). Policy says
/// whether it is asked at all (<see cref="PolicyNumbers.VettedStaffOnly"/>).
/// </summary>
public sealed class VettedStaff(PortalDb db, PolicyLookup policies)
{
    /// <summary>Looks all of them up at once.</summary>
    public async Task<VettedToday> Among(IReadOnlyCollection<Guid?> people, CancellationToken cancel)
    {
        var policy = await policies.Find(cancel);
        if (policy.Numbers.VettedStaffOnly == 0)
        {
            return VettedToday.NotAsked;
        }
        var own = people.OfType<Guid>().Select(person => new PersonId(person)).ToList();
        if (own.Count == 0)
        {
            return new(new HashSet<Guid>());
        }
        var standing = await db.StandingOf(own, cancel);
        var records = standing.Keys.ToList();
        var certificates = await db.Set<Certificate>()
            .AsNoTracking()
            .Where(one =>
                records.Contains(one.Person)
                && one.IssuedOn != null
                && one.Ending == null
                && one.ValidTo >= policy.Today
            )
            .ToListAsync(cancel);
        var vetted = certificates
            .Where(one => one.On(policy.Today, policy.Numbers.ExpiryWindowDays).IsInForce())
            .Select(one => standing[one.Person])
            .ToHashSet();
        return new(own.Where(person => vetted.Contains(standing[person])).Select(person => person.Value).ToHashSet());
    }

    /// <summary>Whether one of them may be given work on others' records.</summary>
    public async Task<bool> MayServe(Actor actor, CancellationToken cancel) =>
        Access.Allows(actor, (await Among([actor.Person], cancel)).Serve(actor.Person), AccessRecord.OfNobody);
}

/// <summary>Whose own records say today that they are vetted; null where policy does not ask it yet.</summary>
public sealed record VettedToday(IReadOnlySet<Guid>? People)
{
    public static readonly VettedToday NotAsked = new((IReadOnlySet<Guid>?)null);

    /// <summary>Who has no record of their own was never vetted.</summary>
    public AccessAct.Serve Serve(Guid? person) =>
        new(People is null ? null : person is { } own && People.Contains(own));
}
