namespace VettingPortal.Pdf.Layout;

/// <summary>A run of pages: one flowing content, and what repeats around it.</summary>
internal sealed class PageTemplate
{
    public PageSize Size { get; set; } = PageSizes.A4;

    public float Left { get; set; }

    public float Top { get; set; }

    public float Right { get; set; }

    public float Bottom { get; set; }

    public Color Paper { get; set; } = Colors.Transparent;

    public TextStyle Style { get; set; } = TextStyle.Default;

    public Container Background { get; } = new Artifact(ArtifactKind.Background);

    public Container Header { get; } = new Artifact(ArtifactKind.Pagination);

    public Container Content { get; } = new();

    public Container Footer { get; } = new Artifact(ArtifactKind.Pagination);

    public float Width => Size.Width - Left - Right;

    public float Height => Size.Height - Top - Bottom;

    public IEnumerable<Container> Repeated => [Background, Header, Footer];
}
