using Microsoft.EntityFrameworkCore;
using VettingPortal.Features.Certification;
using VettingPortal.Features.People;
using VettingPortal.Features.Vetting;
using VettingPortal.Kernel;
using VettingPortal.Kernel.Data;

namespace VettingPortal.Features.Integrity;

/// <summary>Whom a file's number, a certificate's number or a CURP means; null for nobody, and for the one who asks.</summary>
public sealed record FindFlagSubject(string Key) : IQuery<FindFlagSubject, FindFlagSubject.Found?>
{
    public static Permission Requires => IntegrityFeature.Raise;

    public sealed record Found(PersonId Person, string Name, FlagSubject About);

    public sealed class Handler(PortalDb db, UseCaseContext context) : IAnswer<FindFlagSubject, Found?>
    {
        public async Task<Found?> Answer(FindFlagSubject query, CancellationToken cancel)
        {
            var key = query.Key.Trim().ToUpperInvariant();
            var file = await db.Set<VettingFile>()
                .AsNoTracking()
                .Where(one => one.Number == key)
                .Select(one => new { one.Id, one.Person })
                .SingleOrDefaultAsync(cancel);
            var certificate = await db.Set<Certificate>()
                .AsNoTracking()
                .Where(one => one.Number == key)
                .Select(one => new { one.Id, one.Person })
                .SingleOrDefaultAsync(cancel);
            var person = await Person(file?.Person ?? certificate?.Person, key, cancel);
            return person is null || !context.Actor.MayDealWith(person.Id.Value)
                ? null
                : new(
                    person.Id,
                    $"{person.GivenNames} {person.FirstSurname} {person.SecondSurname}".Trim(),
                    new(file?.Id.Value, certificate?.Id.Value)
                );
        }

        private async Task<Person?> Person(PersonId? id, string key, CancellationToken cancel)
        {
            var people = db.Set<Person>().AsNoTracking();
            return id is { } known ? await people.SingleOrDefaultAsync(one => one.Id == known, cancel)
                : Curp.TryParse(key, out var curp) ? await people.SingleOrDefaultAsync(one => one.Curp == curp, cancel)
                : null;
        }
    }
}
