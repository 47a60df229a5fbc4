using Microsoft.EntityFrameworkCore;
using VettingPortal.Features.People;
using VettingPortal.Features.Users;
using VettingPortal.Features.Vetting;
using VettingPortal.Kernel;
using VettingPortal.Kernel.Data;
using VettingPortal.Kernel.Ledger;

namespace VettingPortal.Features.Oversight;

/// <summary>Narrows the ledger to what was chosen.</summary>
public sealed class ActSearch(PortalDb db, UseCaseContext context)
{
    /// <summary>More records than one person's file and its parts ever have.</summary>
    private const int AtMost = 2000;

    public async Task<IQueryable<LedgerEntry>> Narrow(ListActs.Choice chosen, CancellationToken cancel)
    {
        var entries = db.Ledger.AsNoTracking();
        if (chosen.From is { } from)
        {
            var start = MexicoTime.At(from, TimeOnly.MinValue);
            entries = entries.Where(entry => entry.At >= start);
        }
        if (chosen.Until is { } until)
        {
            var end = MexicoTime.At(until.AddDays(1), TimeOnly.MinValue);
            entries = entries.Where(entry => entry.At < end);
        }
        if (chosen.Act is { } act)
        {
            entries = entries.Where(entry => entry.Act == act);
        }
        if (chosen.Ending is { } ending)
        {
            entries = entries.Where(entry => entry.Ending == ending);
        }
        if (!string.IsNullOrWhiteSpace(chosen.User))
        {
            var actor = await ActorOf(chosen.User.Trim(), cancel);
            entries = entries.Where(entry => entry.Actor == actor);
        }
        var outOfReach = OutOfReach();
        entries = entries.Where(entry => !outOfReach.Contains(entry.Subject));
        return string.IsNullOrWhiteSpace(chosen.File)
            ? entries
            : await OfFile(entries, chosen.File.Trim().ToUpperInvariant(), cancel);
    }

    /// <summary>Whether what is filed under it is none of the auditor's business.</summary>
    public Task<bool> IsOutOfReach(Guid record, CancellationToken cancel) =>
        OutOfReach().AnyAsync(key => key == record, cancel);

    /// <summary>
    /// Every record that was ever data of the auditor or of people close to them, whichever office keeps it: their file, the order that
    /// holds it, what internal affairs suspects. What was done to these is not theirs to watch (SOD-01 to SOD-03).
    /// </summary>
    private IQueryable<Guid> OutOfReach()
    {
        List<Guid?> people =
        [
            context.Actor.Id,
            .. context.Actor.PeopleOutOfReach().Select(person => (Guid?)person.Value),
        ];
        return db.LedgerParts.AsNoTracking().Where(part => people.Contains(part.DataSubject)).Select(part => part.Key);
    }

    // A name nobody has finds nothing, never everything.
    private async Task<Guid> ActorOf(string userName, CancellationToken cancel) =>
        (
            await db.Set<PortalUser>()
                .AsNoTracking()
                .Where(user => user.UserName == userName)
                .Select(user => (PortalUserId?)user.Id)
                .FirstOrDefaultAsync(cancel)
        )?.Value
        ?? new Guid("ffffffff-ffff-4fff-bfff-ffffffffffff");

    /// <summary>
    /// Everything that was filed under the file or under any record of the person that is part of it, and what changed one of these
    /// while it was filed elsewhere, such as an import.
    /// </summary>
    private async Task<IQueryable<LedgerEntry>> OfFile(
        IQueryable<LedgerEntry> entries,
        string number,
        CancellationToken cancel
    )
    {
        var file = await db.Set<VettingFile>()
            .AsNoTracking()
            .VisibleTo(context.Actor)
            .Where(known => known.Number == number)
            .Select(known => new { known.Id, known.Person })
            .FirstOrDefaultAsync(cancel);
        if (file is null)
        {
            return entries.Where(entry => entry.Subject == Guid.Empty && entry.Seq < 0);
        }
        var person = file.Person.Value;
        var parts = db.LedgerParts.AsNoTracking().Where(part => part.DataSubject == person);
        var records = await parts
            .Select(part => part.Key)
            .Distinct()
            .OrderBy(key => key)
            .Take(AtMost)
            .ToListAsync(cancel);
        records.Add(file.Id.Value);
        var acts = await parts
            .Select(part => part.Entry)
            .Distinct()
            .OrderBy(entry => entry)
            .Take(AtMost)
            .ToListAsync(cancel);
        return entries.Where(entry => records.Contains(entry.Subject) || acts.Contains(entry.Id));
    }
}
