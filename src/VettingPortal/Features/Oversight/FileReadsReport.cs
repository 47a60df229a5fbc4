using VettingPortal.Pdf;

namespace VettingPortal.Features.Oversight;

/// <summary>What a person is told of the reads of their file: pure, every word comes with the facts.</summary>
public static class FileReadsReport
{
    private static readonly Color Petrol = Color.FromHex("#0B4F5C");
    private static readonly Color Soft = Color.FromHex("#495C63");
    private static readonly Color Hairline = Color.FromHex("#D3DCDC");

    /// <summary>What stands in it, in its language.</summary>
    public sealed record Facts(
        string Language,
        DateTimeOffset At,
        string Issuer,
        string Title,
        string Explained,
        IReadOnlyList<string> Headings,
        IReadOnlyList<Read> Reads,
        string Nothing,
        string PageWord,
        string OfWord,
        string PrintedBy
    );

    /// <summary>One read: when, by which office, for what.</summary>
    public sealed record Read(string At, string Office, string Purpose);

    public static byte[] Write(Facts facts) =>
        PdfDocument
            .Create(
                document => Compose(document, facts),
                new PdfMetadata(facts.Title, facts.Issuer, facts.Title, facts.Language, facts.At)
            )
            .GeneratePdf();

    private static void Compose(IDocumentContainer document, Facts facts) =>
        document.Page(page =>
        {
            page.Size(PageSizes.Letter);
            page.Margin(56);
            page.DefaultTextStyle(style => style.FontSize(10));
            page.Header().Text(facts.Issuer).FontSize(9).FontColor(Petrol).SemiBold();
            page.Content().PaddingVertical(14).Column(column => Body(column, facts));
            page.Footer().Element(footer => Foot(footer, facts));
        });

    private static void Body(ColumnDescriptor column, Facts facts)
    {
        column.Spacing(8);
        column.Item().SemanticHeader1().Text(facts.Title).FontSize(17).Bold();
        column.Item().SemanticParagraph().Text(facts.Explained);
        if (facts.Reads.Count == 0)
        {
            column.Item().SemanticParagraph().Text(facts.Nothing).SemiBold();
            return;
        }
        column.Item().Table(table => Rows(table, facts));
    }

    private static void Rows(TableDescriptor table, Facts facts)
    {
        table.ColumnsDefinition(columns =>
        {
            columns.ConstantColumn(120);
            columns.RelativeColumn();
            columns.RelativeColumn();
        });
        table.Header(header =>
        {
            foreach (var heading in facts.Headings)
            {
                header.Cell().BorderBottom(0.9f).BorderColor(Petrol).PaddingVertical(3).Text(heading).FontColor(Soft);
            }
        });
        foreach (var read in facts.Reads)
        {
            Cell(table.Cell().AsSemanticHorizontalHeader()).Text(read.At);
            Cell(table.Cell()).Text(read.Office);
            Cell(table.Cell()).Text(read.Purpose);
        }
    }

    private static IContainer Cell(IContainer cell) => cell.BorderBottom(0.5f).BorderColor(Hairline).PaddingVertical(4);

    private static void Foot(IContainer container, Facts facts) =>
        container.Row(row =>
        {
            row.RelativeItem(3).Text(facts.PrintedBy).FontSize(8).FontColor(Soft);
            row.RelativeItem()
                .AlignRight()
                .Text(text =>
                {
                    text.DefaultTextStyle(style => style.FontSize(8).FontColor(Soft));
                    text.Span($"{facts.PageWord} ");
                    text.CurrentPageNumber();
                    text.Span($" {facts.OfWord} ");
                    text.TotalPages();
                });
        });
}
