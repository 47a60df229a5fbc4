using VettingPortal.Pdf.Layout;

namespace VettingPortal.Pdf;

/// <summary>What things are to a reader who does not see them. Headings also make the document's outline.</summary>
public static class SemanticExtensions
{
    public static IContainer SemanticHeader1(this IContainer container) => container.Put(new Tagged("H1"));

    public static IContainer SemanticHeader2(this IContainer container) => container.Put(new Tagged("H2"));

    public static IContainer SemanticHeader3(this IContainer container) => container.Put(new Tagged("H3"));

    public static IContainer SemanticParagraph(this IContainer container) => container.Put(new Tagged("P"));

    public static IContainer SemanticSection(this IContainer container) => container.Put(new Tagged("Sect"));

    public static IContainer SemanticList(this IContainer container) => container.Put(new Tagged("L"));

    public static IContainer SemanticListItem(this IContainer container) => container.Put(new Tagged("LI"));

    public static IContainer SemanticListLabel(this IContainer container) => container.Put(new Tagged("Lbl"));

    public static IContainer SemanticListItemBody(this IContainer container) => container.Put(new Tagged("LBody"));

    /// <summary>A table with a header is tagged without this; it is needed for one that has none.</summary>
    public static IContainer SemanticTable(this IContainer container) => container.Put(new SemanticTable());

    /// <summary>A picture and what it says. A picture outside a figure is decoration.</summary>
    public static IContainer SemanticFigure(this IContainer container, string alternativeText) =>
        container.Put(new Tagged("Figure", alternativeText));

    public static IContainer SemanticImage(this IContainer container, string alternativeText) =>
        container.SemanticFigure(alternativeText);

    /// <summary>Not read aloud.</summary>
    public static IContainer SemanticIgnore(this IContainer container) =>
        container.Put(new Artifact(ArtifactKind.Layout));
}
