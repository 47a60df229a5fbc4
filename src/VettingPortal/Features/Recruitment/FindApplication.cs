using Microsoft.EntityFrameworkCore;
using VettingPortal.Features.People;
using VettingPortal.Features.Vetting;
using VettingPortal.Kernel;
using VettingPortal.Kernel.Data;
using VettingPortal.Kernel.Documents;

namespace VettingPortal.Features.Recruitment;

/// <summary>One application by its number or its key: who, what is on file, what is missing, what the registry said. The page of the vetting file shows it.</summary>
public sealed record FindApplication(string Key) : IQuery<FindApplication, FindApplication.Found>
{
    public static Permission Requires => VettingFeature.View;

    public sealed record Found(
        VettingFileId File,
        int Version,
        string Number,
        PersonId Person,
        string Name,
        VettingState State,
        bool Held,
        IReadOnlyList<Paper> Required,
        IReadOnlyList<Paper> Missing,
        IReadOnlyList<DocumentRow> Documents,
        DateOnly? DeclarationSignedOn,
        bool? OnlyMexican,
        IReadOnlyList<RegistryRow> Registry,
        IReadOnlyList<VettingStep> Steps
    );

    public sealed record DocumentRow(
        DocumentId Id,
        string Kind,
        string Name,
        long Size,
        DateTimeOffset AddedAt,
        DateTimeOffset? WithdrawnAt = null
    );

    public sealed record RegistryRow(
        RegistryQueryId Id,
        DateOnly QueriedOn,
        string Reference,
        RegistryFinding Finding,
        DocumentId Document
    );

    public sealed class Handler(PortalDb db, UseCaseContext context, IntakeLookup intake)
        : IAnswer<FindApplication, Found>
    {
        public async Task<Found> Answer(FindApplication query, CancellationToken cancel)
        {
            var visible = db.Set<VettingFile>().AsNoTracking().VisibleTo(context.Actor);
            var file =
                (
                    Guid.TryParse(query.Key, out var id)
                        ? await visible.SingleOrDefaultAsync(f => f.Id == new VettingFileId(id), cancel)
                        : await visible.SingleOrDefaultAsync(f => f.Number == query.Key, cancel)
                ) ?? throw new RecordNotFoundException();
            var person = await db.Set<Person>().AsNoTracking().SingleAsync(p => p.Id == file.Person, cancel);
            var found = await intake.Find(file, cancel);
            var owner = file.Id.Value;
            var documents = await db.Set<StoredDocument>()
                .AsNoTracking()
                .Where(d => d.Owner == owner && d.OwnerType == Papers.DocumentOwner)
                .OrderByDescending(d => d.AddedAt)
                .Select(d => new DocumentRow(d.Id, d.Kind, d.Name, d.Size, d.AddedAt, d.WithdrawnAt))
                .ToListAsync(cancel);
            var registry = await db.Set<RegistryQuery>()
                .AsNoTracking()
                .Where(q => q.File == file.Id)
                .OrderByDescending(q => q.QueriedOn)
                .ToListAsync(cancel);
            return new(
                file.Id,
                file.Version,
                file.Number,
                person.Id,
                person.Name.Display,
                file.State,
                file.IsHeld,
                found.Required,
                found.Missing,
                documents,
                found.Declaration?.SignedOn,
                found.Declaration?.OnlyMexican,
                registry.ConvertAll(q => new RegistryRow(
                    q.Id,
                    q.QueriedOn,
                    q.Reference,
                    q.Finding,
                    new DocumentId(q.Document)
                )),
                file.StepsFor(context.Actor)
            );
        }
    }
}
