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
    private (Area Available, int Start, int Page, bool Split, List<TextLine> Lines, bool Complete)? _last;

    public List<TextSpan> Spans { get; } = [];

    public TextStyle Style { get; set; } = TextStyle.Default;

    public TextAlignment Alignment { get; set; }

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

    private List<TextLine> Lines(Area available, PageState page, out bool complete)
    {
        if (
            _last is { } last
            && last.Available == available
            && last.Start == _next
            && last.Page == page.Number
            && last.Split == page.MustSplit
        )
        {
            complete = last.Complete;
            return last.Lines;
        }

        var breaker = new LineBreaker(_pieces, page, available.Width);
        var lines = new List<TextLine>();
        var (y, at) = (0f, _next);
        complete = true;
        while (breaker.Next(at) is { } line)
        {
            var forced = lines.Count == 0 && page.MustSplit;
            if (y + line.Height > available.Height + Area.Tolerance && !forced)
            {
                complete = false;
                break;
            }

            lines.Add(line);
            y += line.Height;
            at = line.Next;
        }

        _last = (available, _next, page.Number, page.MustSplit, lines, complete);
        return lines;
    }
}
