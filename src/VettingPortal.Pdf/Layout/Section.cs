namespace VettingPortal.Pdf.Layout;

/// <summary>Names the place where a child begins, for links within the document.</summary>
internal sealed class Section(string name) : Container
{
    private bool _marked;

    public override void Draw(ICanvas canvas, Area available, PageState page)
    {
        if (!_marked)
        {
            canvas.MarkSection(name);
            _marked = true;
        }

        base.Draw(canvas, available, page);
    }

    public override void Rewind()
    {
        _marked = false;
        base.Rewind();
    }
}
