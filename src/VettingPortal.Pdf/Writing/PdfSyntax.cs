using System.Globalization;
using System.Text;

namespace VettingPortal.Pdf.Writing;

/// <summary>How PDF writes its simplest things (ISO 32000-1 §7.3).</summary>
internal static class PdfSyntax
{
    public const int MostDigits = 32;

    /// <summary>Coordinates to a thousandth of a point: finer than any printer, and short.</summary>
    public static string Number(float value)
    {
        Span<char> digits = stackalloc char[MostDigits];
        return digits[..Write(value, digits)].ToString();
    }

    /// <summary>Writes a number and gives its length. Most of a page is numbers, so none becomes a string.</summary>
    public static int Write(float value, Span<char> to)
    {
        var thousandths = (long)Math.Round((double)value * 1000);
        var length = 0;
        if (thousandths < 0)
        {
            to[length++] = '-';
            thousandths = -thousandths;
        }

        (thousandths / 1000).TryFormat(to[length..], out var written, default, CultureInfo.InvariantCulture);
        length += written;
        var rest = (int)(thousandths % 1000);
        if (rest > 0)
        {
            to[length++] = '.';
        }

        for (var place = 100; rest > 0; place /= 10)
        {
            to[length++] = (char)('0' + (rest / place));
            rest %= place;
        }

        return length;
    }

    public static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    public static string Reference(int id) => Number(id) + " 0 R";

    public static string References(IEnumerable<int> ids) => $"[{string.Join(' ', ids.Select(Reference))}]";

    public static string Text(string text) =>
        text.All(letter => letter is >= ' ' and <= '~')
            ? $"({text.Replace(@"\", @"\\", StringComparison.Ordinal).Replace("(", @"\(", StringComparison.Ordinal).Replace(")", @"\)", StringComparison.Ordinal)})"
            : $"<FEFF{Utf16(text)}>";

    public static string Utf16(string text) => Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(text));

    public static string Date(DateTimeOffset instant) =>
        string.Create(CultureInfo.InvariantCulture, $"(D:{instant.UtcDateTime:yyyyMMddHHmmss}+00'00')");

    /// <summary>A name; what names may not hold is written by its number.</summary>
    public static string Name(string name) =>
        "/"
        + string.Concat(
            Encoding
                .UTF8.GetBytes(name)
                .Select(part =>
                    char.IsAsciiLetterOrDigit((char)part) || part is (byte)'-' or (byte)'+' or (byte)'.' or (byte)'_'
                        ? ((char)part).ToString()
                        : "#" + part.ToString("X2", CultureInfo.InvariantCulture)
                )
        );
}
