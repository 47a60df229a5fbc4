using System.Numerics;
using System.Xml;
using System.Xml.Linq;

namespace VettingPortal.Pdf.Vectors;

/// <summary>
/// A drawing read from SVG: paths, rectangles, circles, ellipses, lines and polygons with plain fills and strokes, in groups
/// and with transforms. Text, gradients and images are not drawn.
/// </summary>
internal sealed class SvgDrawing
{
    private readonly List<VectorShape> _shapes = [];

    private SvgDrawing(XElement root)
    {
        var box = SvgNumbers.All(root.Attribute("viewBox")?.Value ?? "");
        Width = box.Length == 4 ? box[2] : SvgNumbers.Length(root.Attribute("width"), 100);
        Height = box.Length == 4 ? box[3] : SvgNumbers.Length(root.Attribute("height"), 100);
        if (Width <= 0 || Height <= 0)
        {
            throw new InvalidDataException("The drawing has no size.");
        }

        var origin = box.Length == 4 ? Matrix3x2.CreateTranslation(-box[0], -box[1]) : Matrix3x2.Identity;
        Read(root, SvgPaint.Initial.Of(root), origin);
    }

    public float Width { get; }

    public float Height { get; }

    public IReadOnlyList<VectorShape> Shapes => _shapes;

    public static SvgDrawing Read(string svg)
    {
        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null };
        using var reader = XmlReader.Create(new StringReader(svg), settings);
        return new(XElement.Load(reader));
    }

    private void Read(XElement parent, SvgPaint paint, Matrix3x2 matrix)
    {
        foreach (var element in parent.Elements())
        {
            var own = paint.Of(element);
            var to = SvgTransform.Read(element.Attribute("transform")?.Value) * matrix;
            if (element.Name.LocalName is "g" or "a" or "svg")
            {
                Read(element, own, to);
            }
            else if (SvgShapes.Outline(element) is { } outline && (own.Fill ?? own.Stroke) is not null)
            {
                _shapes.Add(own.Paint(outline.Through(to), MathF.Sqrt(MathF.Abs(to.GetDeterminant()))));
            }
        }
    }
}
