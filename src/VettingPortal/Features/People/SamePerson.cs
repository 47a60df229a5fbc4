using Microsoft.EntityFrameworkCore;
using VettingPortal.Kernel.Data;

namespace VettingPortal.Features.People;

/// <summary>All records of one person: a merge leaves the other record where it was, and what was known of it must not be lost.</summary>
public static class SamePerson
{
    /// <summary>The record itself, the one it was merged into, and those that were merged into either.</summary>
    public static async Task<List<PersonId>> RecordsOf(this PortalDb db, PersonId id, CancellationToken cancel) =>
        [.. (await db.StandingOf([id], cancel)).Keys];

    /// <summary>All records of several people, each with the one that stands for it after every merge.</summary>
    public static async Task<IReadOnlyDictionary<PersonId, PersonId>> StandingOf(
        this PortalDb db,
        IReadOnlyCollection<PersonId> ids,
        CancellationToken cancel
    )
    {
        var merged = ids.Distinct().ToDictionary(id => id, _ => (PersonId?)null);
        for (var before = 0; before < merged.Count; )
        {
            before = merged.Count;
            var known = merged.Keys.ToList();
            var merges = await db.Set<Person>()
                .AsNoTracking()
                .Where(person => known.Contains(person.Id) || known.Contains(person.MergedInto!.Value))
                .Select(person => new { person.Id, person.MergedInto })
                .ToListAsync(cancel);
            foreach (var merge in merges)
            {
                merged[merge.Id] = merge.MergedInto;
                if (merge.MergedInto is { } other)
                {
                    merged.TryAdd(other, null);
                }
            }
        }
        return merged.Keys.ToDictionary(id => id, Standing);

        PersonId Standing(PersonId id)
        {
            // A ring would be a broken database, and must not hang whoever asks.
            for (var steps = 0; merged[id] is { } other && steps < merged.Count; steps++)
            {
                id = other;
            }
            return id;
        }
    }
}
