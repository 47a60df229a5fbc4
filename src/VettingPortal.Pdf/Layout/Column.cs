namespace VettingPortal.Pdf.Layout;

/// <summary>Children below each other, over as many pages as they take.</summary>
internal sealed class Column : Element
{
    private readonly List<Container> _items = [];
    private int _next;

    public float Spacing { get; set; }

    public Container Add()
    {
        var item = new Container();
        _items.Add(item);
        return item;
    }

    public override SpacePlan Measure(Area available, PageState page)
    {
        if (_next >= _items.Count)
        {
            return SpacePlan.Nothing;
        }

        var placed = Place(available, page, out var complete);
        if (placed.Count == 0)
        {
            return SpacePlan.Wrap;
        }

        var (_, y, last) = placed[^1];
        return new(complete ? Fit.Full : Fit.Partial, placed.Max(item => item.Plan.Width), y + last.Height);
    }

    public override void Draw(ICanvas canvas, Area available, PageState page)
    {
        foreach (var (item, y, plan) in Place(available, page, out _))
        {
            canvas.Translate(0, y);
            page.At(y, () => item.Draw(canvas, new(available.Width, plan.Height), page));
            canvas.Translate(0, -y);
            _next += plan.Fit is Fit.Full ? 1 : 0;
        }
    }

    public override void Rewind()
    {
        _next = 0;
        _items.ForEach(item => item.Rewind());
    }

    public override void Inherit(TextStyle style) => _items.ForEach(item => item.Inherit(style));

    private List<(Container Item, float Y, SpacePlan Plan)> Place(Area available, PageState page, out bool complete)
    {
        var placed = new List<(Container, float, SpacePlan)>();
        var y = 0f;
        for (var i = _next; i < _items.Count; i++)
        {
            var room = Math.Max(0, available.Height - y);
            var item = _items[i];
            var plan = page.At(y, () => item.Measure(new(available.Width, room), page));
            if (plan.Fit is Fit.Wrap)
            {
                complete = false;
                return placed;
            }

            placed.Add((item, y, plan));
            y += plan.Height > 0 ? plan.Height + Spacing : 0;
            if (plan.Fit is Fit.Partial)
            {
                complete = false;
                return placed;
            }
        }

        complete = true;
        return placed;
    }
}
