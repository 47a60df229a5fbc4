using System.Globalization;
using VettingPortal.Pdf.Layout;

namespace VettingPortal.Pdf;

/// <summary>Describes a paragraph span by span.</summary>
public sealed class TextDescriptor
{
    private readonly TextBlock _block;

    internal TextDescriptor(TextBlock block) => _block = block;

    public void AlignLeft() => _block.Alignment = TextAlignment.Left;

    public void AlignCenter() => _block.Alignment = TextAlignment.Center;

    public void AlignRight() => _block.Alignment = TextAlignment.Right;

    public void Justify() => _block.Alignment = TextAlignment.Justify;

    public void DefaultTextStyle(TextStyle style) => _block.Style = style;

    public void DefaultTextStyle(Func<TextStyle, TextStyle> style) => _block.Style = style(_block.Style);

    public TextSpanDescriptor Span(string? text) => Add(new(text ?? ""));

    /// <summary>Text that ends its line.</summary>
    public TextSpanDescriptor Line(string? text) => Span(text + "\n");

    public TextSpanDescriptor EmptyLine() => Span("\n");

    public TextSpanDescriptor CurrentPageNumber() => Number(page => page.Number);

    public TextSpanDescriptor TotalPages() => Number(page => page.Total);

    public TextSpanDescriptor Hyperlink(string? text, string url) =>
        Add(new(text ?? "") { Link = LinkTarget.ToUrl(url) });

    public TextSpanDescriptor SectionLink(string? text, string sectionName) =>
        Add(new(text ?? "") { Link = LinkTarget.ToSection(sectionName) });

    private TextSpanDescriptor Number(Func<PageState, int> number) =>
        Add(new(page => number(page).ToString(CultureInfo.InvariantCulture), false));

    private TextSpanDescriptor Add(TextSpan span)
    {
        _block.Spans.Add(span);
        return new(change => span.Style = change(span.Style));
    }
}
