namespace VettingPortal.Pdf.Layout;

/// <summary>Says that the table within is a table to a screen reader, even without a header.</summary>
internal sealed class SemanticTable : Container
{
    public override void Inherit(TextStyle style)
    {
        var inner = Child;
        while (inner is Container container)
        {
            inner = container.Child;
        }

        if (inner is Table table)
        {
            table.IsSemantic = true;
        }

        base.Inherit(style);
    }
}
