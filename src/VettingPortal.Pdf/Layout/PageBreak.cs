namespace VettingPortal.Pdf.Layout;

/// <summary>Ends the page it stands on.</summary>
internal sealed class PageBreak : Element
{
    private bool _done;

    public override SpacePlan Measure(Area available, PageState page) =>
        _done ? SpacePlan.Nothing : new(Fit.Partial, 0, 0);

    public override void Draw(ICanvas canvas, Area available, PageState page) => _done = true;

    public override void Rewind() => _done = false;
}
