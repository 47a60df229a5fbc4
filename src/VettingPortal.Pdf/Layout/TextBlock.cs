namespace VettingPortal.Pdf.Layout;

/// <summary>How lines stand between the edges.</summary>
internal enum TextAlignment
{
    Left,
    Center,
    Right,
    Justify,
}

/// <summary>A paragraph: wrapped, and continued on the next page where it must be.</summary>
internal sealed class TextBlock : Element
{
    private List<TextPiece> _pieces = [];
    private int _next;
    private ((float Width, int Start, int Page) Key, List<TextLine> Lines)? _broken;

    public List<TextSpan> Spans { get; } = [];

    public TextStyle Style { get; set; } = TextStyle.Default;

    public TextAlignment Alignment { get; set; }

    private bool HasPageNumbers => Spans.Exists(span => !span.HasFixedWords);

    public override SpacePlan Measure(Area available, PageState page)
    {
        if (_next >= _pieces.Count)
        {
            return SpacePlan.Nothing;
        }

        var lines = Lines(available, page, out var complete);
        return lines.Count == 0
            ? SpacePlan.Wrap
            : new(complete ? Fit.Full : Fit.Partial, lines.Max(line => line.Width), lines.Sum(line => line.Height));
    }

    public override void Draw(ICanvas canvas, Area available, PageState page)
    {
        var lines = Lines(available, page, out _);
        if (lines.Count == 0)
        {
            return;
        }

        canvas.BeginTag(new("P", this));
        var y = 0f;
        foreach (var line in lines)
        {
            new LinePainter(canvas, _pieces, page, Alignment).Paint(line, available.Width, y);
            y += line.Height;
        }

        canvas.EndTag();
        _next = lines[^1].Next;
    }

    public override void Rewind() => _next = 0;

    public override void Inherit(TextStyle style) => _pieces = TextPieces.Of(Spans, style.With(Style));

    /// <summary>The lines that fit, out of all that are left; those are broken once for a width, not once for an offer.</summary>
    private List<TextLine> Lines(Area available, PageState page, out bool complete)
    {
        var all = Broken(available.Width, page);
        var (count, y) = (0, 0f);
        while (count < all.Count)
        {
            var forced = count == 0 && page.MustSplit;
            y += all[count].Height;
            if (y > available.Height + Area.Tolerance && !forced)
            {
                break;
            }

            count++;
        }

        complete = count == all.Count;
        return complete ? all : all[..count];
    }

    private List<TextLine> Broken(float width, PageState page)
    {
        var key = (width, _next, HasPageNumbers ? page.Number : 0);
        if (_broken is { } known && known.Key == key)
        {
            return known.Lines;
        }

        var breaker = new LineBreaker(_pieces, page, width);
        var lines = new List<TextLine>();
        for (var at = _next; breaker.Next(at) is { } line; at = line.Next)
        {
            lines.Add(line);
        }

        _broken = (key, lines);
        return lines;
    }
}
