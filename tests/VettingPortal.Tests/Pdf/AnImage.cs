using System.Buffers.Binary;
using System.IO.Compression;

namespace VettingPortal.Tests.Pdf;

/// <summary>Images for tests, made byte by byte.</summary>
internal static class AnImage
{
    public const string Crest =
        "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 60 70'><g fill='#6B1530'><path d='M30 2 56 10V36C56 54 44 62 30 68 16 62 4 54 4 36V10z'/>"
        + "<rect x='20' y='20' width='20' height='20' rx='3' style='fill:none;stroke:#C9A45C'/><path d='M20 50a10 10 0 0020 0' transform='translate(0 2)'/></g></svg>";

    /// <summary>Eight by eight pixels, red, the left half see-through.</summary>
    public static byte[] PngWithAlpha() =>
        Png(colorType: 6, [.. Enumerable.Range(0, 8).SelectMany(_ => Row(x => [255, 0, 0, (byte)(x < 4 ? 0 : 255)]))]);

    /// <summary>Eight by eight pixels, grey from left to right, stored with one of the five filters.</summary>
    public static byte[] GreyPng(byte filter = 0)
    {
        var rows = new List<byte>();
        for (var y = 0; y < 8; y++)
        {
            rows.Add(filter);
            for (var x = 0; x < 8; x++)
            {
                var (left, above) = (Grey(x - 1), y > 0 ? Grey(x) : 0);
                var predicted = filter switch
                {
                    1 => left,
                    2 => above,
                    3 => (left + above) / 2,
                    4 => y > 0 ? above : left,
                    _ => 0,
                };
                rows.Add((byte)(Grey(x) - predicted));
            }
        }

        return Png(colorType: 0, [.. rows]);
    }

    /// <summary>The same pixels with two bytes for each.</summary>
    public static byte[] DeepGreyPng() =>
        Png(
            colorType: 0,
            [.. Enumerable.Range(0, 8).SelectMany(_ => Row(x => [(byte)Grey(x), (byte)Grey(x)]))],
            depth: 16
        );

    /// <summary>The same pixels in Adam7's seven passes.</summary>
    public static byte[] InterlacedGreyPng()
    {
        (int X, int Y, int StepX, int StepY)[] passes =
        [
            (0, 0, 8, 8),
            (4, 0, 8, 8),
            (0, 4, 4, 8),
            (2, 0, 4, 4),
            (0, 2, 2, 4),
            (1, 0, 2, 2),
            (0, 1, 1, 2),
        ];
        var rows = new List<byte>();
        foreach (var pass in passes)
        {
            for (var y = pass.Y; y < 8; y += pass.StepY)
            {
                rows.Add(0);
                for (var x = pass.X; x < 8; x += pass.StepX)
                {
                    rows.Add((byte)Grey(x));
                }
            }
        }

        return Png(colorType: 0, [.. rows], interlaced: 1);
    }

    private static int Grey(int x) => x < 0 ? 0 : x * 30;

    /// <summary>The frame of a JPEG of 40 by 20 pixels with a note in it; no decoder is asked to show it.</summary>
    public static byte[] Jpeg(byte channels = 3, byte orientation = 1, string note = "19.4326,-99.1332") =>
        [
            .. (byte[])[0xFF, 0xD8],
            .. Segment(
                0xE1,
                [
                    .. "Exif\0\0MM\0*"u8,
                    .. (byte[])[0, 0, 0, 8, 0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0],
                    .. System.Text.Encoding.ASCII.GetBytes(note),
                ]
            ),
            .. Segment(0xC0, [8, 0, 20, 0, 40, channels, .. new byte[channels * 3]]),
            .. Segment(0xDA, [1, 1, 0, 0, 63, 0]),
            .. (byte[])[0, 0xFF, 0xD9],
        ];

    private static byte[] Segment(byte marker, byte[] data) =>
        [0xFF, marker, (byte)((data.Length + 2) >> 8), (byte)(data.Length + 2), .. data];

    private static byte[] Row(Func<int, byte[]> pixel) => [0, .. Enumerable.Range(0, 8).SelectMany(pixel)];

    private static byte[] Png(byte colorType, byte[] rows, byte depth = 8, byte interlaced = 0)
    {
        var packed = new MemoryStream();
        using (var deflate = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            deflate.Write(rows);
        }

        return
        [
            .. (byte[])[0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A],
            .. Chunk("IHDR"u8, [0, 0, 0, 8, 0, 0, 0, 8, depth, colorType, 0, 0, interlaced]),
            .. Chunk("IDAT"u8, packed.ToArray()),
            .. Chunk("IEND"u8, []),
        ];
    }

    /// <summary>Checksums are left at nought: ours is not the reader that checks them.</summary>
    private static byte[] Chunk(ReadOnlySpan<byte> name, byte[] data)
    {
        var length = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(length, data.Length);
        return [.. length, .. name, .. data, 0, 0, 0, 0];
    }
}
