using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using VettingPortal.Pdf.Writing;

namespace VettingPortal.Pdf.Fonts;

/// <summary>
/// A font file cut down to the glyphs a document uses, with their numbers kept. HarfBuzz's own subsetter does it: the
/// native library exports it, the managed package does not wrap it.
/// </summary>
internal static unsafe partial class GlyphSubset
{
    private const string Library = "libHarfBuzzSharp";
    private const int MostKept = 64;

    /// <summary>Which set of the input names the tables to leave out (HB_SUBSET_SETS_DROP_TABLE_TAG).</summary>
    private const int DroppedTables = 3;

    /// <summary>HB_SUBSET_FLAGS: no hinting, retain glyph ids, no glyph names kept, no layout closure.</summary>
    private const uint Flags = 0x1 | 0x2 | 0x40 | 0x200;

    /// <summary>What drawing by glyph number does not need.</summary>
    private static readonly string[] Needless =
    [
        "GSUB",
        "GPOS",
        "GDEF",
        "kern",
        "DSIG",
        "FFTM",
        "OS/2",
        "name",
        "post",
        "cmap",
        "gasp",
    ];
    private static readonly ConcurrentDictionary<string, PackedFont> Known = new();

    /// <summary>The cut file, and the six letters that mark it as a subset of its own (ISO 32000-1 §9.6.4).</summary>
    public static (PackedFont File, string Mark) Of(FontFace font, ushort[] glyphs)
    {
        var hash = SHA256.HashData(MemoryMarshal.AsBytes<ushort>(glyphs));
        var mark = string.Concat(hash.Take(6).Select(part => (char)('A' + (part % 26))));
        var key = font.Name + Convert.ToHexString(hash);
        if (Known.TryGetValue(key, out var file))
        {
            return (file, mark);
        }

        if (Known.Count >= MostKept)
        {
            Known.Clear();
        }

        var cut = Cut(font, glyphs);
        return (Known[key] = new(PdfObjects.Pack(cut), cut.Length), mark);
    }

    private static byte[] Cut(FontFace font, ushort[] glyphs)
    {
        var input = hb_subset_input_create_or_fail();
        try
        {
            var wanted = hb_subset_input_glyph_set(input);
            hb_set_add(wanted, 0);
            foreach (var glyph in glyphs)
            {
                hb_set_add(wanted, glyph);
            }

            var dropped = hb_subset_input_set(input, DroppedTables);
            foreach (var table in Needless)
            {
                hb_set_add(dropped, (uint)((table[0] << 24) | (table[1] << 16) | (table[2] << 8) | table[3]));
            }

            hb_subset_input_set_flags(input, Flags);
            return Bytes(hb_subset_or_fail(font.Face.Handle, input));
        }
        finally
        {
            hb_subset_input_destroy(input);
        }
    }

    private static byte[] Bytes(nint face)
    {
        if (face == 0)
        {
            throw new InvalidOperationException("The font could not be cut down.");
        }

        var blob = hb_face_reference_blob(face);
        var data = hb_blob_get_data(blob, out var length);
        var bytes = new ReadOnlySpan<byte>(data, (int)length).ToArray();
        hb_blob_destroy(blob);
        hb_face_destroy(face);
        return bytes;
    }

    [LibraryImport(Library)]
    private static partial nint hb_subset_input_create_or_fail();

    [LibraryImport(Library)]
    private static partial void hb_subset_input_destroy(nint input);

    [LibraryImport(Library)]
    private static partial nint hb_subset_input_glyph_set(nint input);

    [LibraryImport(Library)]
    private static partial nint hb_subset_input_set(nint input, int kind);

    [LibraryImport(Library)]
    private static partial void hb_set_add(nint set, uint value);

    [LibraryImport(Library)]
    private static partial void hb_subset_input_set_flags(nint input, uint flags);

    [LibraryImport(Library)]
    private static partial nint hb_subset_or_fail(nint face, nint input);

    [LibraryImport(Library)]
    private static partial nint hb_face_reference_blob(nint face);

    [LibraryImport(Library)]
    private static partial void hb_face_destroy(nint face);

    [LibraryImport(Library)]
    private static partial byte* hb_blob_get_data(nint blob, out uint length);

    [LibraryImport(Library)]
    private static partial void hb_blob_destroy(nint blob);
}
