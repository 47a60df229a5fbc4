namespace VettingPortal.Pdf;

/// <summary>A table's cell, before what it holds is said.</summary>
public interface ITableCellContainer : IContainer
{
    internal void Place(uint? row = null, uint? column = null, uint? columnSpan = null, uint? rowSpan = null);

    internal void HeadRow();
}
