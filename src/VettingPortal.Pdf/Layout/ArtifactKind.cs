namespace VettingPortal.Pdf.Layout;

/// <summary>Why something on a page is not content; the names are the standard's (ISO 32000-1 §14.8.2.2.2).</summary>
internal enum ArtifactKind
{
    Pagination,
    Layout,
    Background,
}
