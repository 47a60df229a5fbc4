using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using VettingPortal.Kernel.Data;

namespace VettingPortal.Kernel.Documents;

/// <summary>
/// Takes files in for a handler: judged, scanned, written under a random name, added to the same save. What was written for an act that
/// failed is removed when its scope ends.
/// </summary>
public sealed class DocumentStore(
    PortalDb db,
    UseCaseContext context,
    ClamAv scanner,
    DocumentSettings settings,
    IDbContextFactory<PortalDb> contexts
) : IAsyncDisposable
{
    public const int MaxBytes = 10 * 1024 * 1024;

    private readonly List<StoredDocument> _written = [];

    /// <summary>Adds a file. Breaks the rules of <see cref="ReceivedContent.Read"/> and <see cref="ClamAv.Check"/>.</summary>
    public async Task<StoredDocument> Add(NewDocument asked, CancellationToken cancel)
    {
        var content = await ReceivedContent.Read(asked.Content, cancel);
        await scanner.Check(content.Bytes, cancel);
        var document = StoredDocument.Of(
            asked,
            content,
            Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16)),
            context.Actor.Id,
            context.Now
        );
        _written.Add(document);
        await Write(PathOf(document.StoredAs), content.Bytes, cancel);
        db.Add(document);
        return document;
    }

    /// <summary>Where a document's bytes lie.</summary>
    internal string PathOf(string storedAs) => Path.Combine(settings.Directory, storedAs[..2], storedAs);

    /// <summary>A document's bytes; <see cref="InvalidDataException"/> where they are not those that were stored.</summary>
    public async Task<byte[]> Read(StoredDocument document, CancellationToken cancel)
    {
        var bytes = await File.ReadAllBytesAsync(PathOf(document.StoredAs), cancel);
        return Convert.ToHexStringLower(SHA256.HashData(bytes)) == document.Sha256
            ? bytes
            : throw new InvalidDataException("A stored document is not what the ledger says it was.");
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var document in _written.Where(document => db.Entry(document).State != EntityState.Unchanged).ToList())
        {
            // The save may have been done although its answer was lost, so the database is asked.
            await using var fresh = await contexts.CreateDbContextAsync();
            if (!await fresh.Set<StoredDocument>().AnyAsync(kept => kept.Id == document.Id))
            {
                File.Delete(PathOf(document.StoredAs));
            }
        }
    }

    // Renamed into place only when whole, so that a full disk leaves no half file under a good name.
    private static async Task Write(string path, byte[] bytes, CancellationToken cancel)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var incoming = path + ".part";
        try
        {
            await File.WriteAllBytesAsync(incoming, bytes, cancel);
            File.Move(incoming, path);
        }
        finally
        {
            File.Delete(incoming);
        }
    }
}
