namespace VettingPortal.Pdf.Layout;

/// <summary>Makes a child lead somewhere.</summary>
internal sealed class Link(LinkTarget target) : Container
{
    public override void Draw(ICanvas canvas, Area available, PageState page)
    {
        var plan = Child.Measure(available, page);
        canvas.BeginTag(new("Link", this));
        base.Draw(canvas, available, page);
        canvas.AddLink(target, plan.Width, plan.Height);
        canvas.EndTag();
    }
}
