namespace VettingPortal.Pdf.Layout;

/// <summary>One cell: what it holds, how far it reaches and, once placed, where it stands.</summary>
internal sealed class TableCell : Container, ITableCellContainer
{
    /// <summary>Counted from 1 where a template says it; 0 is the next free place.</summary>
    public int AskedRow { get; set; }

    public int AskedColumn { get; set; }

    public int ColumnSpan { get; set; } = 1;

    public int RowSpan { get; set; } = 1;

    public int Row { get; set; }

    public int Column { get; set; }

    /// <summary>Heads its row for a screen reader.</summary>
    public bool HeadsRow { get; set; }

    /// <summary>Drawn to its end while a neighbour goes on to the next page.</summary>
    public bool Done { get; set; }

    public StructureTag Tag(bool inHeader) =>
        new(inHeader || HeadsRow ? "TH" : "TD", this)
        {
            Scope = (inHeader, HeadsRow) switch
            {
                (true, _) => "Column",
                (false, true) => "Row",
                (false, false) => null,
            },
            ColumnSpan = ColumnSpan,
            RowSpan = RowSpan,
        };

    public override void Rewind()
    {
        Done = false;
        base.Rewind();
    }

    void ITableCellContainer.Place(uint? row, uint? column, uint? columnSpan, uint? rowSpan)
    {
        AskedRow = (int?)row ?? AskedRow;
        AskedColumn = (int?)column ?? AskedColumn;
        ColumnSpan = Math.Max(1, (int?)columnSpan ?? ColumnSpan);
        RowSpan = Math.Max(1, (int?)rowSpan ?? RowSpan);
    }

    void ITableCellContainer.HeadRow() => HeadsRow = true;
}
