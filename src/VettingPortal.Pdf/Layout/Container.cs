namespace VettingPortal.Pdf.Layout;

/// <summary>An element around one other. As it stands it adds nothing; the kinds of container say what they add.</summary>
internal class Container : Element, IContainer
{
    public Element Child { get; private set; } = new Nothing();

    void IContainer.Hold(Element element) => Child = element;

    public override SpacePlan Measure(Area available, PageState page) => Child.Measure(available, page);

    public override void Draw(ICanvas canvas, Area available, PageState page) => Child.Draw(canvas, available, page);

    public override void Rewind() => Child.Rewind();

    public override void Inherit(TextStyle style) => Child.Inherit(style);

    private sealed class Nothing : Element
    {
        public override SpacePlan Measure(Area available, PageState page) => SpacePlan.Nothing;

        public override void Draw(ICanvas canvas, Area available, PageState page) { }
    }
}
