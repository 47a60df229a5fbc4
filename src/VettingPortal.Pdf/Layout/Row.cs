namespace VettingPortal.Pdf.Layout;

/// <summary>How a row's item gets its width.</summary>
internal enum RowWidth
{
    Relative,
    Constant,
    Auto,
}

/// <summary>Children beside each other, all as tall as the tallest.</summary>
internal sealed class Row : Element
{
    private readonly List<Item> _items = [];

    public float Spacing { get; set; }

    public Container Add(RowWidth kind, float size)
    {
        _items.Add(new(kind, size));
        return _items[^1].Box;
    }

    public override SpacePlan Measure(Area available, PageState page)
    {
        var (fit, width, height) = (Fit.Full, -Spacing, 0f);
        foreach (var (item, itemWidth) in Place(available, page))
        {
            var plan = item.Done ? SpacePlan.Nothing : item.Box.Measure(new(itemWidth, available.Height), page);
            if (plan.Fit is Fit.Wrap)
            {
                return plan;
            }

            fit = plan.Fit is Fit.Partial ? Fit.Partial : fit;
            width += itemWidth + Spacing;
            height = Math.Max(height, plan.Height);
        }

        return new(fit, Math.Max(0, width), height);
    }

    public override void Draw(ICanvas canvas, Area available, PageState page)
    {
        var x = 0f;
        foreach (var (item, width) in Place(available, page).ToList())
        {
            var space = new Area(width, available.Height);
            if (!item.Done)
            {
                var fit = item.Box.Measure(space, page).Fit;
                canvas.Translate(x, 0);
                item.Box.Draw(canvas, space, page);
                canvas.Translate(-x, 0);
                item.Done = fit is Fit.Full;
            }

            x += width + Spacing;
        }
    }

    public override void Rewind()
    {
        foreach (var item in _items)
        {
            item.Done = false;
            item.Box.Rewind();
        }
    }

    public override void Inherit(TextStyle style) => _items.ForEach(item => item.Box.Inherit(style));

    private IEnumerable<(Item Item, float Width)> Place(Area available, PageState page)
    {
        var natural = _items.ConvertAll(item => Natural(item, available, page));
        var left = Math.Max(0, available.Width - natural.Sum() - (Spacing * (_items.Count - 1)));
        var shares = _items.Where(item => item.Kind is RowWidth.Relative).Sum(item => item.Size);
        return _items.Select(
            (item, i) => (item, item.Kind is RowWidth.Relative ? left * item.Size / shares : natural[i])
        );
    }

    private static float Natural(Item item, Area available, PageState page) =>
        item.Kind switch
        {
            RowWidth.Relative => 0,
            RowWidth.Constant => item.Size,
            RowWidth.Auto => item.NaturalWidth ??= item.Box.Measure(available, page).Width + Area.Tolerance,
        };

    private sealed class Item(RowWidth kind, float size)
    {
        public RowWidth Kind => kind;

        public float Size => size;

        public Container Box { get; } = new();

        public float? NaturalWidth { get; set; }

        /// <summary>Drawn to its end while a neighbour goes on to the next page.</summary>
        public bool Done { get; set; }
    }
}
