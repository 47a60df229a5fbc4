using System.Globalization;
using System.Xml.Linq;

namespace VettingPortal.Pdf.Vectors;

/// <summary>Fill and stroke as SVG hands them down from group to shape.</summary>
internal sealed record SvgPaint(Color? Fill, Color? Stroke, float StrokeWidth, bool EvenOdd, Color Current)
{
    public static readonly SvgPaint Initial = new(Colors.Black, null, 1, false, Colors.Black);

    public SvgPaint Of(XElement element)
    {
        var style = (element.Attribute("style")?.Value ?? "")
            .Split(';', StringSplitOptions.RemoveEmptyEntries)
            .Select(part => part.Split(':', 2, StringSplitOptions.TrimEntries))
            .Where(part => part.Length == 2)
            .ToLookup(part => part[0], part => part[1]);
        var current = Paint(Said("color"), Current) ?? Current;
        return new(
            Paint(Said("fill"), Fill, current),
            Paint(Said("stroke"), Stroke, current),
            Said("stroke-width") is { } width ? SvgNumbers.All(width).FirstOrDefault(1) : StrokeWidth,
            Said("fill-rule") is { } rule ? rule == "evenodd" : EvenOdd,
            current
        );

        string? Said(string name) => style[name].LastOrDefault() ?? element.Attribute(name)?.Value.Trim();
    }

    public VectorShape Paint(VectorPath path, float scale) =>
        new(path)
        {
            Fill = Fill,
            Stroke = Stroke,
            StrokeWidth = StrokeWidth * scale,
            EvenOdd = EvenOdd,
        };

    private static Color? Paint(string? said, Color? inherited, Color? current = null) =>
        said switch
        {
            null or "inherit" => inherited,
            "none" or "transparent" => null,
            "currentColor" => current ?? inherited,
            "black" => Colors.Black,
            "white" => Colors.White,
            "gray" or "grey" => Color.FromRGB(128, 128, 128),
            "red" => Color.FromRGB(255, 0, 0),
            "green" => Color.FromRGB(0, 128, 0),
            "blue" => Color.FromRGB(0, 0, 255),
            ['#', ..] => Color.FromHex(said[..Math.Min(said.Length, 7)]),
            ['r', 'g', 'b', '(', ..] => Rgb(said),
            _ => throw new InvalidDataException(
                string.Create(CultureInfo.InvariantCulture, $"'{said}' is not a colour a drawing may use.")
            ),
        };

    private static Color Rgb(string said)
    {
        var parts = SvgNumbers.All(said[4..].TrimEnd(')'));
        return Color.FromRGB((byte)parts[0], (byte)parts[1], (byte)parts[2]);
    }
}
