namespace VettingPortal.Pdf.Layout;

/// <summary>Breaks pieces into lines, each as full as it can be. A word wider than the line is divided where it must be.</summary>
internal sealed class LineBreaker(List<TextPiece> pieces, PageState page, float width)
{
    /// <summary>The line that starts at a piece, or null where no text is left.</summary>
    public TextLine? Next(int start)
    {
        if (start >= pieces.Count)
        {
            return null;
        }

        var (at, used, spaces) = (start, 0f, 0);
        var (end, endWidth, endSpaces) = (start, 0f, 0);
        while (at < pieces.Count && pieces[at].Kind is not PieceKind.NewLine)
        {
            if (pieces[at].Kind is PieceKind.Space)
            {
                used += pieces[at].Width;
                spaces++;
                at++;
                continue;
            }

            var (unit, unitWidth) = Unit(at);
            if (used + unitWidth > width + Area.Tolerance)
            {
                if (end > start)
                {
                    break;
                }

                (unit, unitWidth) = Forced(at, width - used);
            }

            (at, used) = (unit, used + unitWidth);
            (end, endWidth, endSpaces) = (at, used, spaces);
        }

        return Line(start, end, at, endWidth, endSpaces);
    }

    private TextLine Line(int start, int end, int at, float lineWidth, int spaces)
    {
        var next = end;
        while (next < pieces.Count && pieces[next].Kind is PieceKind.Space)
        {
            next++;
        }

        var newLine = next < pieces.Count && pieces[next].Kind is PieceKind.NewLine;
        next += newLine ? 1 : 0;
        var (height, ascent) = (0f, 0f);
        for (var i = start; i < Math.Max(Math.Max(end, at), start + 1); i++)
        {
            height = Math.Max(height, pieces[i].Look.LineHeight);
            ascent = Math.Max(ascent, pieces[i].Look.Ascent);
        }

        return new(
            start,
            end,
            Math.Max(next, start + 1),
            lineWidth,
            height,
            ascent,
            spaces,
            newLine || next >= pieces.Count
        );
    }

    /// <summary>Words that no break may part, as one: a bold word and the comma after it.</summary>
    private (int End, float Width) Unit(int from)
    {
        var (at, total) = (from, 0f);
        while (at < pieces.Count && pieces[at].IsWord)
        {
            total += pieces[at].On(page).Width;
            if (pieces[at++].Kind is PieceKind.WordEnd)
            {
                break;
            }
        }

        return (at, total);
    }

    /// <summary>As much of a too wide unit as the line holds, at least one glyph.</summary>
    private (int End, float Width) Forced(int from, float room)
    {
        var (at, total) = (from, 0f);
        while (at < pieces.Count && pieces[at].IsWord)
        {
            var piece = pieces[at].On(page);
            if (total + piece.Width > room + Area.Tolerance)
            {
                if (at == from && pieces[at].Span.HasFixedWords && piece.Split(room) is { } parts)
                {
                    pieces[at] = parts.Head;
                    pieces.Insert(at + 1, parts.Tail);
                    return (at + 1, parts.Head.Width);
                }

                return at == from ? (at + 1, piece.Width) : (at, total);
            }

            total += piece.Width;
            at++;
        }

        return (at, total);
    }
}
