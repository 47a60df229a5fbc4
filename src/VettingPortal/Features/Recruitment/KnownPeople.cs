using Microsoft.EntityFrameworkCore;
using VettingPortal.Features.People;
using VettingPortal.Features.Vetting;
using VettingPortal.Kernel.Data;

namespace VettingPortal.Features.Recruitment;

/// <summary>
/// The people on record, for judging. Files of <paramref name="batch"/> do not count as open ones: an import that goes on after an
/// interruption judges its first lines as it did the first time.
/// </summary>
public sealed class KnownPeople(IDbContextFactory<PortalDb> contexts, Guid? batch = null) : IKnownPeople
{
    internal static readonly VettingState[] OpenStates =
    [
        .. Enum.GetValues<VettingState>().Where(state => state.IsOpen()),
    ];

    public async Task<IReadOnlySet<Curp>> WithOpenFile(IReadOnlyCollection<Curp> curps, CancellationToken cancel)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        var people = await new PeopleOnRecord(db).Find(curps, cancel);
        var ids = people.Values.Select(person => person.Id).Distinct().ToList();
        var open = (await OpenFiles(db, ids).Select(file => file.Person).ToListAsync(cancel)).ToHashSet();
        return people.Where(known => open.Contains(known.Value.Id)).Select(known => known.Key).ToHashSet();
    }

    public async Task<IReadOnlyCollection<KnownPerson>> BornOn(
        IReadOnlyCollection<DateOnly> days,
        CancellationToken cancel
    )
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        var people = await db.Set<Person>()
            .AsNoTracking()
            .Where(person => days.Contains(person.BornOn) && person.MergedInto == null)
            .Select(person => new
            {
                person.Curp,
                person.GivenNames,
                person.FirstSurname,
                person.SecondSurname,
            })
            .ToListAsync(cancel);
        return people.ConvertAll(p => new KnownPerson(
            p.Curp,
            PersonName.Parse(p.GivenNames, p.FirstSurname, p.SecondSurname)
        ));
    }

    private IQueryable<VettingFile> OpenFiles(PortalDb db, List<PersonId> people) =>
        db.Set<VettingFile>()
            .AsNoTracking()
            .Where(file =>
                people.Contains(file.Person)
                && OpenStates.Contains(file.State)
                && (batch == null || file.Batch != batch)
            );
}
