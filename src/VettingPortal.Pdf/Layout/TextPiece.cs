using VettingPortal.Pdf.Fonts;

namespace VettingPortal.Pdf.Layout;

/// <summary>What a piece is to the breaking of lines.</summary>
internal enum PieceKind
{
    /// <summary>Stays with its neighbours.</summary>
    Word,

    /// <summary>A line may end after it, as after a hyphen.</summary>
    WordEnd,

    Space,

    NewLine,
}

/// <summary>The smallest part of a text the layout moves: a word, a space, an end of line.</summary>
internal sealed record TextPiece(PieceKind Kind, Glyph[] Glyphs, float Width, Look Look, TextSpan Span)
{
    public bool IsWord => Kind is PieceKind.Word or PieceKind.WordEnd;

    public static TextPiece Of(PieceKind kind, string text, Look look, TextSpan span)
    {
        var glyphs = text.Length == 0 ? [] : Shaper.Shape(look.Font, text);
        return new(kind, glyphs, look.Width(glyphs), look, span);
    }

    /// <summary>The piece as it reads on one page.</summary>
    public TextPiece On(PageState page) => Span.HasFixedWords ? this : Of(Kind, Span.Words(page), Look, Span);

    /// <summary>Divides a word that is wider than its line; the first part holds at least one glyph.</summary>
    public (TextPiece Head, TextPiece Tail)? Split(float room)
    {
        var (width, count) = (0f, 0);
        while (count < Glyphs.Length)
        {
            var next = Look.Width([Glyphs[count]]);
            if (count > 0 && width + next > room)
            {
                break;
            }

            width += next;
            count++;
        }

        return count >= Glyphs.Length ? null : (Part(PieceKind.Word, Glyphs[..count]), Part(Kind, Glyphs[count..]));
    }

    private TextPiece Part(PieceKind kind, Glyph[] glyphs) =>
        this with
        {
            Kind = kind,
            Glyphs = glyphs,
            Width = Look.Width(glyphs),
        };
}
