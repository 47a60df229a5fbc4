using System.Xml.Linq;

namespace VettingPortal.Pdf.Vectors;

/// <summary>Reads SVG's lists of numbers and its lengths; units are left away, for drawings are scaled to their place.</summary>
internal static class SvgNumbers
{
    public static float[] All(string text)
    {
        var numbers = new List<float>();
        var scanner = new SvgScanner(text);
        while (scanner.TryNumber(out var number))
        {
            numbers.Add(number);
        }

        return [.. numbers];
    }

    public static float Length(XAttribute? attribute, float otherwise = 0) =>
        attribute is not null && new SvgScanner(attribute.Value).TryNumber(out var length) ? length : otherwise;
}
