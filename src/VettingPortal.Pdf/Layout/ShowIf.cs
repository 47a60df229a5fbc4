namespace VettingPortal.Pdf.Layout;

/// <summary>Shows a child on some pages only, for example a letterhead on the first.</summary>
internal sealed class ShowIf(Predicate<ShowIfContext> condition) : Container
{
    public override SpacePlan Measure(Area available, PageState page) =>
        Holds(page) ? base.Measure(available, page) : SpacePlan.Nothing;

    public override void Draw(ICanvas canvas, Area available, PageState page)
    {
        if (Holds(page))
        {
            base.Draw(canvas, available, page);
        }
    }

    private bool Holds(PageState page) => condition(new(page.Number, page.Total));
}
