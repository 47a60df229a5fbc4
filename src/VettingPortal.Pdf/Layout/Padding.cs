namespace VettingPortal.Pdf.Layout;

/// <summary>Empty space around a child.</summary>
internal sealed class Padding(float left, float top, float right, float bottom) : Container
{
    public override SpacePlan Measure(Area available, PageState page)
    {
        var tooSmall = available.Width < left + right || available.Height + Area.Tolerance < top + bottom;
        return tooSmall && !page.MustSplit
            ? SpacePlan.Wrap
            : base.Measure(Inner(available), page).Larger(left + right, top + bottom);
    }

    public override void Draw(ICanvas canvas, Area available, PageState page)
    {
        canvas.Translate(left, top);
        base.Draw(canvas, Inner(available), page);
        canvas.Translate(-left, -top);
    }

    private Area Inner(Area available) => available.Less(left + right, top + bottom);
}
