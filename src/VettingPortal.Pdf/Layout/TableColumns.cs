namespace VettingPortal.Pdf.Layout;

/// <summary>A table's columns: some of a fixed width, the others sharing what is left.</summary>
internal sealed class TableColumns
{
    private readonly List<(float Size, bool Relative)> _columns = [];

    public int Count => _columns.Count;

    public void Add(float size, bool relative) => _columns.Add((size, relative));

    /// <summary>The left edge of every column, and the right edge of the last.</summary>
    public float[] Edges(float width)
    {
        var left = Math.Max(0, width - _columns.Where(column => !column.Relative).Sum(column => column.Size));
        var shares = _columns.Where(column => column.Relative).Sum(column => column.Size);
        var edges = new float[_columns.Count + 1];
        for (var i = 0; i < _columns.Count; i++)
        {
            edges[i + 1] = edges[i] + (_columns[i].Relative ? left * _columns[i].Size / shares : _columns[i].Size);
        }

        return edges;
    }
}
