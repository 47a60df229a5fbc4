namespace VettingPortal.Pdf.Layout;

/// <summary>A table's cells in their rows and columns. Rows that a tall cell ties together form a group, which stays whole.</summary>
internal sealed class TableGrid
{
    private readonly List<TableCell> _cells = [];
    private readonly List<object> _rowKeys = [];
    private readonly Dictionary<int, float[]> _known = [];
    private float _knownWidth;

    public IReadOnlyList<TableCell> Cells => _cells;

    public int Rows => _rowKeys.Count;

    /// <summary>First row of each group, and one past the last.</summary>
    public IReadOnlyList<int> Groups { get; private set; } = [0];

    /// <summary>What the row is known by when it goes on on another page.</summary>
    public object RowKey(int row) => _rowKeys[row];

    public TableCell Add()
    {
        var cell = new TableCell();
        _cells.Add(cell);
        return cell;
    }

    public IEnumerable<TableCell> RowCells(int row) => _byRow[row];

    private ILookup<int, TableCell> _byRow = Array.Empty<TableCell>().ToLookup(cell => cell.Row);

    /// <summary>Gives every cell its place: the one asked for, or the next that is free.</summary>
    public void Place(int columns)
    {
        var taken = new HashSet<(int Row, int Column)>();
        var (row, column) = (0, 0);
        foreach (var cell in _cells)
        {
            cell.ColumnSpan = Math.Min(cell.ColumnSpan, columns);
            (row, column) = (
                cell.AskedRow > 0 ? cell.AskedRow - 1 : row,
                cell.AskedColumn > 0 ? cell.AskedColumn - 1 : column
            );
            while (column + cell.ColumnSpan > columns || Covered(row, column, cell).Any(taken.Contains))
            {
                (row, column) = column + cell.ColumnSpan >= columns ? (row + 1, 0) : (row, column + 1);
            }

            (cell.Row, cell.Column) = (row, column);
            taken.UnionWith(Covered(row, column, cell));
            column += cell.ColumnSpan;
        }

        var rows = _cells.Count == 0 ? 0 : _cells.Max(cell => cell.Row + cell.RowSpan);
        while (_rowKeys.Count < rows)
        {
            _rowKeys.Add(new());
        }

        Arrange();
    }

    /// <summary>The heights of a whole group as measured before at the same table width.</summary>
    public float[]? Known(int firstRow, float width) =>
        _knownWidth == width ? _known.GetValueOrDefault(firstRow) : null;

    public void Know(int firstRow, float width, float[] heights)
    {
        if (_knownWidth != width)
        {
            _known.Clear();
            _knownWidth = width;
        }

        _known[firstRow] = heights;
    }

    /// <summary>Lets a group that no page can hold fall apart: its tall cells then stand in their first row only.</summary>
    public void Untie(int firstRow, int endRow)
    {
        foreach (var cell in _cells.Where(cell => cell.Row >= firstRow && cell.Row < endRow))
        {
            cell.RowSpan = 1;
        }

        _known.Clear();

        Arrange();
    }

    private void Arrange()
    {
        _byRow = _cells.OrderBy(cell => cell.Column).ToLookup(cell => cell.Row);
        var tied = _cells.SelectMany(cell => Enumerable.Range(cell.Row + 1, cell.RowSpan - 1)).ToHashSet();
        Groups = [.. Enumerable.Range(0, Rows).Where(row => !tied.Contains(row)), Rows];
    }

    private static IEnumerable<(int, int)> Covered(int row, int column, TableCell cell) =>
        from down in Enumerable.Range(row, cell.RowSpan)
        from across in Enumerable.Range(column, cell.ColumnSpan)
        select (down, across);
}
