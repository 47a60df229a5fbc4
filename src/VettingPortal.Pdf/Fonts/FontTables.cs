using System.Buffers.Binary;

namespace VettingPortal.Pdf.Fonts;

/// <summary>Reads what HarfBuzz does not tell from a TrueType file.</summary>
internal static class FontTables
{
    /// <summary>xMin, yMin, xMax and yMax of the table 'head' (OpenType specification).</summary>
    public static int[] Bounds(ReadOnlySpan<byte> file)
    {
        var tables = BinaryPrimitives.ReadUInt16BigEndian(file[4..]);
        for (var i = 0; i < tables; i++)
        {
            var entry = file.Slice(12 + (16 * i), 16);
            if (entry[..4].SequenceEqual("head"u8))
            {
                var head = file[BinaryPrimitives.ReadInt32BigEndian(entry[8..])..];
                return [Read(head, 36), Read(head, 38), Read(head, 40), Read(head, 42)];
            }
        }

        throw new InvalidDataException("The font has no table 'head'.");

        static int Read(ReadOnlySpan<byte> head, int at) => BinaryPrimitives.ReadInt16BigEndian(head[at..]);
    }
}
