using System.Globalization;
using System.Text;
using VettingPortal.Pdf.Layout;
using VettingPortal.Pdf.Vectors;

namespace VettingPortal.Pdf.Writing;

/// <summary>The drawing instructions of one page, in PDF's own coordinates: y grows upwards.</summary>
internal sealed class ContentStream
{
    private static readonly string[] Hex =
    [
        .. Enumerable.Range(0, 256).Select(value => value.ToString("X2", CultureInfo.InvariantCulture)),
    ];
    private readonly StringBuilder _text = new(8192);

    public void Clear() => _text.Clear();

    public override string ToString() => _text.ToString();

    public void Append(string instructions) => _text.Append(instructions);

    public void Box(float x, float y, float width, float height, Color color)
    {
        Paint(color, "rg");
        Numbers(x, y, width, height);
        _text.Append("re f\n");
    }

    public void Image(int id, float x, float y, float width, float height, int orientation)
    {
        _text.Append("q ");
        Numbers(width, 0, 0, height, x, y);
        _text.Append("cm ").Append(Turn(orientation)).Append("/I").Append(id).Append(" Do Q\n");
    }

    public void Shape(VectorShape shape, float x, float y, float scale)
    {
        _text.Append("q ");
        Numbers(scale, 0, 0, -scale, x, y);
        _text.Append("cm ");
        if (shape.Fill is { } fill)
        {
            Paint(fill, "rg");
        }

        if (shape.Stroke is { } stroke)
        {
            Paint(stroke, "RG");
            Numbers(shape.StrokeWidth);
            _text.Append("w ");
        }

        foreach (var step in shape.Path.Steps)
        {
            Step(step);
        }

        var star = shape.EvenOdd ? "*" : "";
        _text.Append(
            (shape.Fill, shape.Stroke) switch
            {
                (not null, not null) => "B" + star,
                (not null, null) => "f" + star,
                (null, not null) => "S",
                (null, null) => "n",
            }
        );
        _text.Append(" Q\n");
    }

    public void Glyphs(int font, GlyphRun run, float x, float y)
    {
        _text.Append("BT /F").Append(font).Append(' ');
        Numbers(run.Size);
        _text.Append("Tf ");
        Paint(run.Color, "rg");
        if (run.LetterSpacing != 0)
        {
            Numbers(run.LetterSpacing);
            _text.Append("Tc ");
        }

        Numbers(1, 0, 0, 1, x, y);
        _text.Append("Tm [<");
        foreach (var glyph in run.Glyphs)
        {
            _text.Append(Hex[glyph.Id >> 8]).Append(Hex[glyph.Id & 255]);
            var kerning = run.Font.Advance(glyph.Id) - glyph.Advance;
            if (kerning != 0)
            {
                _text.Append('>').Append(PdfSyntax.Number(kerning * 1000f / run.Font.UnitsPerEm)).Append('<');
            }
        }

        _text.Append(run.LetterSpacing != 0 ? ">] TJ 0 Tc ET\n" : ">] TJ ET\n");
    }

    private void Step(PathStep step)
    {
        switch (step.Move)
        {
            case PenMove.Move:
                Numbers(step.End.X, step.End.Y);
                _text.Append("m ");
                break;
            case PenMove.Line:
                Numbers(step.End.X, step.End.Y);
                _text.Append("l ");
                break;
            case PenMove.Curve:
                Numbers(step.First.X, step.First.Y, step.Second.X, step.Second.Y, step.End.X, step.End.Y);
                _text.Append("c ");
                break;
            case PenMove.Close:
                _text.Append("h ");
                break;
        }
    }

    private void Paint(Color color, string operation)
    {
        var opaque = color.OnWhite();
        Numbers(opaque.Red / 255f, opaque.Green / 255f, opaque.Blue / 255f);
        _text.Append(operation).Append(' ');
    }

    private void Numbers(params ReadOnlySpan<float> values)
    {
        Span<char> digits = stackalloc char[PdfSyntax.MostDigits];
        foreach (var value in values)
        {
            _text.Append(digits[..PdfSyntax.Write(value, digits)]).Append(' ');
        }
    }

    /// <summary>Turns the unit square an image is drawn in, as the camera was held (Exif 2.3, tag 0x0112).</summary>
    private static string Turn(int orientation) =>
        orientation switch
        {
            2 => "-1 0 0 1 1 0 cm ",
            3 => "-1 0 0 -1 1 1 cm ",
            4 => "1 0 0 -1 0 1 cm ",
            5 => "0 -1 -1 0 1 1 cm ",
            6 => "0 -1 1 0 0 1 cm ",
            7 => "0 1 1 0 0 0 cm ",
            8 => "0 1 -1 0 1 0 cm ",
            _ => "",
        };
}
