namespace VettingPortal.Pdf;

/// <summary>A file carried inside a document, such as the machine-readable form of a certificate.</summary>
/// <param name="Name">File name, unique within the document.</param>
/// <param name="MimeType">For example <c>application/json</c>.</param>
/// <param name="Content">The file's bytes.</param>
/// <param name="Description">Says to a person what the file is.</param>
/// <param name="Relationship">How the file relates to the pages (<c>AFRelationship</c>, ISO 32000-2 §7.11.3).</param>
public sealed record PdfAttachment(
    string Name,
    string MimeType,
    ReadOnlyMemory<byte> Content,
    string Description,
    AttachmentRelationship Relationship
);
