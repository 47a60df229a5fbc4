using Microsoft.EntityFrameworkCore;
using VettingPortal.Kernel.Data;

namespace VettingPortal.Features.People;

/// <summary>All records of one person: a merge leaves the other record where it was, and what was known of it must not be lost.</summary>
public static class SamePerson
{
    /// <summary>The record itself, the one it was merged into, and those that were merged into either.</summary>
    public static async Task<List<PersonId>> RecordsOf(this PortalDb db, PersonId id, CancellationToken cancel)
    {
        var found = new HashSet<PersonId> { id };
        for (var before = 0; before < found.Count; )
        {
            before = found.Count;
            var known = found.ToList();
            var merges = await db.Set<Person>()
                .AsNoTracking()
                .Where(person => known.Contains(person.Id) || known.Contains(person.MergedInto!.Value))
                .Select(person => new { person.Id, person.MergedInto })
                .ToListAsync(cancel);
            found.UnionWith(merges.Select(merge => merge.Id));
            found.UnionWith(merges.Select(merge => merge.MergedInto).OfType<PersonId>());
        }
        return [.. found];
    }
}
