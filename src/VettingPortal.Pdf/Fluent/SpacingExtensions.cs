using VettingPortal.Pdf.Layout;

namespace VettingPortal.Pdf;

/// <summary>Empty space, size and place of what a container holds. All measures are points.</summary>
public static class SpacingExtensions
{
    public static IContainer Padding(this IContainer container, float value) =>
        container.Put(new Padding(value, value, value, value));

    public static IContainer PaddingHorizontal(this IContainer container, float value) =>
        container.Put(new Padding(value, 0, value, 0));

    public static IContainer PaddingVertical(this IContainer container, float value) =>
        container.Put(new Padding(0, value, 0, value));

    public static IContainer PaddingLeft(this IContainer container, float value) =>
        container.Put(new Padding(value, 0, 0, 0));

    public static IContainer PaddingTop(this IContainer container, float value) =>
        container.Put(new Padding(0, value, 0, 0));

    public static IContainer PaddingRight(this IContainer container, float value) =>
        container.Put(new Padding(0, 0, value, 0));

    public static IContainer PaddingBottom(this IContainer container, float value) =>
        container.Put(new Padding(0, 0, 0, value));

    public static IContainer Width(this IContainer container, float value) =>
        container.Put(new Constrained { MinWidth = value, MaxWidth = value });

    public static IContainer MinWidth(this IContainer container, float value) =>
        container.Put(new Constrained { MinWidth = value });

    public static IContainer MaxWidth(this IContainer container, float value) =>
        container.Put(new Constrained { MaxWidth = value });

    public static IContainer Height(this IContainer container, float value) =>
        container.Put(new Constrained { MinHeight = value, MaxHeight = value });

    public static IContainer MinHeight(this IContainer container, float value) =>
        container.Put(new Constrained { MinHeight = value });

    public static IContainer MaxHeight(this IContainer container, float value) =>
        container.Put(new Constrained { MaxHeight = value });

    public static IContainer AlignLeft(this IContainer container) => container.Align(0, null);

    public static IContainer AlignCenter(this IContainer container) => container.Align(0.5f, null);

    public static IContainer AlignRight(this IContainer container) => container.Align(1, null);

    public static IContainer AlignTop(this IContainer container) => container.Align(null, 0);

    public static IContainer AlignMiddle(this IContainer container) => container.Align(null, 0.5f);

    public static IContainer AlignBottom(this IContainer container) => container.Align(null, 1);

    /// <summary>Alignments said one after the other are one: right and in the middle.</summary>
    private static Alignment Align(this IContainer container, float? horizontal, float? vertical)
    {
        var alignment = container as Alignment ?? container.Put(new Alignment());
        alignment.Horizontal = horizontal ?? alignment.Horizontal;
        alignment.Vertical = vertical ?? alignment.Vertical;
        return alignment;
    }
}
