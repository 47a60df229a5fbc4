using VettingPortal.Pdf.Layout;
using VettingPortal.Pdf.Writing;

namespace VettingPortal.Pdf;

/// <summary>
/// A document to be laid out and written. Composing is pure: the same template, facts and metadata give the same bytes.
/// </summary>
public sealed class PdfDocument
{
    private readonly Action<IDocumentContainer> _compose;
    private readonly PdfMetadata _metadata;
    private readonly PdfProfile _profile;

    private PdfDocument(Action<IDocumentContainer> compose, PdfMetadata metadata, PdfProfile profile) =>
        (_compose, _metadata, _profile) = (compose, metadata, profile);

    /// <summary>Throws <see cref="ArgumentException"/> for attachments in a profile that cannot hold them.</summary>
    public static PdfDocument Create(
        Action<IDocumentContainer> compose,
        PdfMetadata metadata,
        PdfProfile profile = PdfProfile.Archive
    )
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(metadata.Title, nameof(metadata));
        if (profile is PdfProfile.Strict1b && metadata.Attachments.Count > 0)
        {
            throw new ArgumentException("PDF/A-1b holds no attachments.", nameof(metadata));
        }

        return new(compose, metadata, profile);
    }

    /// <summary>Lays the document out and writes it. Throws <see cref="PdfLayoutException"/> for what no page can hold.</summary>
    public byte[] GeneratePdf()
    {
        var pages = new Pages();
        _compose(pages);
        if (pages.Templates.Count == 0)
        {
            throw new PdfLayoutException("A document needs a page.");
        }

        var writer = new DocumentWriter(_metadata, _profile);
        new PageRenderer(pages.Templates).Render(writer);
        return writer.Finish();
    }

    private sealed class Pages : IDocumentContainer
    {
        public List<PageTemplate> Templates { get; } = [];

        void IDocumentContainer.Add(PageTemplate template) => Templates.Add(template);
    }
}
