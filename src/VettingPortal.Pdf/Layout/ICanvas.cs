using VettingPortal.Pdf.Images;
using VettingPortal.Pdf.Vectors;

namespace VettingPortal.Pdf.Layout;

/// <summary>Where elements draw. Coordinates are points from the top left of the current origin; y grows downwards.</summary>
internal interface ICanvas
{
    void Translate(float x, float y);

    void FillBox(float x, float y, float width, float height, Color color);

    /// <summary>Fills the area of a border line. Within a grid it waits for the grid's end, so that no neighbour covers it.</summary>
    void DrawBorder(float x, float y, float width, float height, Color color);

    /// <summary>Cells side by side follow; their borders come last.</summary>
    void BeginGrid();

    void EndGrid();

    void DrawShape(VectorShape shape, float scale);

    void DrawImage(RasterImage image, float width, float height);

    void DrawGlyphs(GlyphRun run);

    /// <summary>Makes the area at the origin lead somewhere; it belongs to the tag that is open.</summary>
    void AddLink(LinkTarget target, float width, float height);

    /// <summary>Names the current place, for links within the document.</summary>
    void MarkSection(string name);

    /// <summary>Opens a structure element. One whose key was seen before goes on where it stopped on the page before.</summary>
    void BeginTag(StructureTag tag);

    void EndTag();

    /// <summary>What follows is decoration or repetition, which is not read aloud.</summary>
    void BeginArtifact(ArtifactKind kind);

    void EndArtifact();
}
