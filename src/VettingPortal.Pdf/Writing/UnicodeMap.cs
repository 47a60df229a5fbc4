using System.Globalization;
using System.Text;

namespace VettingPortal.Pdf.Writing;

/// <summary>Says which text each glyph stands for, so that it can be searched, copied and read aloud (ISO 32000-1 §9.10.3).</summary>
internal static class UnicodeMap
{
    private const string Head = """
        /CIDInit /ProcSet findresource begin
        12 dict begin
        begincmap
        /CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
        /CMapName /Adobe-Identity-UCS def
        /CMapType 2 def
        1 begincodespacerange
        <0000> <FFFF>
        endcodespacerange

        """;

    private const string Tail = """
        endcmap
        CMapName currentdict /CMap defineresource pop
        end
        end
        """;

    public static string Of(IReadOnlyDictionary<ushort, string> glyphs)
    {
        var map = new StringBuilder(Head);
        foreach (var part in glyphs.Chunk(100))
        {
            map.Append(PdfSyntax.Number(part.Length)).Append(" beginbfchar\n");
            foreach (var (glyph, text) in part)
            {
                map.Append(CultureInfo.InvariantCulture, $"<{glyph:X4}> <{PdfSyntax.Utf16(text)}>\n");
            }

            map.Append("endbfchar\n");
        }

        return map.Append(Tail).ToString();
    }
}
