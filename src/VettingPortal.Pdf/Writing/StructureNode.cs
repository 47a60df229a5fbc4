using VettingPortal.Pdf.Layout;

namespace VettingPortal.Pdf.Writing;

/// <summary>A structure element, and what it is made of: other elements, marked content, annotations.</summary>
internal sealed class StructureNode(StructureTag tag, StructureNode? parent)
{
    public StructureTag Tag => tag;

    public StructureNode? Parent => parent;

    /// <summary>The object it is written as.</summary>
    public int Id { get; set; }

    public List<StructureKid> Kids { get; } = [];

    /// <summary>Where a figure stands on its page: left, bottom, right, top.</summary>
    public float[]? Box { get; init; }

    /// <summary>Text within these belongs to them and makes no paragraph of its own.</summary>
    public bool HoldsText => tag.Type is "H1" or "H2" or "H3" or "P" or "Link" or "Figure" or "Lbl";
}

/// <summary>One part of a structure element; exactly one of the three is set.</summary>
internal readonly record struct StructureKid(StructureNode? Node, int Page, int? MarkedContent, int? Annotation);
