namespace VettingPortal.Kernel.Documents;

/// <summary>The kinds of file that are taken. What a file is, its content says; its name and what the browser calls it do not count.</summary>
public enum DocumentType
{
    Pdf,
    Jpeg,
    Png,
}

public static class DocumentTypes
{
    // A PDF may be followed by line breaks or padding; a photograph by a maker's own data.
    private const int PdfTail = 2_048;

    public static string MediaType(this DocumentType type) =>
        type switch
        {
            DocumentType.Pdf => "application/pdf",
            DocumentType.Jpeg => "image/jpeg",
            DocumentType.Png => "image/png",
        };

    public static string Extension(this DocumentType type) =>
        type switch
        {
            DocumentType.Pdf => ".pdf",
            DocumentType.Jpeg => ".jpg",
            DocumentType.Png => ".png",
        };

    /// <summary>What the first bytes say it is, or null.</summary>
    public static DocumentType? Of(ReadOnlySpan<byte> content) =>
        content switch
        {
            [(byte)'%', (byte)'P', (byte)'D', (byte)'F', (byte)'-', ..] => DocumentType.Pdf,
            [0xFF, 0xD8, 0xFF, ..] => DocumentType.Jpeg,
            [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, ..] => DocumentType.Png,
            _ => null,
        };

    /// <summary>Whether the file has its end: one that was cut short on the way does not open later.</summary>
    public static bool IsWhole(this DocumentType type, ReadOnlySpan<byte> content) =>
        type switch
        {
            DocumentType.Pdf => content[Math.Max(0, content.Length - PdfTail)..].LastIndexOf("%%EOF"u8) >= 0,
            DocumentType.Jpeg => content.LastIndexOf((ReadOnlySpan<byte>)[0xFF, 0xD9]) > 2,
            DocumentType.Png => content.LastIndexOf("IEND"u8) > 8,
        };
}
