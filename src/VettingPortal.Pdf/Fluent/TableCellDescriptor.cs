using VettingPortal.Pdf.Layout;

namespace VettingPortal.Pdf;

/// <summary>Describes the cells of a table's header.</summary>
public sealed class TableCellDescriptor
{
    private readonly TableGrid _grid;

    internal TableCellDescriptor(TableGrid grid) => _grid = grid;

    public ITableCellContainer Cell() => _grid.Add();
}
