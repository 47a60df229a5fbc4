namespace VettingPortal.Pdf.Layout;

/// <summary>Cuts spans into pieces: at spaces, after hyphens and slashes, and where a line is ended by hand.</summary>
internal static class TextPieces
{
    public static List<TextPiece> Of(IEnumerable<TextSpan> spans, TextStyle style)
    {
        var pieces = new List<TextPiece>();
        foreach (var span in spans)
        {
            var look = Look.Of(style.With(span.Style));
            if (span.HasFixedWords)
            {
                Cut(span, look, pieces);
            }
            else
            {
                pieces.Add(new(PieceKind.Word, [], 0, look, span));
            }
        }

        return pieces;
    }

    private static void Cut(TextSpan span, Look look, List<TextPiece> pieces)
    {
        var text = span.Words(new()).ReplaceLineEndings("\n").Replace('\t', ' ');
        for (var from = 0; from < text.Length; )
        {
            var kind = text[from] switch
            {
                ' ' => PieceKind.Space,
                '\n' => PieceKind.NewLine,
                _ => PieceKind.Word,
            };
            var to = from + 1;
            if (kind is PieceKind.Word)
            {
                (to, kind) = Word(text, from);
            }

            pieces.Add(TextPiece.Of(kind, kind is PieceKind.NewLine ? "" : text[from..to], look, span));
            from = to;
        }
    }

    private static (int To, PieceKind Kind) Word(string text, int from)
    {
        for (var i = from; i < text.Length; i++)
        {
            if (text[i] is ' ' or '\n')
            {
                return (i, PieceKind.Word);
            }

            if (text[i] is '-' or '/' or '–' or '—' && i > from && i + 1 < text.Length && char.IsLetter(text[i + 1]))
            {
                return (i + 1, PieceKind.WordEnd);
            }
        }

        return (text.Length, PieceKind.Word);
    }
}
