using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using HarfBuzzSharp;

namespace VettingPortal.Pdf.Fonts;

/// <summary>
/// Turns words into glyphs. Ligatures are off: a "fi" drawn as one glyph is not found by every reader's search.
/// </summary>
internal static class Shaper
{
    private const int MostKept = 4096;
    private static readonly Feature[] NoLigatures =
    [
        Feature.Parse("liga=0"),
        Feature.Parse("clig=0"),
        Feature.Parse("dlig=0"),
    ];
    private static readonly ConcurrentDictionary<(FontFace, string), Glyph[]> Shaped = new();
    private static int _kept;

    [ThreadStatic]
    private static HarfBuzzSharp.Buffer? _buffer;

    public static Glyph[] Shape(FontFace font, string word)
    {
        if (Shaped.TryGetValue((font, word), out var known))
        {
            return known;
        }

        if (Interlocked.Increment(ref _kept) > MostKept)
        {
            Shaped.Clear();
            Interlocked.Exchange(ref _kept, 1);
        }

        return Shaped[(font, word)] = ShapeAnew(font, Drawable(font, word));
    }

    private static Glyph[] ShapeAnew(FontFace font, string word)
    {
        var buffer = _buffer ??= new HarfBuzzSharp.Buffer();
        buffer.Reset();
        buffer.ClusterLevel = ClusterLevel.Characters;
        buffer.AddUtf16(word);
        buffer.Direction = Direction.LeftToRight;
        buffer.Script = Script.Latin;
        buffer.Language = new Language("es");
        font.Shape(buffer, NoLigatures);

        var infos = buffer.GetGlyphInfoSpan();
        var positions = buffer.GetGlyphPositionSpan();
        var glyphs = new Glyph[infos.Length];
        for (var i = 0; i < glyphs.Length; i++)
        {
            var from = (int)infos[i].Cluster;
            var to = i + 1 < glyphs.Length ? (int)infos[i + 1].Cluster : word.Length;
            glyphs[i] = new(
                (ushort)infos[i].Codepoint,
                positions[i].XAdvance,
                positions[i].XOffset,
                positions[i].YOffset,
                to > from ? word[from..to] : ""
            );
        }

        return glyphs;
    }

    /// <summary>The word in composed form, without what cannot be drawn: invisible characters go, unknown ones are replaced.</summary>
    private static string Drawable(FontFace font, string word)
    {
        var drawable = new StringBuilder(word.Length);
        foreach (var rune in Composed(word).EnumerateRunes())
        {
            var invisible =
                Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format
                || rune.Value is >= 0xFE00 and <= 0xFE0F;
            if (!invisible)
            {
                _ = font.Has(rune.Value) ? drawable.Append(rune.ToString()) : drawable.Append(font.Substitute);
            }
        }

        return drawable.ToString();
    }

    /// <summary>Half a surrogate pair makes normalisation fail, and is replaced by the enumeration of runes.</summary>
    private static string Composed(string word)
    {
        var whole = string.Concat(word.EnumerateRunes());
        return whole.IsNormalized(NormalizationForm.FormC) ? whole : whole.Normalize(NormalizationForm.FormC);
    }
}
