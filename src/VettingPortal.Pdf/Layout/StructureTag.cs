namespace VettingPortal.Pdf.Layout;

/// <summary>A structure element as screen readers know it: its standard type and what the type needs to be understood.</summary>
/// <param name="Type">A standard structure type: H1, P, Table, TH, Figure, Link …</param>
/// <param name="Key">Identity of what is tagged: the same key on a later page is the same element.</param>
internal sealed record StructureTag(string Type, object Key)
{
    public string? AlternativeText { get; init; }

    /// <summary>For TH: Column or Row.</summary>
    public string? Scope { get; init; }

    public int ColumnSpan { get; init; } = 1;

    public int RowSpan { get; init; } = 1;

    /// <summary>For Figure: the measures of its bounding box at the origin.</summary>
    public Area? Bounds { get; init; }
}
