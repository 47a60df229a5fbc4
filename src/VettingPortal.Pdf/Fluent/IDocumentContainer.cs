using VettingPortal.Pdf.Layout;

namespace VettingPortal.Pdf;

/// <summary>The document a template composes, page template by page template.</summary>
public interface IDocumentContainer
{
    internal void Add(PageTemplate template);
}
