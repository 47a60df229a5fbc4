using Microsoft.EntityFrameworkCore;
using VettingPortal.Features.Certification;
using VettingPortal.Features.People;
using VettingPortal.Features.Users;
using VettingPortal.Features.Vetting;
using VettingPortal.Kernel;
using VettingPortal.Kernel.Data;

namespace VettingPortal.Features.Integrity;

/// <summary>One flag with what its order put on. Reading it is recorded, under the purpose of internal affairs (AP07).</summary>
public sealed record FindFlag(IntegrityFlagId Flag)
    : IQuery<FindFlag, FindFlag.Sheet>,
        IRecordedRead,
        IWithinCompartment
{
    public static Permission Requires => IntegrityFeature.View;

    Guid IRecordedRead.Subject => Flag.Value;

    string? IRecordedRead.Purpose => "AP07";

    public sealed record Sheet(
        IntegrityFlag Flag,
        string Name,
        string RaisedBy,
        string? OrderedBy,
        string? ConfirmedBy,
        string? EndedBy,
        IReadOnlyList<HeldFile> Files,
        IReadOnlyList<SuspendedCertificate> Certificates,
        bool Lapsed
    )
    {
        /// <summary>What the portal found, where it raised the flag by itself.</summary>
        public LateTie? LateTie => Flag.IsByPortal ? Integrity.LateTie.Read(Flag.Narrative) : null;
    }

    /// <summary>A file under the order.</summary>
    public sealed record HeldFile(string Number, VettingState State);

    /// <summary>A certificate under the order, and which of the two offices have confirmed.</summary>
    public sealed record SuspendedCertificate(
        string Number,
        DateOnly? LapsesOn,
        bool ByIntegrity,
        bool ByLegal,
        bool Stands
    );

    public sealed class Handler(PortalDb db, UseCaseContext context) : IAnswer<FindFlag, Sheet>
    {
        public async Task<Sheet> Answer(FindFlag query, CancellationToken cancel)
        {
            var flag =
                await db.Set<IntegrityFlag>()
                    .AsNoTracking()
                    .VisibleTo(context.Actor)
                    .SingleOrDefaultAsync(one => one.Id == query.Flag, cancel)
                ?? throw new RecordNotFoundException();
            var person = await db.Set<Person>().AsNoTracking().SingleAsync(one => one.Id == flag.Person, cancel);
            var names = await Names(flag, cancel);
            return new(
                flag,
                $"{person.GivenNames} {person.FirstSurname} {person.SecondSurname}".Trim(),
                flag.IsByPortal ? IntegrityFlag.Portal.Name : names.GetValueOrDefault(flag.RaisedBy, ""),
                Name(flag.OrderedBy),
                Name(flag.ConfirmedBy),
                Name(flag.EndedBy),
                await Files(flag, cancel),
                await Certificates(flag, cancel),
                flag.HasLapsed(context.Today)
            );

            string? Name(Guid? user) => user is { } id ? names.GetValueOrDefault(id, "") : null;
        }

        private async Task<Dictionary<Guid, string>> Names(IntegrityFlag flag, CancellationToken cancel)
        {
            List<PortalUserId> ids =
            [
                .. new[] { flag.RaisedBy, flag.OrderedBy, flag.ConfirmedBy, flag.EndedBy }
                    .OfType<Guid>()
                    .Distinct()
                    .Select(id => new PortalUserId(id)),
            ];
            var users = await db.Set<PortalUser>()
                .AsNoTracking()
                .Where(user => ids.Contains(user.Id))
                .Select(user => new { user.Id, user.Name })
                .ToListAsync(cancel);
            return users.ToDictionary(user => user.Id.Value, user => user.Name);
        }

        private async Task<IReadOnlyList<HeldFile>> Files(IntegrityFlag flag, CancellationToken cancel)
        {
            List<VettingFileId> ids = [.. On(flag, EffectKind.Hold).Select(id => new VettingFileId(id))];
            return await db.Set<VettingFile>()
                .AsNoTracking()
                .Where(file => ids.Contains(file.Id))
                .OrderBy(file => file.Number)
                .Select(file => new HeldFile(file.Number, file.State))
                .ToListAsync(cancel);
        }

        private async Task<IReadOnlyList<SuspendedCertificate>> Certificates(
            IntegrityFlag flag,
            CancellationToken cancel
        )
        {
            List<CertificateId> ids = [.. On(flag, EffectKind.Suspension).Select(id => new CertificateId(id))];
            var certificates = await db.Set<Certificate>()
                .AsNoTracking()
                .Where(one => ids.Contains(one.Id))
                .OrderBy(one => one.Number)
                .ToListAsync(cancel);
            return
            [
                .. certificates.Select(one =>
                {
                    var orders = flag.Effects.Select(effect => effect.Key).ToHashSet();
                    var last = one.Suspensions.LastOrDefault(suspension => orders.Contains(suspension.Order));
                    return new SuspendedCertificate(
                        one.Number,
                        last?.LapsesOn,
                        last?.ConfirmedByIntegrity is not null,
                        last?.ConfirmedByLegal is not null,
                        last?.StandsOn(context.Today) is true
                    );
                }),
            ];
        }

        private static IEnumerable<Guid> On(IntegrityFlag flag, EffectKind kind) =>
            flag.Effects.Where(effect => effect.Kind == kind).Select(effect => effect.On);
    }
}
