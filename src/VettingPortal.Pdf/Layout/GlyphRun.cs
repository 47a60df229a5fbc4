using VettingPortal.Pdf.Fonts;

namespace VettingPortal.Pdf.Layout;

/// <summary>Glyphs of one look standing on one baseline, from the left; <paramref name="Y"/> is the baseline.</summary>
internal readonly record struct GlyphRun(
    FontFace Font,
    float Size,
    Color Color,
    float LetterSpacing,
    float X,
    float Y,
    IReadOnlyList<Glyph> Glyphs
);
