using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace VettingPortal.Pdf.Vectors;

/// <summary>Reads SVG's numbers, which may stand together without a space between them.</summary>
internal static partial class SvgNumbers
{
    public static float[] All(string text) => [.. Number().Matches(text).Select(match => Parse(match.Value))];

    public static float Length(XAttribute? attribute, float otherwise = 0) =>
        attribute is null ? otherwise : All(attribute.Value).FirstOrDefault(otherwise);

    public static float Parse(string number) => float.Parse(number, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?")]
    private static partial Regex Number();
}
