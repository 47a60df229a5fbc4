using Microsoft.EntityFrameworkCore;
using VettingPortal.Kernel.Data;

namespace VettingPortal.Features.People;

/// <summary>Finds people by CURP, the former ones too; a record that was merged leads to the one that stays.</summary>
public sealed class PeopleOnRecord(PortalDb db)
{
    // A chain of merges is as long as the mistakes made; a ring would be a broken database.
    private const int MostMerges = 5;

    public async Task<Person?> Find(Curp curp, CancellationToken cancel) =>
        (await Find([curp], cancel)).GetValueOrDefault(curp);

    /// <summary>Those of these people who are on record, by the CURP that was asked for.</summary>
    public async Task<Dictionary<Curp, Person>> Find(IReadOnlyCollection<Curp> curps, CancellationToken cancel)
    {
        // Two questions, for one with an "or" over two tables reads the whole of the first.
        var people = await db.Set<Person>().Where(person => curps.Contains(person.Curp)).ToListAsync(cancel);
        var former = await db.Set<Person>()
            .SelectMany(person => person.FormerCurps, (person, former) => new { person.Id, former.Curp })
            .Where(former => curps.Contains(former.Curp))
            .Select(former => former.Id)
            .ToListAsync(cancel);
        if (former.Count > 0)
        {
            people.AddRange(await db.Set<Person>().Where(person => former.Contains(person.Id)).ToListAsync(cancel));
        }
        return await ByCurp(people, cancel);
    }

    private async Task<Dictionary<Curp, Person>> ByCurp(List<Person> people, CancellationToken cancel)
    {
        Dictionary<Curp, Person> found = [];
        foreach (var person in people)
        {
            var standing = await Standing(person, cancel);
            foreach (var former in person.FormerCurps)
            {
                found.TryAdd(former.Curp, standing);
            }
            found[person.Curp] = standing;
        }
        return found;
    }

    private async Task<Person> Standing(Person person, CancellationToken cancel)
    {
        for (var merges = 0; person.MergedInto is { } other && merges < MostMerges; merges++)
        {
            person = await db.Set<Person>().SingleAsync(p => p.Id == other, cancel);
        }
        return person;
    }
}
