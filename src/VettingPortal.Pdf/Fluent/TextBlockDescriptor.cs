using VettingPortal.Pdf.Layout;

namespace VettingPortal.Pdf;

/// <summary>A paragraph in one style: its look, and how its lines stand.</summary>
public sealed class TextBlockDescriptor : TextSpanDescriptor
{
    private readonly TextBlock _block;

    internal TextBlockDescriptor(TextBlock block)
        : base(change => block.Style = change(block.Style)) => _block = block;

    public TextBlockDescriptor AlignLeft() => Align(TextAlignment.Left);

    public TextBlockDescriptor AlignCenter() => Align(TextAlignment.Center);

    public TextBlockDescriptor AlignRight() => Align(TextAlignment.Right);

    public TextBlockDescriptor Justify() => Align(TextAlignment.Justify);

    private TextBlockDescriptor Align(TextAlignment alignment)
    {
        _block.Alignment = alignment;
        return this;
    }
}
