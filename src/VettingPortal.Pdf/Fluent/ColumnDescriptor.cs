using VettingPortal.Pdf.Layout;

namespace VettingPortal.Pdf;

/// <summary>Describes things below each other.</summary>
public sealed class ColumnDescriptor
{
    private readonly Column _column;

    internal ColumnDescriptor(Column column) => _column = column;

    public void Spacing(float value) => _column.Spacing = value;

    public IContainer Item() => _column.Add();
}
