namespace VettingPortal.Pdf.Fonts;

/// <summary>One shaped glyph. Measures are in the font's own units; <paramref name="Text"/> is what a reader copies for it.</summary>
internal readonly record struct Glyph(ushort Id, int Advance, int OffsetX, int OffsetY, string Text);
