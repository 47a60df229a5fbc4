using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using VettingPortal.Kernel.Data;

namespace VettingPortal.Kernel.Documents;

/// <summary>
/// Opens a document to be downloaded; that it was read, and for what, is written down. Rule: <c>documents.purpose-missing</c>.
/// </summary>
public sealed record OpenDocument(DocumentId Id, string? Purpose = null)
    : IQuery<OpenDocument, OpenDocument.Content>,
        IRecordedRead
{
    public static Permission Requires => DocumentsFeature.Open;

    Guid IRecordedRead.Subject => Id.Value;

    /// <summary>A file to hand out. The stream is the caller's to close.</summary>
    public sealed record Content(string Name, string MediaType, Stream Bytes);

    public sealed class Handler(PortalDb db, DocumentStore store, DocumentSights sights)
        : IAnswer<OpenDocument, Content>
    {
        public async Task<Content> Answer(OpenDocument query, CancellationToken cancel)
        {
            var document =
                await db.Set<StoredDocument>().AsNoTracking().SingleOrDefaultAsync(d => d.Id == query.Id, cancel)
                ?? throw new RecordNotFoundException();
            await sights.Demand(new DocumentOwner(document.OwnerType, document.Owner), query.Purpose, cancel);
            var bytes = await store.Read(document, cancel);
            return new(document.Name, document.Type.MediaType(), new MemoryStream(bytes, writable: false));
        }
    }
}
