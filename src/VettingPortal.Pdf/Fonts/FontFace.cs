using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;
using HarfBuzzSharp;

namespace VettingPortal.Pdf.Fonts;

/// <summary>One font file, loaded once for the process. Safe for use by several threads: after construction it only reads.</summary>
[SuppressMessage("Reliability", "CA1001", Justification = "Faces live as long as the process.")]
internal sealed class FontFace
{
    private readonly Font _font;
    private readonly ConcurrentDictionary<ushort, int> _advances = new();

    public FontFace(string name, byte[] file)
    {
        Name = name;
        var memory = Marshal.AllocHGlobal(file.Length);
        Marshal.Copy(file, 0, memory, file.Length);
        var blob = new Blob(memory, file.Length, MemoryMode.ReadOnly);
        blob.MakeImmutable();
        Face = new Face(blob, 0);
        Face.MakeImmutable();
        UnitsPerEm = Face.UnitsPerEm;
        _font = new Font(Face);
        _font.SetScale(UnitsPerEm, UnitsPerEm);
        _font.SetFunctionsOpenType();
        Bounds = FontTables.Bounds(file);
        if (_font.TryGetHorizontalFontExtents(out var extents))
        {
            (Ascent, Descent) = (extents.Ascender / (float)UnitsPerEm, -extents.Descender / (float)UnitsPerEm);
        }

        Substitute = Has('\uFFFD') ? '\uFFFD' : '?';
    }

    /// <summary>PostScript name.</summary>
    public string Name { get; }

    public Face Face { get; }

    public int UnitsPerEm { get; }

    /// <summary>Height above the baseline for text of size 1.</summary>
    public float Ascent { get; }

    /// <summary>Depth below the baseline for text of size 1, positive.</summary>
    public float Descent { get; }

    /// <summary>Left, bottom, right and top of the box that holds every glyph, in font units.</summary>
    public IReadOnlyList<int> Bounds { get; }

    /// <summary>Stands for characters the font does not draw: PDF/A forbids the font's own empty box.</summary>
    public char Substitute { get; }

    public bool IsItalic => Name.EndsWith("Italic", StringComparison.Ordinal);

    public bool Has(int codepoint) => _font.TryGetNominalGlyph((uint)codepoint, out var glyph) && glyph != 0;

    /// <summary>The advance the font gives a glyph before any kerning.</summary>
    public int Advance(ushort glyph) =>
        _advances.GetOrAdd(glyph, static (id, font) => font.GetHorizontalGlyphAdvance(id), _font);

    public void Shape(HarfBuzzSharp.Buffer buffer, Feature[] features) => _font.Shape(buffer, features);
}
