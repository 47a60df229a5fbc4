using VettingPortal.Pdf.Images;
using VettingPortal.Pdf.Layout;
using VettingPortal.Pdf.Vectors;

namespace VettingPortal.Pdf.Writing;

/// <summary>Draws one page after the other into a document, and tags what it draws.</summary>
internal sealed class PageCanvas(
    ContentStream content,
    StructureTree structure,
    FontWriter fonts,
    ImageWriter images,
    Links links,
    Outline outline
) : ICanvas
{
    private readonly List<int> _annotations = [];
    private readonly List<(float X, float Y, float Width, float Height, Color Color)> _borders = [];
    private int _grids;
    private float _height;
    private float _x;
    private float _y;
    private int _page;

    public IReadOnlyList<int> Annotations => _annotations;

    public void Begin(int page, float height)
    {
        content.Clear();
        structure.BeginPage(page);
        _annotations.Clear();
        (_page, _height, _x, _y) = (page, height, 0, 0);
    }

    public void Translate(float x, float y) => (_x, _y) = (_x + x, _y + y);

    public void FillBox(float x, float y, float width, float height, Color color) =>
        Decorate(() => content.Box(_x + x, Up(y + height), width, height, color));

    public void DrawBorder(float x, float y, float width, float height, Color color)
    {
        if (_grids > 0)
        {
            _borders.Add((_x + x, Up(y + height), width, height, color));
        }
        else
        {
            FillBox(x, y, width, height, color);
        }
    }

    public void BeginGrid() => _grids++;

    public void EndGrid()
    {
        if (--_grids == 0 && _borders.Count > 0)
        {
            Decorate(() => _borders.ForEach(line => content.Box(line.X, line.Y, line.Width, line.Height, line.Color)));
            _borders.Clear();
        }
    }

    public void DrawShape(VectorShape shape, float scale) => Decorate(() => content.Shape(shape, _x, Up(0), scale));

    public void DrawImage(RasterImage image, float width, float height) =>
        Decorate(() => content.Image(images.Use(image), _x, Up(height), width, height, image.Orientation));

    public void DrawGlyphs(GlyphRun run)
    {
        if (run.Glyphs.Count == 0)
        {
            return;
        }

        structure.Mark();
        if (!structure.InArtifact)
        {
            outline.Read(run);
        }

        content.Glyphs(fonts.Use(run), run, _x + run.X, Up(run.Y));
    }

    /// <summary>What is not read aloud leads nowhere either: a link no element owns breaks PDF/UA.</summary>
    public void AddLink(LinkTarget target, float width, float height)
    {
        if (!structure.InArtifact)
        {
            _annotations.Add(links.Add(target, _page, Box(new(width, height))));
        }
    }

    public void MarkSection(string name) => links.MarkSection(name, _page, Up(0));

    public void BeginTag(StructureTag tag)
    {
        var isNew = structure.Begin(tag, tag.Bounds is { } bounds ? Box(bounds) : null);
        if (isNew && tag.Type is ['H', var level and >= '1' and <= '9'])
        {
            outline.Open(level - '0', _page, Up(0));
        }
    }

    public void EndTag()
    {
        structure.End();
        if (!structure.InHeading)
        {
            outline.Close();
        }
    }

    public void BeginArtifact(ArtifactKind kind) => structure.BeginArtifact(kind);

    public void EndArtifact() => structure.EndArtifact();

    /// <summary>Shapes and images are content within a figure, and decoration anywhere else.</summary>
    private void Decorate(Action draw)
    {
        if (structure.InArtifact || structure.InFigure)
        {
            structure.Mark();
            draw();
            return;
        }

        structure.BeginArtifact(ArtifactKind.Layout);
        draw();
        structure.EndArtifact();
    }

    /// <summary>PDF measures from the bottom.</summary>
    private float Up(float y) => _height - _y - y;

    private float[] Box(Area area) => [_x, Up(area.Height), _x + area.Width, Up(0)];
}
