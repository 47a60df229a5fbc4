namespace VettingPortal.Pdf.Layout;

/// <summary>Keeps a child on one page, as long as a page can hold it.</summary>
internal sealed class ShowEntire : Container
{
    public override SpacePlan Measure(Area available, PageState page)
    {
        var plan = Child.Measure(available, page);
        return plan.Fit is Fit.Full || page.MustSplit ? plan : SpacePlan.Wrap;
    }
}
