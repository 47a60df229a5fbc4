using System.Buffers.Binary;
using System.Text;

namespace VettingPortal.Pdf.Writing;

/// <summary>
/// A small ICC profile of the sRGB space (version 2.1), computed from the published constants of IEC 61966-2-1, so that
/// nothing is copied from anyone.
/// </summary>
internal static class SrgbProfile
{
    public const string Name = "sRGB IEC61966-2.1";
    private const int CurveSteps = 1024;
    private static readonly Lazy<byte[]> Whole = new(() => PdfObjects.Pack(Build()));

    /// <summary>The profile, compressed once for all documents.</summary>
    public static byte[] Packed => Whole.Value;

    private static byte[] Build()
    {
        var curve = Curve();
        (string Tag, byte[] Data)[] tags =
        [
            ("desc", Description()),
            ("cprt", Padded([.. "text\0\0\0\0"u8, .. "No copyright, use freely\0"u8])),
            ("wtpt", Xyz(0.9642, 1, 0.8249)),
            ("rXYZ", Xyz(0.43607, 0.22249, 0.01392)),
            ("gXYZ", Xyz(0.38515, 0.71687, 0.09708)),
            ("bXYZ", Xyz(0.14307, 0.06061, 0.7141)),
            ("rTRC", curve),
            ("gTRC", curve),
            ("bTRC", curve),
        ];
        var directory = new MemoryStream();
        var data = new MemoryStream();
        var places = new Dictionary<byte[], int>(ReferenceEqualityComparer.Instance);
        var start = 128 + 4 + (12 * tags.Length);
        directory.Write(Long(tags.Length));
        foreach (var (tag, bytes) in tags)
        {
            if (places.TryAdd(bytes, start + (int)data.Length))
            {
                data.Write(bytes);
            }

            directory.Write([.. Encoding.ASCII.GetBytes(tag), .. Long(places[bytes]), .. Long(bytes.Length)]);
        }

        return [.. Header(start + (int)data.Length), .. directory.ToArray(), .. data.ToArray()];
    }

    private static byte[] Header(int size)
    {
        var header = new byte[128];
        Long(size).CopyTo(header, 0);
        Long(0x02100000).CopyTo(header, 8);
        "mntrRGB XYZ "u8.CopyTo(header.AsSpan(12));
        byte[] year = [0x07, 0xEA, 0, 1, 0, 1];
        year.CopyTo(header, 24);
        "acsp"u8.CopyTo(header.AsSpan(36));
        Xyz(0.9642, 1, 0.8249).AsSpan(8).CopyTo(header.AsSpan(68));
        return header;
    }

    private static byte[] Description()
    {
        var name = Encoding.ASCII.GetBytes(Name + "\0");
        return Padded([.. "desc\0\0\0\0"u8, .. Long(name.Length), .. name, .. new byte[4 + 4 + 2 + 1 + 67]]);
    }

    private static byte[] Xyz(double x, double y, double z) =>
        [.. "XYZ \0\0\0\0"u8, .. Fixed(x), .. Fixed(y), .. Fixed(z)];

    private static byte[] Curve()
    {
        var curve = new MemoryStream();
        curve.Write([.. "curv\0\0\0\0"u8, .. Long(CurveSteps)]);
        for (var i = 0; i < CurveSteps; i++)
        {
            var value = i / (CurveSteps - 1.0);
            var linear = value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
            curve.Write(Long((int)Math.Round(65535 * linear)).AsSpan(2));
        }

        return curve.ToArray();
    }

    private static byte[] Fixed(double value) => Long((int)Math.Round(value * 65536));

    private static byte[] Long(int value)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(bytes, value);
        return bytes;
    }

    private static byte[] Padded(byte[] bytes) => [.. bytes, .. new byte[(4 - (bytes.Length % 4)) % 4]];
}
