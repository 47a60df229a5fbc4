namespace VettingPortal.Pdf.Layout;

/// <summary>Measures and draws the rows of one grid at given column edges.</summary>
internal sealed class TableRows(TableGrid grid, float[] edges, PageState page)
{
    /// <summary>
    /// The heights of a group of rows, or null where the room does not hold them whole. With <paramref name="split"/>, a
    /// single row may be cut at the room's end, and is then not complete.
    /// </summary>
    /// <param name="started">Part of the group was drawn on the page before, so that earlier measures no longer hold.</param>
    public (float[] Heights, bool Complete)? Measure(int from, int to, float room, bool split, bool started)
    {
        if (!started && grid.Known(from, edges[^1]) is { } known && (!split || known.Sum() <= room))
        {
            return known.Sum() > room + Area.Tolerance ? null : (known, true);
        }

        var heights = new float[to - from];
        var complete = true;
        foreach (var cell in Cells(from, to).OrderBy(cell => cell.RowSpan))
        {
            var plan = cell.Measure(new(Width(cell), room), page);
            if (plan.Fit is Fit.Wrap || (plan.Fit is Fit.Partial && !split))
            {
                return null;
            }

            complete &= plan.Fit is Fit.Full;
            var (row, last) = (cell.Row - from, cell.Row - from + cell.RowSpan - 1);
            var missing = plan.Height - heights.AsSpan(row, cell.RowSpan).ToArray().Sum();
            heights[last] += Math.Max(0, missing);
        }

        if (complete && !started)
        {
            grid.Know(from, edges[^1], heights);
        }

        return heights.Sum() > room + Area.Tolerance ? null : (heights, complete);
    }

    /// <summary>Draws rows below each other from <paramref name="top"/>; cells that came to their end are marked so.</summary>
    public void Draw(
        ICanvas canvas,
        int from,
        (float[] Heights, bool Complete) group,
        float top,
        bool inHeader,
        bool tagged
    )
    {
        var heights = group.Heights;
        for (var i = 0; i < heights.Length; i++)
        {
            Tag(canvas, tagged, () => new("TR", grid.RowKey(from + i)));
            foreach (var cell in Cells(from + i, from + i + 1))
            {
                var space = new Area(Width(cell), heights.AsSpan(i, cell.RowSpan).ToArray().Sum());
                var done = !group.Complete && cell.Measure(space, page).Fit is Fit.Full;
                canvas.Translate(edges[cell.Column], top);
                Tag(canvas, tagged, () => cell.Tag(inHeader));
                cell.Draw(canvas, space, page);
                EndTag(canvas, tagged);
                canvas.Translate(-edges[cell.Column], -top);
                cell.Done = done;
            }

            EndTag(canvas, tagged);
            top += heights[i];
        }
    }

    private IEnumerable<TableCell> Cells(int from, int to) =>
        Enumerable.Range(from, to - from).SelectMany(grid.RowCells).Where(cell => !cell.Done);

    private float Width(TableCell cell) => edges[cell.Column + cell.ColumnSpan] - edges[cell.Column];

    private static void Tag(ICanvas canvas, bool tagged, Func<StructureTag> tag)
    {
        if (tagged)
        {
            canvas.BeginTag(tag());
        }
    }

    private static void EndTag(ICanvas canvas, bool tagged)
    {
        if (tagged)
        {
            canvas.EndTag();
        }
    }
}
