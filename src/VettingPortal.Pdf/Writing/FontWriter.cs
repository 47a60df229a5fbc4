using System.Globalization;
using System.Text;
using VettingPortal.Pdf.Fonts;
using VettingPortal.Pdf.Layout;

namespace VettingPortal.Pdf.Writing;

/// <summary>The fonts of a document: which glyphs it uses of each, written as embedded subsets with their Unicode meaning.</summary>
internal sealed class FontWriter(PdfObjects objects, PdfProfile profile)
{
    /// <summary>Stands for a glyph that is part of a letter drawn as two: it has no text of its own.</summary>
    private const string NoText = "\u200B";
    private readonly List<UsedFont> _fonts = [];

    public string Resources =>
        string.Join(' ', _fonts.Select((font, i) => $"/F{PdfSyntax.Number(i + 1)} {PdfSyntax.Reference(font.Id)}"));

    /// <summary>Notes the glyphs of a run and gives the font's number.</summary>
    public int Use(GlyphRun run)
    {
        var at = _fonts.FindIndex(font => font.Face == run.Font);
        if (at < 0)
        {
            at = _fonts.Count;
            _fonts.Add(new(run.Font, objects.Reserve()));
        }

        foreach (var glyph in run.Glyphs)
        {
            var text = glyph.Text.Length > 0 ? glyph.Text : NoText;
            if (!_fonts[at].Glyphs.TryGetValue(glyph.Id, out var known) || known == NoText)
            {
                _fonts[at].Glyphs[glyph.Id] = text;
            }
        }

        return at + 1;
    }

    public void Write() => _fonts.ForEach(Write);

    private void Write(UsedFont used)
    {
        var font = used.Face;
        ushort[] glyphs = [.. used.Glyphs.Keys];
        var (file, mark) = GlyphSubset.Of(font, glyphs);
        var name = $"/{mark}+{font.Name}";
        var descriptor = Descriptor(
            font,
            name,
            objects.AddPacked($"/Length1 {PdfSyntax.Number(file.Length)}", file.Packed),
            glyphs
        );
        var widths = new StringBuilder();
        foreach (var glyph in glyphs)
        {
            widths.Append(
                CultureInfo.InvariantCulture,
                $"{PdfSyntax.Number(glyph)} [{PdfSyntax.Number(font.Advance(glyph) * 1000f / font.UnitsPerEm)}] "
            );
        }

        var descendant = objects.Add(
            $"<< /Type /Font /Subtype /CIDFontType2 /BaseFont {name} /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) "
                + $"/Supplement 0 >> /CIDToGIDMap /Identity /FontDescriptor {PdfSyntax.Reference(descriptor)} /DW 0 /W [{widths}] >>"
        );
        var unicode = objects.AddStream("", UnicodeMap.Of(used.Glyphs));
        objects.Set(
            used.Id,
            $"<< /Type /Font /Subtype /Type0 /BaseFont {name} /Encoding /Identity-H "
                + $"/DescendantFonts [{PdfSyntax.Reference(descendant)}] /ToUnicode {PdfSyntax.Reference(unicode)} >>"
        );
    }

    private int Descriptor(FontFace font, string name, int file, ushort[] glyphs)
    {
        var bounds = string.Join(' ', font.Bounds.Select(value => PdfSyntax.Number(PerMille(value))));
        var (ascent, descent) = (PerMille(font.Ascent * font.UnitsPerEm), PerMille(font.Descent * font.UnitsPerEm));
        var angle = font.IsItalic ? -12 : 0;
        return objects.Add(
            $"<< /Type /FontDescriptor /FontName {name} /Flags 4 /FontBBox [{bounds}] /ItalicAngle {PdfSyntax.Number(angle)} "
                + $"/Ascent {PdfSyntax.Number(ascent)} /Descent {PdfSyntax.Number(-descent)} /CapHeight 714 /StemV 80 "
                + $"/FontFile2 {PdfSyntax.Reference(file)}{GlyphSet(glyphs)} >>"
        );

        int PerMille(float units) => (int)MathF.Round(units * 1000 / font.UnitsPerEm);
    }

    /// <summary>PDF/A-1 wants a bit for every glyph of a subset, glyph 0 among them.</summary>
    private string GlyphSet(ushort[] glyphs)
    {
        if (profile is not PdfProfile.Strict1b)
        {
            return "";
        }

        var bits = new byte[(glyphs[^1] >> 3) + 1];
        bits[0] = 0x80;
        foreach (var glyph in glyphs)
        {
            bits[glyph >> 3] |= (byte)(0x80 >> (glyph & 7));
        }

        return $" /CIDSet {PdfSyntax.Reference(objects.AddStream("", bits))}";
    }

    private sealed record UsedFont(FontFace Face, int Id)
    {
        public SortedDictionary<ushort, string> Glyphs { get; } = [];
    }
}
