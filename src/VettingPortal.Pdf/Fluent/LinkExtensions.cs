using VettingPortal.Pdf.Layout;

namespace VettingPortal.Pdf;

/// <summary>Ways out of the document, and about in it.</summary>
public static class LinkExtensions
{
    /// <summary>In headers, footers and what is ignored a link has no one to follow it, and only the look remains.</summary>
    public static IContainer Hyperlink(this IContainer container, string url) =>
        container.Put(new Link(LinkTarget.ToUrl(url)));

    /// <summary>Names the place, for <see cref="SectionLink"/>.</summary>
    public static IContainer Section(this IContainer container, string sectionName) =>
        container.Put(new Section(sectionName));

    public static IContainer SectionLink(this IContainer container, string sectionName) =>
        container.Put(new Link(LinkTarget.ToSection(sectionName)));
}
