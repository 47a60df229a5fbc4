using System.Buffers.Binary;

namespace VettingPortal.Pdf.Images;

/// <summary>
/// Takes a JPEG as it is, without its notes: where a photograph was taken and with what does not belong into a certificate.
/// </summary>
internal static class JpegFile
{
    private const byte StartOfScan = 0xDA;
    private const byte ExifNotes = 0xE1;
    private const byte AdobeNote = 0xEE;
    private const byte Comment = 0xFE;

    public static RasterImage Read(byte[] file)
    {
        var kept = new MemoryStream(file.Length);
        kept.Write(file, 0, 2);
        var (orientation, frame) = (1, default((int Width, int Height, int Channels)));
        var at = 2;
        while (at + 4 <= file.Length && file[at] == 0xFF)
        {
            var marker = file[at + 1];
            if (marker == 0xFF)
            {
                at++;
                continue;
            }

            var length = BinaryPrimitives.ReadUInt16BigEndian(file.AsSpan(at + 2));
            if (length < 2 || at + 2 + length > file.Length || marker == StartOfScan)
            {
                break;
            }

            var segment = file.AsSpan(at + 4, length - 2);
            if (marker == ExifNotes)
            {
                orientation = ExifOrientation.Of(segment) ?? orientation;
            }

            frame = IsFrame(marker) && length >= 8 ? Frame(segment) : frame;
            if (!IsNote(marker))
            {
                kept.Write(file, at, length + 2);
            }

            at += length + 2;
        }

        if (frame.Width == 0 || frame.Height == 0 || at + 2 > file.Length || file[at + 1] != StartOfScan)
        {
            throw new InvalidDataException("The JPEG is damaged.");
        }

        if (frame.Channels is not (1 or 3))
        {
            throw new InvalidDataException("A JPEG in printing colours cannot go into an archival file.");
        }

        kept.Write(file, at, file.Length - at);
        return new(frame.Width, frame.Height, frame.Channels, kept.ToArray(), true) { Orientation = orientation };
    }

    private static (int, int, int) Frame(ReadOnlySpan<byte> segment) =>
        (
            BinaryPrimitives.ReadUInt16BigEndian(segment[3..]),
            BinaryPrimitives.ReadUInt16BigEndian(segment[1..]),
            segment[5]
        );

    /// <summary>Start-of-frame markers; C4, C8 and CC are other things (ITU-T T.81, table B.1).</summary>
    private static bool IsFrame(byte marker) => marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC);

    /// <summary>JFIF's and Adobe's notes say how to read the colours, and stay.</summary>
    private static bool IsNote(byte marker) => marker is (>= 0xE1 and <= 0xEF and not AdobeNote) or Comment;
}
