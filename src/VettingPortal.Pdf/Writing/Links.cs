using VettingPortal.Pdf.Layout;

namespace VettingPortal.Pdf.Writing;

/// <summary>Links, written last, when every section's place is known.</summary>
internal sealed class Links(PdfObjects objects, StructureTree structure)
{
    private readonly List<(int Id, int Page, LinkTarget Target, float[] Box, int Place)> _links = [];
    private readonly Dictionary<string, (int Page, float Top)> _sections = new(StringComparer.Ordinal);

    public void MarkSection(string name, int page, float top) => _sections.TryAdd(name, (page, top));

    /// <summary>Keeps a link and gives the annotation's object.</summary>
    public int Add(LinkTarget target, int page, float[] box)
    {
        var id = objects.Reserve();
        _links.Add((id, page, target, box, structure.Tie(id)));
        return id;
    }

    public void Write()
    {
        foreach (var (id, page, target, box, place) in _links)
        {
            objects.Set(
                id,
                $"<< /Type /Annot /Subtype /Link /Rect [{string.Join(' ', box.Select(PdfSyntax.Number))}] /Border [0 0 0] /F 4 "
                    + $"/Contents {PdfSyntax.Text(target.Description)} {Action(target)} "
                    + $"/StructParent {PdfSyntax.Number(structure.AnnotationKey(place))} /P {PdfSyntax.Reference(page)} >>"
            );
        }
    }

    private string Action(LinkTarget target)
    {
        if (target.Url is { } url)
        {
            return $"/A << /S /URI /URI {PdfSyntax.Text(new Uri(url, UriKind.Absolute).AbsoluteUri)} >>";
        }

        return _sections.TryGetValue(target.Section ?? "", out var section)
            ? $"/Dest [{PdfSyntax.Reference(section.Page)} /XYZ 0 {PdfSyntax.Number(section.Top)} 0]"
            : throw new PdfLayoutException($"There is no section '{target.Section}' to lead to.");
    }
}
