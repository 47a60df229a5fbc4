using Microsoft.EntityFrameworkCore;
using VettingPortal.Kernel.Data;

namespace VettingPortal.Kernel.Documents;

/// <summary>The documents of one record, newest first. They are few: a record has as many as its list of papers.</summary>
public sealed record ListDocuments(DocumentOwner Owner) : IQuery<ListDocuments, IReadOnlyList<ListDocuments.Row>>
{
    private const int Most = 500;

    public static Permission Requires => DocumentsFeature.Open;

    public sealed record Row(
        DocumentId Id,
        string Kind,
        string Name,
        DocumentType Type,
        long Size,
        DateTimeOffset AddedAt,
        Guid AddedBy,
        DateTimeOffset? WithdrawnAt
    );

    public sealed class Handler(PortalDb db, DocumentSights sights) : IAnswer<ListDocuments, IReadOnlyList<Row>>
    {
        public async Task<IReadOnlyList<Row>> Answer(ListDocuments query, CancellationToken cancel)
        {
            await sights.Demand(query.Owner, cancel);
            return await db.Set<StoredDocument>()
                .AsNoTracking()
                .Where(d => d.Owner == query.Owner.Id && d.OwnerType == query.Owner.Type)
                .OrderByDescending(d => d.AddedAt)
                .Take(Most)
                .Select(d => new Row(d.Id, d.Kind, d.Name, d.Type, d.Size, d.AddedAt, d.AddedBy, d.WithdrawnAt))
                .ToListAsync(cancel);
        }
    }
}
