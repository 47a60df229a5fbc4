using VettingPortal.Pdf.Layout;

namespace VettingPortal.Pdf;

/// <summary>Borders and backgrounds. Said one after the other they describe one box.</summary>
public static class DecorationExtensions
{
    public static IContainer Border(this IContainer container, float value) =>
        container.Style(box => (box.Left, box.Top, box.Right, box.Bottom) = (value, value, value, value));

    /// <summary>Border of one width and colour on every side.</summary>
    public static IContainer Border(this IContainer container, float value, Color color) =>
        container.Border(value).BorderColor(color);

    public static IContainer BorderHorizontal(this IContainer container, float value) =>
        container.Style(box => (box.Top, box.Bottom) = (value, value));

    public static IContainer BorderVertical(this IContainer container, float value) =>
        container.Style(box => (box.Left, box.Right) = (value, value));

    public static IContainer BorderLeft(this IContainer container, float value) =>
        container.Style(box => box.Left = value);

    public static IContainer BorderTop(this IContainer container, float value) =>
        container.Style(box => box.Top = value);

    public static IContainer BorderRight(this IContainer container, float value) =>
        container.Style(box => box.Right = value);

    public static IContainer BorderBottom(this IContainer container, float value) =>
        container.Style(box => box.Bottom = value);

    public static IContainer BorderColor(this IContainer container, Color color) =>
        container.Style(box => box.BorderColor = color);

    public static IContainer Background(this IContainer container, Color color) =>
        container.Style(box => box.Background = color);

    public static IContainer CornerRadius(this IContainer container, float value) =>
        container.Style(box => box.Radius = value);

    public static ILine LineHorizontal(this IContainer container, float thickness) =>
        container.Put(new Line(thickness, vertical: false));

    public static ILine LineVertical(this IContainer container, float thickness) =>
        container.Put(new Line(thickness, vertical: true));

    public static ILine LineColor(this ILine line, Color color)
    {
        line.Color = color;
        return line;
    }

    private static StyledBox Style(this IContainer container, Action<StyledBox> say)
    {
        var box = container as StyledBox ?? container.Put(new StyledBox());
        say(box);
        return box;
    }
}
