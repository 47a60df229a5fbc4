namespace VettingPortal.Pdf.Layout;

/// <summary>Places a child within the space around it: 0 is left or top, ½ the middle, 1 right or bottom.</summary>
internal sealed class Alignment : Container
{
    public float? Horizontal { get; set; }

    public float? Vertical { get; set; }

    public override void Draw(ICanvas canvas, Area available, PageState page)
    {
        var plan = Child.Measure(available, page);
        var width = Horizontal is null ? available.Width : Math.Min(available.Width, plan.Width + Area.Tolerance);
        var height = Vertical is null ? available.Height : Math.Min(available.Height, plan.Height);
        var x = (available.Width - width) * (Horizontal ?? 0);
        var y = (available.Height - height) * (Vertical ?? 0);
        canvas.Translate(x, y);
        Child.Draw(canvas, new(width, height), page);
        canvas.Translate(-x, -y);
    }
}
