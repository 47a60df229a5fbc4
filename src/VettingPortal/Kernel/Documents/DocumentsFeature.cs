using Microsoft.Extensions.DependencyInjection;

namespace VettingPortal.Kernel.Documents;

/// <summary>Files attached to records: taken in, listed, opened. Which ones somebody may open is said by the records they belong to.</summary>
public sealed class DocumentsFeature : IFeature
{
    public static readonly Permission Open = new("documents.open");

    public static void Register(FeatureBuilder feature)
    {
        feature.Services.AddScoped<ClamAv>();
        feature.Services.AddScoped<DocumentStore>();
        feature.Services.AddScoped<DocumentSights>();
        feature
            .Texts<DocumentsTexts>()
            .Permission(Open, [.. Enum.GetValues<Role>().Except([Role.SYS, Role.LDR, Role.LIA])])
            .Query<OpenDocument, OpenDocument.Content, OpenDocument.Handler>()
            .Query<FindDocumentPurposes, FindDocumentPurposes.Found, FindDocumentPurposes.Handler>()
            .Query<ListDocuments, IReadOnlyList<ListDocuments.Row>, ListDocuments.Handler>();
    }
}
