using Microsoft.EntityFrameworkCore;
using VettingPortal.Features.Certification;
using VettingPortal.Features.Integrity;
using VettingPortal.Features.People;
using VettingPortal.Features.Settings;
using VettingPortal.Features.Users;
using VettingPortal.Features.Vetting;
using VettingPortal.Kernel;
using VettingPortal.Kernel.Data;

namespace VettingPortal.Features.Oversight;

/// <summary>What proposing and approving an erasure have in common: whether it may be, and doing it.</summary>
public sealed class ErasureDesk(PortalDb db, UseCaseContext context, PolicyLookup policies, Tombstones tombstones)
{
    /// <summary>Whose file this is; nobody deals with their own or of people close to them (SOD-01, SOD-02).</summary>
    public async Task<PersonId> PersonOf(string file, CancellationToken cancel)
    {
        var person = await db.Set<VettingFile>()
            .Where(one => one.Number == file)
            .Select(one => (PersonId?)one.Person)
            .SingleOrDefaultAsync(cancel);
        return person is { } known && context.Actor.MayDealWith(known.Value)
            ? known
            : throw new RecordNotFoundException();
    }

    /// <summary>
    /// Breaks <c>oversight.erasure-file-open</c>, <c>oversight.erasure-user</c>, <c>oversight.retention-running</c> (with the first day),
    /// and <c>oversight.kept-by-law</c>, which does not tell a court's order from an open inquiry.
    /// </summary>
    public async Task DemandErasable(PersonId person, CancellationToken cancel)
    {
        var files = await db.Set<VettingFile>().AsNoTracking().Where(file => file.Person == person).ToListAsync(cancel);
        var id = person.Value;
        if (files.Any(file => file.State.IsOpen()))
        {
            throw new RuleBrokenException("oversight.erasure-file-open");
        }
        if (await db.Set<PortalUser>().AnyAsync(user => user.Person == id, cancel))
        {
            throw new RuleBrokenException("oversight.erasure-user");
        }
        var ends = Retention.EndsOn(await PastOf(person, files, cancel), (await policies.Find(cancel)).Numbers);
        if (ends > context.Today)
        {
            throw new RuleBrokenException("oversight.retention-running", ends);
        }
        if (
            await db.Set<LegalHold>().AnyAsync(hold => hold.Person == person && hold.LiftedAt == null, cancel)
            || await db.Set<IntegrityFlag>()
                .AnyAsync(
                    flag =>
                        flag.Person == person && (flag.State == FlagState.Flagged || flag.State == FlagState.Ordered),
                    cancel
                )
        )
        {
            throw new RuleBrokenException("oversight.kept-by-law");
        }
    }

    /// <summary>
    /// Takes every record of the person out of the tables, as one act whose entry says which; the mark that stays is given back. The
    /// ledger's parts and the person's key follow by <see cref="Shredder"/>.
    /// </summary>
    public async Task<Tombstone> Erase(Guid person, CancellationToken cancel)
    {
        var id = new PersonId(person);
        var last = await db.Set<VettingFile>()
            .AsNoTracking()
            .Where(file => file.Person == id)
            .OrderByDescending(file => file.StateSince)
            .FirstOrDefaultAsync(cancel);
        var known = await db.Set<Person>().AsNoTracking().SingleAsync(one => one.Id == id, cancel);
        var records = await db
            .LedgerParts.AsNoTracking()
            .Where(part => part.DataSubject == person)
            .Select(part => new { part.Type, part.Key })
            .Distinct()
            .ToListAsync(cancel);
        foreach (var type in db.Model.GetEntityTypes().Where(type => type.ClrType.IsAssignableTo(typeof(Aggregate))))
        {
            var key = type.FindPrimaryKey()!.Properties.Single();
            var make = key.GetTypeMapping().Converter?.ConvertFromProvider;
            foreach (var record in records.Where(record => record.Type == type.GetTableName()))
            {
                if (
                    await db.FindAsync(type.ClrType, [make is null ? record.Key : make(record.Key)!], cancel) is
                    { } found
                )
                {
                    db.Remove(found);
                }
            }
        }
        var work = await db.Set<WorkItem>()
            .Where(item => db.Set<VettingFile>().Any(file => file.Id == item.File && file.Person == id))
            .ToListAsync(cancel);
        db.RemoveRange(work);
        return new(tombstones.Of(known.Curp), last?.Outcome, last is null ? null : MexicoTime.DayOf(last.StateSince));
    }

    private async Task<PersonsPast> PastOf(PersonId person, List<VettingFile> files, CancellationToken cancel)
    {
        var certificates = await db.Set<Certificate>()
            .AsNoTracking()
            .Where(certificate => certificate.Person == person && certificate.IssuedOn != null)
            .Select(certificate => certificate.ValidTo)
            .ToListAsync(cancel);
        return new(MexicoTime.DayOf(files.Max(file => file.StateSince)), certificates.Max());
    }
}
