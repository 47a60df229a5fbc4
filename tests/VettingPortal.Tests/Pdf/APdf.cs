using VettingPortal.Pdf;

namespace VettingPortal.Tests.Pdf;

/// <summary>Documents for tests, made through the public vocabulary.</summary>
internal static class APdf
{
    public static readonly PdfAttachment Facts = new(
        "datos.json",
        "application/json",
        "{\"folio\":\"0001\"}"u8.ToArray(),
        "Datos del certificado",
        AttachmentRelationship.Data
    );

    public static PdfMetadata Metadata(params PdfAttachment[] attachments) =>
        new(
            "Certificación de control de confianza",
            "Centro Estatal de Evaluación",
            "Certificado 0001",
            "es-MX",
            new DateTimeOffset(2026, 11, 24, 10, 0, 0, TimeSpan.FromHours(-6))
        )
        {
            Attachments = attachments,
        };

    /// <summary>One page template around a column.</summary>
    public static byte[] WithColumn(Action<ColumnDescriptor> compose, PdfProfile profile = PdfProfile.Archive) =>
        Of(page => page.Content().Column(compose), profile);

    public static byte[] Of(Action<PageDescriptor> compose, PdfProfile profile = PdfProfile.Archive) =>
        PdfDocument
            .Create(
                document =>
                    document.Page(page =>
                    {
                        page.Margin(42);
                        compose(page);
                    }),
                Metadata(),
                profile
            )
            .GeneratePdf();

    /// <summary>Everything at once: heading, figure, link, drawing, a table over two pages, numbers in the footer.</summary>
    public static byte[] Certificate(PdfProfile profile = PdfProfile.Archive)
    {
        PdfAttachment[] attachments = profile is PdfProfile.Archive ? [Facts] : [];
        return PdfDocument.Create(document => document.Page(Compose), Metadata(attachments), profile).GeneratePdf();
    }

    private static void Compose(PageDescriptor page)
    {
        page.Size(PageSizes.A4);
        page.Margin(42);
        page.DefaultTextStyle(style => style.FontSize(10));
        page.Background().Padding(20).Border(1).BorderColor("#6B1530").CornerRadius(6);
        page.Header().Text("Secretaría de Seguridad").SemiBold();
        page.Content()
            .Column(column =>
            {
                column.Spacing(8);
                column.Item().SemanticHeader1().Text("Certificación de control de confianza").FontSize(18).Bold();
                column
                    .Item()
                    .Height(60)
                    .SemanticFigure("Fotografía de la persona titular")
                    .Image(AnImage.PngWithAlpha())
                    .FitArea();
                column.Item().Height(40).SemanticFigure("Escudo").Svg(AnImage.Crest).FitArea();
                column.Item().Text(Words);
                column.Item().SemanticHeader2().Section("evaluaciones").Text("Evaluaciones").Bold();
                column.Item().Table(table => Evaluations(table, 60));
                column.Item().SectionLink("evaluaciones").Text("Volver");
            });
        page.Footer()
            .AlignRight()
            .Text(text =>
            {
                text.Span("Página ");
                text.CurrentPageNumber();
                text.Span(" de ");
                text.TotalPages();
            });
    }

    private static void Words(TextDescriptor text)
    {
        text.Justify();
        text.Span("¿Ha superado ");
        text.Span("la evaluación").Italic();
        text.Span("? ¡Sí! “Íñigo Núñez” — véase ");
        text.Hyperlink("la verificación", "https://portal.example/verify/9F3C").FontColor("#0B5394").Underline();
        text.Span(".");
    }

    public static void Evaluations(TableDescriptor table, int rows)
    {
        table.ColumnsDefinition(columns =>
        {
            columns.ConstantColumn(60);
            columns.RelativeColumn(3);
            columns.RelativeColumn();
        });
        table.Header(header =>
        {
            foreach (var title in (string[])["Clave", "Evaluación", "Resultado"])
            {
                header.Cell().Background("#6B1530").Padding(3).Text(title).FontColor(Colors.White);
            }
        });
        for (var i = 1; i <= rows; i++)
        {
            table.Cell().AsSemanticHorizontalHeader().BorderBottom(0.5f).Padding(3).Text($"EV-{i:00}");
            table.Cell().BorderBottom(0.5f).Padding(3).Text("Evaluación psicológica");
            table.Cell().BorderBottom(0.5f).Padding(3).Text("Apto");
        }
    }
}
