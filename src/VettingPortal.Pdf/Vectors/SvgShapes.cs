using System.Xml.Linq;

namespace VettingPortal.Pdf.Vectors;

/// <summary>The outlines of SVG's shapes.</summary>
internal static class SvgShapes
{
    public static VectorPath? Outline(XElement element)
    {
        return element.Name.LocalName switch
        {
            "path" => SvgPathData.Read(element.Attribute("d")?.Value ?? ""),
            "rect" => Rect(),
            "circle" => Ellipse(Of("r"), Of("r")),
            "ellipse" => Ellipse(Of("rx"), Of("ry")),
            "line" => new VectorPath().MoveTo(Of("x1"), Of("y1")).LineTo(Of("x2"), Of("y2")),
            "polyline" => Points(),
            "polygon" => Points()?.Close(),
            _ => null,
        };

        float Of(string name) => SvgNumbers.Length(element.Attribute(name));

        VectorPath Rect()
        {
            var rx = SvgNumbers.Length(element.Attribute("rx") ?? element.Attribute("ry"));
            var ry = SvgNumbers.Length(element.Attribute("ry") ?? element.Attribute("rx"));
            return VectorPath.RoundedBox(Of("x"), Of("y"), Of("width"), Of("height"), rx, ry);
        }

        VectorPath Ellipse(float rx, float ry) =>
            VectorPath.RoundedBox(Of("cx") - rx, Of("cy") - ry, rx * 2, ry * 2, rx, ry);

        VectorPath? Points()
        {
            var numbers = SvgNumbers.All(element.Attribute("points")?.Value ?? "");
            if (numbers.Length < 4)
            {
                return null;
            }

            var path = new VectorPath().MoveTo(numbers[0], numbers[1]);
            for (var i = 2; i + 1 < numbers.Length; i += 2)
            {
                path.LineTo(numbers[i], numbers[i + 1]);
            }

            return path;
        }
    }
}
