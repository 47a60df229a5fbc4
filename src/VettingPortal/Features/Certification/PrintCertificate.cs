using Microsoft.EntityFrameworkCore;
using VettingPortal.Features.Evaluations;
using VettingPortal.Features.People;
using VettingPortal.Features.Recruitment;
using VettingPortal.Features.Settings;
using VettingPortal.Features.Training;
using VettingPortal.Features.Vetting;
using VettingPortal.Kernel;
using VettingPortal.Kernel.Data;
using VettingPortal.Kernel.Documents;
using VettingPortal.Kernel.Ledger.Sealing;

namespace VettingPortal.Features.Certification;

/// <summary>Fetches what a copy of the certificate says. Making a copy is an act in the ledger; there is none of what was not issued.</summary>
public sealed record PrintCertificate(CertificateId Certificate)
    : IQuery<PrintCertificate, CertificateFacts>,
        IRecordedRead
{
    public static Permission Requires => CertificationFeature.Print;

    Guid IRecordedRead.Subject => Certificate.Value;

    string? IRecordedRead.Purpose => null;

    public sealed class Handler(PortalDb db, UseCaseContext context, PolicyLookup policies, DocumentStore documents)
        : IAnswer<PrintCertificate, CertificateFacts>
    {
        public async Task<CertificateFacts> Answer(PrintCertificate query, CancellationToken cancel)
        {
            var one =
                await db.Set<Certificate>()
                    .AsNoTracking()
                    .VisibleTo(context.Actor)
                    .SingleOrDefaultAsync(c => c.Id == query.Certificate && c.IssuedOn != null, cancel)
                ?? throw new RecordNotFoundException();
            var person = await db.Set<Person>().AsNoTracking().SingleAsync(p => p.Id == one.Person, cancel);
            var file = await db.Set<VettingFile>().AsNoTracking().SingleAsync(f => f.Id == one.File, cancel);
            var policy = await policies.Find(cancel);
            return new()
            {
                Number = one.Number,
                Code = one.Code,
                Holder = person.Name.Display,
                Curp = person.Curp.ToString(),
                Cuip = person.Cuip?.Value,
                FileNumber = file.Number,
                Profile = await ProfileOf(file, cancel),
                IssuedOn = one.IssuedOn!.Value,
                ValidTo = one.ValidTo!.Value,
                State = one.On(policy.Today, policy.Numbers.ExpiryWindowDays),
                RegistryEntryOn = one.RegistryEntryOn,
                Components = [.. one.Components.OrderBy(component => component.Kind)],
                Evaluations = [.. Concluded(file)],
                Training = await TrainingOf(file, cancel),
                Signed = new(one.SignedByName!, one.SignedAt!.Value),
                Registered = new(one.RegisteredByName!, one.RegisteredAt!.Value),
                Photo = await PhotoOf(file, cancel),
                Ledger = await PlaceOf(one, cancel),
                PrintedBy = context.Actor.Name,
                PrintedAt = context.Now,
            };
        }

        // The entry that left it registered. Where a clock stood still, others are of the same instant; registering is the later act.
        private async Task<LedgerPlace?> PlaceOf(Certificate one, CancellationToken cancel)
        {
            var entry = await db
                .LedgerParts.AsNoTracking()
                .Where(part => part.Type == CertificateMapping.Table && part.Key == one.Id.Value)
                .Join(
                    db.Ledger,
                    part => part.Entry,
                    entry => entry.Id,
                    (part, entry) => new { part.Version, Entry = entry }
                )
                .Where(made => made.Entry.At == one.RegisteredAt)
                .OrderByDescending(made => made.Entry.Act == nameof(RegisterCertificate))
                .ThenByDescending(made => made.Version)
                .Select(made => (Guid?)made.Entry.Id)
                .FirstOrDefaultAsync(cancel);
            return entry is { } id ? await new LedgerTree(db).PlaceOf(id, cancel) : null;
        }

        private static IEnumerable<EvaluationConcluded> Concluded(VettingFile file) =>
            Enum.GetValues<EvaluationKind>()
                .Select(file.Current)
                .OfType<Evaluation>()
                .Where(phase => phase is { State: EvaluationState.Concluded, Result: not null })
                .Select(phase => new EvaluationConcluded(
                    phase.Kind,
                    MexicoTime.DayOf(phase.ConcludedAt!.Value),
                    phase.Result!.Value
                ));

        // The newest photograph on the file that is a picture; a scan in PDF is not printed.
        private async Task<byte[]?> PhotoOf(VettingFile file, CancellationToken cancel)
        {
            var kind = Paper.Photograph.Code();
            var photo = await db.Set<StoredDocument>()
                .AsNoTracking()
                .Where(one => one.OwnerType == Papers.DocumentOwner && one.Owner == file.Id.Value && one.Kind == kind)
                .Where(one => one.Type != DocumentType.Pdf && one.WithdrawnAt == null)
                .OrderByDescending(one => one.AddedAt)
                .FirstOrDefaultAsync(cancel);
            return photo is null ? null : await documents.Read(photo, cancel);
        }

        private async Task<(string Es, string En)> ProfileOf(VettingFile file, CancellationToken cancel)
        {
            var profile = await db.Set<ForceProfile>()
                .AsNoTracking()
                .SingleOrDefaultAsync(known => known.Code == file.Profile, cancel);
            return profile is null ? (file.Profile, file.Profile) : (profile.NameEs, profile.NameEn);
        }

        private async Task<TrainingDone?> TrainingOf(VettingFile file, CancellationToken cancel)
        {
            var record = await db.Set<Enrolment>()
                .AsNoTracking()
                .SingleOrDefaultAsync(one => one.File == file.Id && one.State == EnrolmentState.Passed, cancel);
            if (record is not { EndedOn: { } graduated })
            {
                return null;
            }
            var cohort = await db.Set<Cohort>().AsNoTracking().SingleAsync(one => one.Id == record.Cohort, cancel);
            return new(cohort.Academy, cohort.Code, (int)record.ValidatedHours, graduated);
        }
    }
}
