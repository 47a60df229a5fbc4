using System.Security.Cryptography;

namespace VettingPortal.Kernel.Documents;

/// <summary>A file's bytes, read whole and found to be what is taken.</summary>
internal sealed record ReceivedContent(byte[] Bytes, DocumentType Type)
{
    public string Sha256 { get; } = Convert.ToHexStringLower(SHA256.HashData(Bytes));

    /// <summary>
    /// Reads a file. Breaks <c>documents.empty</c>, <c>documents.too-large</c>, <c>documents.type-unknown</c> and
    /// <c>documents.cut-short</c>.
    /// </summary>
    public static async Task<ReceivedContent> Read(Stream content, CancellationToken cancel)
    {
        if (content.CanSeek)
        {
            content.Position = 0;
        }
        using var kept = new MemoryStream();
        var buffer = new byte[81_920];
        for (int read; (read = await content.ReadAsync(buffer, cancel)) > 0; )
        {
            if (kept.Length + read > DocumentStore.MaxBytes)
            {
                throw new RuleBrokenException("documents.too-large", DocumentStore.MaxBytes / (1024 * 1024));
            }
            kept.Write(buffer, 0, read);
        }
        return Judge(kept.ToArray());
    }

    private static ReceivedContent Judge(byte[] bytes)
    {
        if (bytes.Length == 0)
        {
            throw new RuleBrokenException("documents.empty");
        }
        if (DocumentTypes.Of(bytes) is not { } type)
        {
            throw new RuleBrokenException("documents.type-unknown");
        }
        return type.IsWhole(bytes) ? new(bytes, type) : throw new RuleBrokenException("documents.cut-short");
    }
}
