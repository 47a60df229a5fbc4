namespace VettingPortal.Pdf;

/// <summary>Where a cell stands and how far it reaches. Rows and columns count from 1.</summary>
public static class TableCellExtensions
{
    public static ITableCellContainer Row(this ITableCellContainer cell, uint value)
    {
        cell.Place(row: value);
        return cell;
    }

    public static ITableCellContainer Column(this ITableCellContainer cell, uint value)
    {
        cell.Place(column: value);
        return cell;
    }

    public static ITableCellContainer ColumnSpan(this ITableCellContainer cell, uint value)
    {
        cell.Place(columnSpan: value);
        return cell;
    }

    public static ITableCellContainer RowSpan(this ITableCellContainer cell, uint value)
    {
        cell.Place(rowSpan: value);
        return cell;
    }

    /// <summary>Heads its row for a screen reader.</summary>
    public static ITableCellContainer AsSemanticHorizontalHeader(this ITableCellContainer cell)
    {
        cell.HeadRow();
        return cell;
    }
}
