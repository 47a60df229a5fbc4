namespace VettingPortal.Pdf.Layout;

/// <summary>Hides a child from screen readers: decoration, or what was said already.</summary>
internal sealed class Artifact(ArtifactKind kind) : Container
{
    public override void Draw(ICanvas canvas, Area available, PageState page)
    {
        canvas.BeginArtifact(kind);
        base.Draw(canvas, available, page);
        canvas.EndArtifact();
    }
}
