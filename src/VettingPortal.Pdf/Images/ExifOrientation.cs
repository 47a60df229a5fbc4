using System.Buffers.Binary;

namespace VettingPortal.Pdf.Images;

/// <summary>Reads from Exif notes how a camera was held: telephones store most portraits lying on a side.</summary>
internal static class ExifOrientation
{
    private const ushort OrientationTag = 0x0112;

    public static int? Of(ReadOnlySpan<byte> notes)
    {
        if (notes.Length < 14 || !notes[..6].SequenceEqual("Exif\0\0"u8))
        {
            return null;
        }

        var tiff = notes[6..];
        var little = tiff[0] == 'I';
        var directory = (int)Math.Min(int.MaxValue, Long(tiff[4..], little));
        if (directory > tiff.Length - 2)
        {
            return null;
        }

        var entries = Short(tiff[directory..], little);
        for (var i = 0; i < entries && directory + 2 + (12 * (i + 1)) <= tiff.Length; i++)
        {
            var entry = tiff.Slice(directory + 2 + (12 * i), 12);
            if (Short(entry, little) == OrientationTag)
            {
                return Short(entry[8..], little) is >= 1 and <= 8 and var orientation ? orientation : null;
            }
        }

        return null;
    }

    private static ushort Short(ReadOnlySpan<byte> from, bool little) =>
        little ? BinaryPrimitives.ReadUInt16LittleEndian(from) : BinaryPrimitives.ReadUInt16BigEndian(from);

    private static uint Long(ReadOnlySpan<byte> from, bool little) =>
        little ? BinaryPrimitives.ReadUInt32LittleEndian(from) : BinaryPrimitives.ReadUInt32BigEndian(from);
}
