namespace VettingPortal.Pdf.Writing;

/// <summary>Files carried inside the document, named in its catalogue and tied to it (PDF/A-3, ISO 19005-3 §6.8).</summary>
internal static class AttachmentWriter
{
    /// <summary>The catalogue's entries for the attachments.</summary>
    public static string Write(PdfObjects objects, PdfMetadata metadata)
    {
        if (metadata.Attachments.Count == 0)
        {
            return "";
        }

        var files = metadata
            .Attachments.OrderBy(attachment => attachment.Name, StringComparer.Ordinal)
            .Select(attachment =>
                (Name: PdfSyntax.Text(attachment.Name), Id: Write(objects, attachment, metadata.Created))
            )
            .ToList();
        var names = string.Join(' ', files.Select(file => $"{file.Name} {PdfSyntax.Reference(file.Id)}"));
        return $" /AF {PdfSyntax.References(files.Select(file => file.Id))} /Names << /EmbeddedFiles << /Names [{names}] >> >>";
    }

    private static int Write(PdfObjects objects, PdfAttachment attachment, DateTimeOffset created)
    {
        var content = attachment.Content.Span;
        var stream = PdfSyntax.Reference(
            objects.AddStream(
                $"/Type /EmbeddedFile /Subtype {PdfSyntax.Name(attachment.MimeType)} "
                    + $"/Params << /Size {PdfSyntax.Number(content.Length)} /ModDate {PdfSyntax.Date(created)} >>",
                content
            )
        );
        var name = PdfSyntax.Text(attachment.Name);
        return objects.Add(
            $"<< /Type /Filespec /F {name} /UF {name} /AFRelationship /{attachment.Relationship} "
                + $"/Desc {PdfSyntax.Text(attachment.Description)} /EF << /F {stream} /UF {stream} >> >>"
        );
    }
}
