namespace VettingPortal.Pdf.Layout;

/// <summary>Keeps a child's measures between bounds.</summary>
internal sealed class Constrained : Container
{
    public float MinWidth { get; set; }

    public float MinHeight { get; set; }

    public float MaxWidth { get; set; } = float.PositiveInfinity;

    public float MaxHeight { get; set; } = float.PositiveInfinity;

    public override SpacePlan Measure(Area available, PageState page)
    {
        var tooSmall = available.Width + Area.Tolerance < MinWidth || available.Height + Area.Tolerance < MinHeight;
        if (tooSmall && !page.MustSplit)
        {
            return SpacePlan.Wrap;
        }

        var plan = Child.Measure(Inner(available), page);
        return plan.Fit is Fit.Wrap
            ? plan
            : new(
                plan.Fit,
                Math.Min(available.Width, Math.Max(plan.Width, MinWidth)),
                Math.Min(available.Height, Math.Max(plan.Height, MinHeight))
            );
    }

    public override void Draw(ICanvas canvas, Area available, PageState page) =>
        Child.Draw(canvas, Inner(available), page);

    private Area Inner(Area available) =>
        new(Math.Min(available.Width, MaxWidth), Math.Min(available.Height, MaxHeight));
}
