using VettingPortal.Pdf.Fonts;

namespace VettingPortal.Pdf.Layout;

/// <summary>A text style with every question answered.</summary>
internal sealed record Look(
    FontFace Font,
    float Size,
    Color Color,
    float LetterSpacing,
    float LineHeight,
    bool Underlined,
    bool StruckThrough
)
{
    private const float UsualSize = 10;

    /// <summary>From the top of the line to the baseline, the font standing in the line's middle.</summary>
    public float Ascent => (Font.Ascent * Size) + ((LineHeight - ((Font.Ascent + Font.Descent) * Size)) / 2);

    public static Look Of(TextStyle style)
    {
        var font = FontLibrary.Find(style.Weight ?? 400, style.IsItalic ?? false);
        var size = style.Size ?? UsualSize;
        return new(
            font,
            size,
            style.Colour ?? Colors.Black,
            (style.Tracking ?? 0) * size,
            (style.Leading ?? (font.Ascent + font.Descent)) * size,
            style.IsUnderlined ?? false,
            style.IsStruckThrough ?? false
        );
    }

    public float Width(IReadOnlyList<Glyph> glyphs)
    {
        var advance = 0;
        for (var i = 0; i < glyphs.Count; i++)
        {
            advance += glyphs[i].Advance;
        }

        return (advance * Size / Font.UnitsPerEm) + (LetterSpacing * glyphs.Count);
    }
}
