namespace VettingPortal.Pdf.Layout;

/// <summary>Starts a child that must be split only where at least this height is left.</summary>
internal sealed class EnsureSpace(float minHeight) : Container
{
    public override SpacePlan Measure(Area available, PageState page)
    {
        var plan = Child.Measure(available, page);
        return plan.Fit is Fit.Partial && available.Height < minHeight && !page.MustSplit ? SpacePlan.Wrap : plan;
    }
}
