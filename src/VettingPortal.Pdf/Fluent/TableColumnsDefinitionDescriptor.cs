using VettingPortal.Pdf.Layout;

namespace VettingPortal.Pdf;

/// <summary>Describes a table's columns.</summary>
public sealed class TableColumnsDefinitionDescriptor
{
    private readonly TableColumns _columns;

    internal TableColumnsDefinitionDescriptor(TableColumns columns) => _columns = columns;

    public void ConstantColumn(float width) => _columns.Add(width, relative: false);

    /// <summary>A share of the width the constant columns leave.</summary>
    public void RelativeColumn(float width = 1) => _columns.Add(width, relative: true);
}
