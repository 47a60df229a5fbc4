namespace VettingPortal.Pdf.Layout;

/// <summary>A stretch of text in one style; its words may depend on the page.</summary>
internal sealed class TextSpan(Func<PageState, string> words, bool fixedWords)
{
    public TextSpan(string words)
        : this(_ => words, true) { }

    public TextStyle Style { get; set; } = TextStyle.Default;

    public LinkTarget? Link { get; init; }

    /// <summary>False for page numbers, which are known only on the page.</summary>
    public bool HasFixedWords => fixedWords;

    public string Words(PageState page) => words(page);
}
