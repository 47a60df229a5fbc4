namespace VettingPortal.Pdf.Layout;

/// <summary>Where a link leads: out to a URL, or to a named section of the same document.</summary>
internal sealed record LinkTarget(string? Url, string? Section)
{
    public static LinkTarget ToUrl(string url) => new(url, null);

    public static LinkTarget ToSection(string section) => new(null, section);

    public string Description => Url ?? Section ?? "";
}
