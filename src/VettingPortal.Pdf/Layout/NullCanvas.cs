using VettingPortal.Pdf.Images;
using VettingPortal.Pdf.Vectors;

namespace VettingPortal.Pdf.Layout;

/// <summary>Draws nothing: pages are counted on it before they are drawn.</summary>
internal sealed class NullCanvas : ICanvas
{
    public void Translate(float x, float y) { }

    public void FillBox(float x, float y, float width, float height, Color color) { }

    public void DrawBorder(float x, float y, float width, float height, Color color) { }

    public void BeginGrid() { }

    public void EndGrid() { }

    public void DrawShape(VectorShape shape, float scale) { }

    public void DrawImage(RasterImage image, float width, float height) { }

    public void DrawGlyphs(GlyphRun run) { }

    public void AddLink(LinkTarget target, float width, float height) { }

    public void MarkSection(string name) { }

    public void BeginTag(StructureTag tag) { }

    public void EndTag() { }

    public void BeginArtifact(ArtifactKind kind) { }

    public void EndArtifact() { }
}
