namespace VettingPortal.Pdf;

/// <summary>The sheets Mexican offices print on.</summary>
public static class PageSizes
{
    public static readonly PageSize A4 = new(595.276f, 841.89f);
    public static readonly PageSize Letter = new(612, 792);

    public static readonly PageSize Legal = new(612, 1008);
}
