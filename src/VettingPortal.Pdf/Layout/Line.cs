namespace VettingPortal.Pdf.Layout;

/// <summary>A straight line across the space it is given.</summary>
internal sealed class Line(float thickness, bool vertical) : Element, ILine
{
    public Color Color { get; set; } = Colors.Black;

    public override SpacePlan Measure(Area available, PageState page)
    {
        var plan = vertical ? SpacePlan.Full(thickness, 0) : SpacePlan.Full(0, thickness);
        return plan.Height > available.Height + Area.Tolerance && !page.MustSplit ? SpacePlan.Wrap : plan;
    }

    public override void Draw(ICanvas canvas, Area available, PageState page)
    {
        var width = vertical ? thickness : available.Width;
        var height = vertical ? available.Height : thickness;
        canvas.FillBox(0, 0, width, height, Color);
    }
}
