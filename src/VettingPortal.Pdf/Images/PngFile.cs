using System.Buffers.Binary;
using System.IO.Compression;

namespace VettingPortal.Pdf.Images;

/// <summary>Reads every kind of PNG (ISO/IEC 15948): all colour types and depths, interlaced or not, opaque or not.</summary>
internal static class PngFile
{
    /// <summary>More pixels than a letter-sized page holds at 600 dots per inch; a larger one is an attack or a mistake.</summary>
    private const long MostPixels = 40_000_000;

    public static RasterImage Read(byte[] file)
    {
        var packed = new MemoryStream();
        PngHeader? header = null;
        byte[] palette = [];
        byte[]? transparency = null;
        for (var at = 8; at + 12 <= file.Length; )
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(file.AsSpan(at));
            if (length < 0 || at + 12 + (long)length > file.Length)
            {
                break;
            }

            var chunk = file.AsSpan(at + 8, length);
            switch (System.Text.Encoding.ASCII.GetString(file, at + 4, 4))
            {
                case "IHDR" when length >= 13:
                    header = PngHeader.Read(chunk);
                    break;
                case "PLTE":
                    palette = chunk.ToArray();
                    break;
                case "tRNS":
                    transparency = chunk.ToArray();
                    break;
                case "IDAT":
                    packed.Write(chunk);
                    break;
            }

            at += length + 12;
        }

        if (header is not { Width: > 0, Height: > 0 } || (long)header.Width * header.Height > MostPixels)
        {
            throw new InvalidDataException("The PNG is damaged or too large.");
        }

        return new PngPixels(header, palette, transparency).Image(Unpack(packed, header));
    }

    private static byte[] Unpack(MemoryStream packed, PngHeader header)
    {
        packed.Position = 0;
        using var inflate = new ZLibStream(packed, CompressionMode.Decompress);
        var raw = new byte[header.Passes().Sum(pass => (long)pass.Height * (1 + header.RowBytes(pass.Width)))];
        inflate.ReadAtLeast(raw, raw.Length, throwOnEndOfStream: false);
        return raw;
    }
}
