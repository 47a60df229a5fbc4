namespace VettingPortal.Pdf.Layout;

/// <summary>
/// Rows under a header that is repeated on every page. A row stays whole unless no page can hold it. A table with a header
/// is a table to a screen reader too; one without is only arrangement, unless the template says otherwise.
/// </summary>
internal sealed class Table : Element
{
    private int _nextGroup;
    private bool _headerRead;
    private bool _started;

    public TableColumns Columns { get; } = new();

    public TableGrid Header { get; } = new();

    public TableGrid Body { get; } = new();

    public bool IsSemantic { get; set; }

    private bool Tagged => IsSemantic || Header.Cells.Count > 0;

    public override SpacePlan Measure(Area available, PageState page)
    {
        if (_nextGroup >= Body.Groups.Count - 1 && (_headerRead || Header.Rows == 0 || Body.Rows > 0))
        {
            return SpacePlan.Nothing;
        }

        return Place(available, page) is not { } placed || (placed.Groups.Count == 0 && Body.Rows > 0)
            ? SpacePlan.Wrap
            : new(placed.Complete ? Fit.Full : Fit.Partial, available.Width, placed.Height);
    }

    public override void Draw(ICanvas canvas, Area available, PageState page)
    {
        if (Place(available, page) is not { } placed)
        {
            return;
        }

        var edges = Columns.Edges(available.Width);
        Tag(canvas, new("Table", this));
        canvas.BeginGrid();
        DrawHeader(canvas, placed.Header, edges, page);
        var headerHeight = placed.Header.Sum();
        var (rows, y) = (new TableRows(Body, edges, page), headerHeight);
        foreach (var group in placed.Groups)
        {
            var top = y;
            page.At(y - headerHeight, () => rows.Draw(canvas, Body.Groups[_nextGroup], group, top, false, Tagged));
            y += group.Heights.Sum();
            _nextGroup += group.Complete ? 1 : 0;
            _started = !group.Complete;
        }

        canvas.EndGrid();
        EndTag(canvas);
    }

    public override void Rewind()
    {
        (_nextGroup, _headerRead, _started) = (0, false, false);
        foreach (var cell in Header.Cells.Concat(Body.Cells))
        {
            cell.Rewind();
        }
    }

    public override void Inherit(TextStyle style)
    {
        if (Columns.Count == 0)
        {
            throw new PdfLayoutException("A table needs its columns defined.");
        }

        Header.Place(Columns.Count);
        Body.Place(Columns.Count);
        foreach (var cell in Header.Cells.Concat(Body.Cells))
        {
            cell.Inherit(style);
        }
    }

    /// <summary>The header and as many groups as fit; null where not even the header does.</summary>
    private Placed? Place(Area available, PageState page)
    {
        var edges = Columns.Edges(available.Width);
        if (
            new TableRows(Header, edges, page).Measure(0, Header.Rows, available.Height, false, false) is not { } header
        )
        {
            return null;
        }

        var rows = new TableRows(Body, edges, page);
        var placed = new Placed(header.Heights);
        for (var group = _nextGroup; group < Body.Groups.Count - 1; group++)
        {
            var mayBeCut = page.MustSplit && placed.Groups.Count == 0;
            var room = available.Height - placed.Height;
            var fitting = Fitting(mayBeCut && IsSingle(group));
            if (fitting is null && mayBeCut && !IsSingle(group))
            {
                Body.Untie(Body.Groups[group], Body.Groups[group + 1]);
                fitting = Fitting(true);
            }

            (float[] Heights, bool Complete)? Fitting(bool split) =>
                page.At(
                    placed.Groups.Count,
                    () =>
                        rows.Measure(
                            Body.Groups[group],
                            Body.Groups[group + 1],
                            room,
                            split,
                            _started && group == _nextGroup
                        )
                );

            if (fitting is not { } part)
            {
                return placed with { Complete = false };
            }

            placed.Groups.Add(part);
            if (!part.Complete)
            {
                return placed with { Complete = false };
            }
        }

        return placed;
    }

    private bool IsSingle(int group) => Body.Groups[group + 1] - Body.Groups[group] == 1;

    /// <summary>The header is read once; its repetitions are for the eye.</summary>
    private void DrawHeader(ICanvas canvas, float[] heights, float[] edges, PageState page)
    {
        if (heights.Length == 0)
        {
            return;
        }

        var first = !_headerRead;
        if (!first)
        {
            canvas.BeginArtifact(ArtifactKind.Pagination);
        }

        new TableRows(Header, edges, page).Draw(canvas, 0, (heights, true), 0, true, first && Tagged);
        if (!first)
        {
            canvas.EndArtifact();
        }

        _headerRead = true;
        foreach (var cell in Header.Cells)
        {
            cell.Rewind();
        }
    }

    private void Tag(ICanvas canvas, StructureTag tag)
    {
        if (Tagged)
        {
            canvas.BeginTag(tag);
        }
    }

    private void EndTag(ICanvas canvas)
    {
        if (Tagged)
        {
            canvas.EndTag();
        }
    }

    private sealed record Placed(float[] Header)
    {
        public List<(float[] Heights, bool Complete)> Groups { get; } = [];

        public bool Complete { get; init; } = true;

        public float Height => Header.Sum() + Groups.Sum(group => group.Heights.Sum());
    }
}
