using System.Globalization;
using System.Text;

namespace VettingPortal.Pdf.Signing;

/// <summary>What a signature covers: the whole file but for the place the signature itself stands in.</summary>
internal sealed record SignedRange(int RangeStart, int ContentsStart, int ContentsEnd, int Length)
{
    private const int PlaceholderLength = 60;

    public static string Placeholder => new(' ', PlaceholderLength);

    /// <summary>Finds the last signature's place in a file, past what was there before.</summary>
    public static SignedRange Find(byte[] file, int from, int room)
    {
        var range = Last("/ByteRange "u8);
        var contents = Last("/Contents <"u8) - 1;
        return new(range, contents, contents + room + 2, file.Length);

        int Last(ReadOnlySpan<byte> mark) => from + file.AsSpan(from).LastIndexOf(mark) + mark.Length;
    }

    public void WriteTo(byte[] file)
    {
        var range = string.Create(
            CultureInfo.InvariantCulture,
            $"[0 {ContentsStart} {ContentsEnd} {Length - ContentsEnd}]"
        );
        Encoding.ASCII.GetBytes(range).CopyTo(file, RangeStart);
    }

    public byte[] Bytes(byte[] file) => [.. file.AsSpan(0, ContentsStart), .. file.AsSpan(ContentsEnd)];
}
