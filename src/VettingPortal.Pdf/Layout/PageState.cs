namespace VettingPortal.Pdf.Layout;

/// <summary>What an element may know about the page it stands on.</summary>
internal sealed class PageState
{
    public int Number { get; set; } = 1;

    /// <summary>Pages in all; a guess of the right number of digits while they are still being counted.</summary>
    public int Total { get; set; } = 9;

    /// <summary>
    /// Set when something did not fit an empty page. Elements that would rather stay whole then give way, so that what is
    /// too tall is split instead of lost.
    /// </summary>
    public bool MustSplit { get; set; }

    /// <summary>
    /// Acts on a part that stands at this height of its surroundings: only what stands first gives way, the rest waits for
    /// the next page.
    /// </summary>
    public void At(float height, Action act) =>
        At(
            height,
            () =>
            {
                act();
                return true;
            }
        );

    /// <inheritdoc cref="At(float, Action)"/>
    public T At<T>(float height, Func<T> act)
    {
        var before = MustSplit;
        MustSplit &= height <= 0;
        try
        {
            return act();
        }
        finally
        {
            MustSplit = before;
        }
    }
}
