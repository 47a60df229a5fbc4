using Microsoft.EntityFrameworkCore;
using VettingPortal.Features.People;
using VettingPortal.Kernel;
using VettingPortal.Kernel.Data;

namespace VettingPortal.Features.Oversight;

/// <summary>
/// Erases again whom two people had erased, where a restored backup brought them back (<see cref="ErasureList"/>). The portal's own: nothing
/// is asked anew, since it was decided.
/// </summary>
public sealed record RepeatErasure(ErasedLine Line) : ICommand, IWithinCompartment
{
    public static Permission Requires => OversightFeature.Record;

    Guid ICommand.Subject => Line.Id.Value;

    public sealed class Handler(PortalDb db, ErasureDesk desk) : IHandle<RepeatErasure>
    {
        public async Task Handle(RepeatErasure command, CancellationToken cancel)
        {
            var line = command.Line;
            var known = await db.Set<Erasure>().SingleOrDefaultAsync(one => one.Id == line.Id, cancel);
            if (known is null)
            {
                db.Add(Erasure.Again(line));
            }
            else
            {
                known.DecideAgain(line);
            }
            await desk.Erase(line.Person, cancel);
        }
    }
}

/// <summary>Which erasures of the list the database knows nothing of, though it holds the person.</summary>
public sealed class ErasuresToRepeat(ErasureList list, IDbContextFactory<PortalDb> contexts, Door door)
{
    /// <summary>Erases them; says how many.</summary>
    public async Task<int> Run(CancellationToken cancel)
    {
        var lines = list.Read();
        if (lines.Count == 0)
        {
            return 0;
        }
        await using var db = await contexts.CreateDbContextAsync(cancel);
        var done = 0;
        foreach (var some in lines.Chunk(500))
        {
            var persons = some.Select(line => new PersonId(line.Person)).ToList();
            var back = await db.Set<Person>()
                .Where(person => persons.Contains(person.Id))
                .Select(person => person.Id)
                .ToListAsync(cancel);
            foreach (var line in some.Where(line => back.Contains(new(line.Person))))
            {
                done += (await door.For(door.System).Run(new RepeatErasure(line), cancel)).IsDone ? 1 : 0;
            }
        }
        return done;
    }
}
