using VettingPortal.Pdf.Vectors;

namespace VettingPortal.Pdf.Layout;

/// <summary>Background, border and rounded corners of a child. The border is drawn last, so nothing covers it.</summary>
internal sealed class StyledBox : Container
{
    public Color? Background { get; set; }

    public Color BorderColor { get; set; } = Colors.Black;

    public float Radius { get; set; }

    public float Left { get; set; }

    public float Top { get; set; }

    public float Right { get; set; }

    public float Bottom { get; set; }

    public override void Draw(ICanvas canvas, Area available, PageState page)
    {
        if (Background is { Alpha: > 0 } background)
        {
            Fill(canvas, available, background);
        }

        Child.Draw(canvas, available, page);
        if (Radius > 0 && Top > 0)
        {
            var inset = Top / 2;
            var outline = VectorPath.RoundedBox(
                inset,
                inset,
                available.Width - Top,
                available.Height - Top,
                Radius - inset
            );
            canvas.DrawShape(new(outline) { Stroke = BorderColor, StrokeWidth = Top }, 1);
        }
        else
        {
            Lines(canvas, available);
        }
    }

    private void Fill(ICanvas canvas, Area available, Color color)
    {
        if (Radius > 0)
        {
            var shape = VectorPath.RoundedBox(0, 0, available.Width, available.Height, Radius);
            canvas.DrawShape(new(shape) { Fill = color }, 1);
        }
        else
        {
            canvas.FillBox(0, 0, available.Width, available.Height, color);
        }
    }

    /// <summary>Lines lie half inside and half outside, so that neighbours share one.</summary>
    private void Lines(ICanvas canvas, Area available)
    {
        Line(-Left / 2, -Top / 2, available.Width + ((Left + Right) / 2), Top);
        Line(-Left / 2, available.Height - (Bottom / 2), available.Width + ((Left + Right) / 2), Bottom);
        Line(-Left / 2, -Top / 2, Left, available.Height + ((Top + Bottom) / 2));
        Line(available.Width - (Right / 2), -Top / 2, Right, available.Height + ((Top + Bottom) / 2));

        void Line(float x, float y, float width, float height)
        {
            if (width > 0 && height > 0)
            {
                canvas.DrawBorder(x, y, width, height, BorderColor);
            }
        }
    }
}
