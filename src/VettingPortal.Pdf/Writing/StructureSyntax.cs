using System.Text;

namespace VettingPortal.Pdf.Writing;

/// <summary>How a structure element is written.</summary>
internal static class StructureSyntax
{
    public static string Element(StructureNode node, int root)
    {
        var parent = PdfSyntax.Reference(node.Parent?.Id ?? root);
        var kids = string.Join(' ', node.Kids.Select(Kid));
        var alternative = node.Tag.AlternativeText is { } text ? $" /Alt {PdfSyntax.Text(text)}" : "";
        return $"<< /Type /StructElem /S /{node.Tag.Type} /P {parent} /K [{kids}]{alternative}{Attributes(node)} >>";
    }

    private static string Kid(StructureKid kid) =>
        kid switch
        {
            { Node: { } node } => PdfSyntax.Reference(node.Id),
            { MarkedContent: { } mark } =>
                $"<< /Type /MCR /Pg {PdfSyntax.Reference(kid.Page)} /MCID {PdfSyntax.Number(mark)} >>",
            _ =>
                $"<< /Type /OBJR /Pg {PdfSyntax.Reference(kid.Page)} /Obj {PdfSyntax.Reference(kid.Annotation ?? 0)} >>",
        };

    private static string Attributes(StructureNode node)
    {
        if (node.Box is { } box)
        {
            return $" /A << /O /Layout /Placement /Block /BBox [{string.Join(' ', box.Select(PdfSyntax.Number))}] >>";
        }

        var table = new StringBuilder();
        if (node.Tag.Scope is { } scope)
        {
            table.Append(" /Scope /").Append(scope);
        }

        if (node.Tag.ColumnSpan > 1)
        {
            table.Append(" /ColSpan ").Append(PdfSyntax.Number(node.Tag.ColumnSpan));
        }

        if (node.Tag.RowSpan > 1)
        {
            table.Append(" /RowSpan ").Append(PdfSyntax.Number(node.Tag.RowSpan));
        }

        return table.Length == 0 ? "" : $" /A << /O /Table{table} >>";
    }
}
