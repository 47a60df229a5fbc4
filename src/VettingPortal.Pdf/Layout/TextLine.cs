namespace VettingPortal.Pdf.Layout;

/// <summary>One line: pieces <paramref name="From"/> up to but without <paramref name="To"/>; the next line starts at <paramref name="Next"/>.</summary>
internal sealed record TextLine(
    int From,
    int To,
    int Next,
    float Width,
    float Height,
    float Ascent,
    int Spaces,
    bool EndsParagraph
);
