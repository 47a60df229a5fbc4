using VettingPortal.Pdf.Layout;

namespace VettingPortal.Pdf;

/// <summary>Text.</summary>
public static class TextExtensions
{
    /// <summary>A paragraph of spans in different styles.</summary>
    public static void Text(this IContainer container, Action<TextDescriptor> content) =>
        content(new(container.TextBlock()));

    /// <summary>A paragraph in one style.</summary>
    public static TextBlockDescriptor Text(this IContainer container, string? text)
    {
        var block = container.TextBlock();
        block.Spans.Add(new(text ?? ""));
        return new(block);
    }

    /// <summary>The lines of a paragraph that was aligned as a whole are aligned the same way.</summary>
    private static TextBlock TextBlock(this IContainer container) =>
        container.Put(
            new TextBlock
            {
                Alignment = (container as Alignment)?.Horizontal switch
                {
                    0.5f => TextAlignment.Center,
                    1 => TextAlignment.Right,
                    _ => TextAlignment.Left,
                },
            }
        );
}
