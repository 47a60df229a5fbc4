using System.Text;
using VettingPortal.Pdf.Layout;

namespace VettingPortal.Pdf.Writing;

/// <summary>Takes the pages of a document and writes the file.</summary>
internal sealed class DocumentWriter : IPageSink
{
    private readonly PdfMetadata _metadata;
    private readonly PdfProfile _profile;
    private readonly PdfObjects _objects = new();
    private readonly ContentStream _content = new();
    private readonly StructureTree _structure;
    private readonly FontWriter _fonts;
    private readonly ImageWriter _images;
    private readonly Links _links;
    private readonly Outline _outline;
    private readonly PageCanvas _canvas;
    private readonly List<int> _pages = [];
    private readonly int _pageTree;
    private PageSize _size = PageSizes.A4;

    public DocumentWriter(PdfMetadata metadata, PdfProfile profile)
    {
        (_metadata, _profile) = (metadata, profile);
        _pageTree = _objects.Reserve();
        _structure = new(_objects, _content);
        _fonts = new(_objects, profile);
        _images = new(_objects, profile);
        _links = new(_objects, _structure);
        _outline = new(_objects);
        _canvas = new(_content, _structure, _fonts, _images, _links, _outline);
    }

    public ICanvas BeginPage(PageSize size)
    {
        _size = size;
        _pages.Add(_objects.Reserve());
        _canvas.Begin(_pages[^1], size.Height);
        return _canvas;
    }

    public void EndPage()
    {
        _structure.CloseMark();
        var content = _objects.AddStream("", _content.ToString());
        var links = _canvas.Annotations.Count > 0 ? $" /Annots {PdfSyntax.References(_canvas.Annotations)}" : "";
        _objects.Set(
            _pages[^1],
            $"<< /Type /Page /Parent {PdfSyntax.Reference(_pageTree)} "
                + $"/MediaBox [0 0 {PdfSyntax.Number(_size.Width)} {PdfSyntax.Number(_size.Height)}] "
                + $"/Contents {PdfSyntax.Reference(content)} /Tabs /S /StructParents {PdfSyntax.Number(_pages.Count - 1)} "
                + $"/Resources << /Font << {_fonts.Resources} >> /XObject << {_images.Resources} >> >>{links} >>"
        );
    }

    public byte[] Finish()
    {
        _fonts.Write();
        _links.Write();
        _objects.Set(
            _pageTree,
            $"<< /Type /Pages /Count {PdfSyntax.Number(_pages.Count)} /Kids {PdfSyntax.References(_pages)} >>"
        );
        var version = _profile switch
        {
            PdfProfile.Archive => "1.7",
            PdfProfile.Strict1b => "1.4",
        };
        var information = Information();
        return _objects.File(version, Catalog(), information);
    }

    private int Catalog()
    {
        var xmp = Encoding.UTF8.GetBytes(Xmp.Of(_metadata, _profile));
        var metadata = _objects.AddStream("/Type /Metadata /Subtype /XML", xmp, pack: false);
        var profile = _objects.AddPacked("/N 3 /Alternate /DeviceRGB", SrgbProfile.Packed);
        var structure = _structure.Write();
        var outline = _outline.Write() is { } id ? $" /Outlines {PdfSyntax.Reference(id)}" : "";
        var attachments = AttachmentWriter.Write(_objects, _metadata);
        return _objects.Add(
            $"<< /Type /Catalog /Pages {PdfSyntax.Reference(_pageTree)} /Metadata {PdfSyntax.Reference(metadata)} "
                + $"/Lang {PdfSyntax.Text(_metadata.Language)} /MarkInfo << /Marked true >> "
                + $"/StructTreeRoot {PdfSyntax.Reference(structure)} /ViewerPreferences << /DisplayDocTitle true >> "
                + $"/OutputIntents [<< /Type /OutputIntent /S /GTS_PDFA1 /OutputConditionIdentifier ({SrgbProfile.Name}) "
                + $"/Info ({SrgbProfile.Name}) /DestOutputProfile {PdfSyntax.Reference(profile)} >>]{outline}{attachments} >>"
        );
    }

    private int Information()
    {
        var subject = _metadata.Subject.Length == 0 ? "" : $" /Subject {PdfSyntax.Text(_metadata.Subject)}";
        var date = PdfSyntax.Date(_metadata.Created);
        return _objects.Add(
            $"<< /Title {PdfSyntax.Text(_metadata.Title)} /Author {PdfSyntax.Text(_metadata.Author)}{subject} "
                + $"/Producer {PdfSyntax.Text(_metadata.Producer)} /Creator {PdfSyntax.Text(_metadata.Producer)} "
                + $"/CreationDate {date} /ModDate {date} >>"
        );
    }
}
