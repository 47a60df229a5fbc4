using VettingPortal.Pdf.Layout;

namespace VettingPortal.Pdf;

/// <summary>Describes a table: its columns, the header that repeats, and its cells from left to right and row by row.</summary>
public sealed class TableDescriptor
{
    private readonly Table _table;

    internal TableDescriptor(Table table) => _table = table;

    public void ColumnsDefinition(Action<TableColumnsDefinitionDescriptor> handler) => handler(new(_table.Columns));

    public void Header(Action<TableCellDescriptor> handler) => handler(new(_table.Header));

    public ITableCellContainer Cell() => _table.Body.Add();
}
