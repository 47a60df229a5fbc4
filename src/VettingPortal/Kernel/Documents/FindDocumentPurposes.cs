using Microsoft.EntityFrameworkCore;
using VettingPortal.Kernel.Data;

namespace VettingPortal.Kernel.Documents;

/// <summary>For what purposes the actor may open a document (§8.8): asked before it is opened, for the choice.</summary>
public sealed record FindDocumentPurposes(DocumentId Id) : IQuery<FindDocumentPurposes, FindDocumentPurposes.Found>
{
    public static Permission Requires => DocumentsFeature.Open;

    /// <param name="Codes">Null where no purpose need be said.</param>
    public sealed record Found(IReadOnlyList<string>? Codes);

    public sealed class Handler(PortalDb db, DocumentSights sights) : IAnswer<FindDocumentPurposes, Found>
    {
        public async Task<Found> Answer(FindDocumentPurposes query, CancellationToken cancel)
        {
            var owner =
                await db.Set<StoredDocument>()
                    .AsNoTracking()
                    .Where(document => document.Id == query.Id)
                    .Select(document => new DocumentOwner(document.OwnerType, document.Owner))
                    .SingleOrDefaultAsync(cancel)
                ?? throw new RecordNotFoundException();
            return new(await sights.Purposes(owner, cancel));
        }
    }
}
