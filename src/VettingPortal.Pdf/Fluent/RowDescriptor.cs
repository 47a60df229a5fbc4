using VettingPortal.Pdf.Layout;

namespace VettingPortal.Pdf;

/// <summary>Describes things beside each other.</summary>
public sealed class RowDescriptor
{
    private readonly Row _row;

    internal RowDescriptor(Row row) => _row = row;

    public void Spacing(float value) => _row.Spacing = value;

    /// <summary>A share of the width the others leave.</summary>
    public IContainer RelativeItem(float size = 1) => _row.Add(RowWidth.Relative, size);

    public IContainer ConstantItem(float size) => _row.Add(RowWidth.Constant, size);

    /// <summary>As wide as its content.</summary>
    public IContainer AutoItem() => _row.Add(RowWidth.Auto, 0);
}
