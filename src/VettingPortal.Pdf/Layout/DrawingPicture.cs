using VettingPortal.Pdf.Vectors;

namespace VettingPortal.Pdf.Layout;

/// <summary>A drawing of lines and areas: a crest, a QR code, a chart.</summary>
internal sealed class DrawingPicture(SvgDrawing drawing) : Picture(new(drawing.Width, drawing.Height))
{
    protected override void Paint(ICanvas canvas, Area size)
    {
        foreach (var shape in drawing.Shapes)
        {
            canvas.DrawShape(shape, size.Width / drawing.Width);
        }
    }
}
