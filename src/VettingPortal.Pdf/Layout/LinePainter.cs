using VettingPortal.Pdf.Fonts;

namespace VettingPortal.Pdf.Layout;

/// <summary>Draws one line, in as few runs as its looks and links allow.</summary>
internal sealed class LinePainter(ICanvas canvas, List<TextPiece> pieces, PageState page, TextAlignment alignment)
{
    /// <summary>A line that would need wider gaps than this part of its height stays ragged: holes are harder to read.</summary>
    private const float WidestStretch = 0.5f;
    private readonly List<Glyph> _run = [];
    private TextPiece? _current;
    private float _runX;
    private float _x;

    public void Paint(TextLine line, float width, float top)
    {
        var left = Math.Max(0, width - line.Width);
        var stretch =
            alignment is TextAlignment.Justify && !line.EndsParagraph && line.Spaces > 0 ? left / line.Spaces : 0;
        stretch = stretch > line.Height * WidestStretch ? 0 : stretch;
        _x = alignment switch
        {
            TextAlignment.Left or TextAlignment.Justify => 0,
            TextAlignment.Center => left / 2,
            TextAlignment.Right => left,
        };

        for (var i = line.From; i < line.To; i++)
        {
            var piece = pieces[i].On(page);
            if (
                _current is { } current
                && (current.Look != piece.Look || current.Span.Link is not null || piece.Span.Link is not null)
                && current.Span != piece.Span
            )
            {
                Flush(line, top);
            }

            Add(piece, piece.Kind is PieceKind.Space ? stretch : 0);
        }

        if (line.To < line.Next && line.Next < pieces.Count && _current is { } last)
        {
            _run.AddRange(Shaper.Shape(last.Look.Font, " "));
        }

        Flush(line, top);
    }

    private void Add(TextPiece piece, float stretch)
    {
        if (_current is null)
        {
            (_current, _runX) = (piece, _x);
        }

        foreach (var glyph in piece.Glyphs)
        {
            var more = (int)MathF.Round(stretch * piece.Look.Font.UnitsPerEm / piece.Look.Size);
            _run.Add(glyph with { Advance = glyph.Advance + more });
        }

        _x += piece.Width + stretch;
    }

    private void Flush(TextLine line, float top)
    {
        if (_current is not { } piece)
        {
            return;
        }

        var link = piece.Span.Link;
        if (link is not null)
        {
            canvas.BeginTag(new("Link", piece.Span));
        }

        var look = piece.Look;
        canvas.DrawGlyphs(
            new(look.Font, look.Size, look.Color, look.LetterSpacing, _runX, top + line.Ascent, [.. _run])
        );
        if (link is not null)
        {
            canvas.Translate(_runX, top);
            canvas.AddLink(link, _x - _runX, line.Height);
            canvas.Translate(-_runX, -top);
            canvas.EndTag();
        }

        Strokes(look, top + line.Ascent);
        _run.Clear();
        _current = null;
    }

    private void Strokes(Look look, float baseline)
    {
        var thickness = look.Size / 18;
        if (look.Underlined)
        {
            canvas.FillBox(_runX, baseline + (look.Size * 0.11f), _x - _runX, thickness, look.Color);
        }

        if (look.StruckThrough)
        {
            canvas.FillBox(_runX, baseline - (look.Size * 0.28f), _x - _runX, thickness, look.Color);
        }
    }
}
