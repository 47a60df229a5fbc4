namespace VettingPortal.Pdf.Layout;

/// <summary>Gives all text within a child a style to start from.</summary>
internal sealed class DefaultText(Func<TextStyle, TextStyle> change) : Container
{
    public override void Inherit(TextStyle style) => base.Inherit(change(style));
}
