using VettingPortal.Pdf.Layout;

namespace VettingPortal.Pdf;

/// <summary>Describes pages: their size and margins, what repeats and what flows.</summary>
public sealed class PageDescriptor
{
    private readonly PageTemplate _template;

    internal PageDescriptor(PageTemplate template) => _template = template;

    public void Size(PageSize size) => _template.Size = size;

    public void Size(float width, float height) => _template.Size = new(width, height);

    public void Margin(float value)
    {
        MarginHorizontal(value);
        MarginVertical(value);
    }

    public void MarginHorizontal(float value) => (_template.Left, _template.Right) = (value, value);

    public void MarginVertical(float value) => (_template.Top, _template.Bottom) = (value, value);

    public void MarginLeft(float value) => _template.Left = value;

    public void MarginTop(float value) => _template.Top = value;

    public void MarginRight(float value) => _template.Right = value;

    public void MarginBottom(float value) => _template.Bottom = value;

    public void PageColor(Color color) => _template.Paper = color;

    public void DefaultTextStyle(TextStyle textStyle) => _template.Style = textStyle;

    public void DefaultTextStyle(Func<TextStyle, TextStyle> handler) => _template.Style = handler(TextStyle.Default);

    /// <summary>Behind everything, over the whole sheet. Not read aloud.</summary>
    public IContainer Background() => _template.Background;

    /// <summary>At the top of every page. Not read aloud, so it must not say what the content does not.</summary>
    public IContainer Header() => _template.Header;

    public IContainer Content() => _template.Content;

    /// <summary>At the bottom of every page. Not read aloud.</summary>
    public IContainer Footer() => _template.Footer;
}
