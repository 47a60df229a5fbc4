namespace VettingPortal.Pdf.Layout;

/// <summary>Says to a screen reader what a child is: a heading, a figure, a section.</summary>
internal sealed class Tagged : Container
{
    private readonly StructureTag _tag;

    public Tagged(string type, string? alternativeText = null) =>
        _tag = new(type, this) { AlternativeText = alternativeText };

    public override void Draw(ICanvas canvas, Area available, PageState page)
    {
        canvas.BeginTag(_tag.Type == "Figure" ? _tag with { Bounds = Measured(available, page) } : _tag);
        base.Draw(canvas, available, page);
        canvas.EndTag();
    }

    private Area Measured(Area available, PageState page)
    {
        var plan = Child.Measure(available, page);
        return new(plan.Width, plan.Height);
    }
}
