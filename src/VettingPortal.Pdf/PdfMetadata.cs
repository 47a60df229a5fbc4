namespace VettingPortal.Pdf;

/// <summary>What a document says about itself. <paramref name="Created"/> is part of the bytes: the same metadata gives the same file.</summary>
/// <param name="Title">Shown by readers as the window's title and read aloud first; never empty.</param>
/// <param name="Author">The institution that issues the document.</param>
/// <param name="Subject">One line on what the document is about; may be empty.</param>
/// <param name="Language">BCP 47 tag a screen reader chooses its voice by: <c>es-MX</c> or <c>en</c>.</param>
/// <param name="Created">The instant the document was issued.</param>
public sealed record PdfMetadata(string Title, string Author, string Subject, string Language, DateTimeOffset Created)
{
    /// <summary>Files carried inside the document. Only <see cref="PdfProfile.Archive"/> can hold them.</summary>
    public IReadOnlyList<PdfAttachment> Attachments { get; init; } = [];

    /// <summary>The program named as maker.</summary>
    public string Producer { get; init; } = "VettingPortal";
}
