namespace VettingPortal.Pdf.Layout;

/// <summary>
/// A piece of a page. <see cref="Measure"/> changes nothing; <see cref="Draw"/> draws what was measured and remembers how far
/// it came, so that the next page goes on from there.
/// </summary>
internal abstract class Element
{
    public abstract SpacePlan Measure(Area available, PageState page);

    public abstract void Draw(ICanvas canvas, Area available, PageState page);

    /// <summary>Forgets what was drawn, for another pass or a repeated header.</summary>
    public virtual void Rewind() { }

    /// <summary>Hands the text style of the surroundings down, once, before layout.</summary>
    public virtual void Inherit(TextStyle style) { }
}
