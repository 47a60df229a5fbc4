using VettingPortal.Pdf.Layout;

namespace VettingPortal.Pdf;

/// <summary>What a document is made of.</summary>
public static class DocumentExtensions
{
    /// <summary>Adds pages: as many as their content takes.</summary>
    public static void Page(this IDocumentContainer document, Action<PageDescriptor> handler)
    {
        var template = new PageTemplate();
        handler(new(template));
        document.Add(template);
    }
}
