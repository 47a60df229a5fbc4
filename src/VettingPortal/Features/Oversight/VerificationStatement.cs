using VettingPortal.Pdf;

namespace VettingPortal.Features.Oversight;

/// <summary>The statement of a verification's result for a court or a parliament: pure, every word comes with the facts.</summary>
public static class VerificationStatement
{
    private static readonly Color Petrol = Color.FromHex("#0B4F5C");
    private static readonly Color Soft = Color.FromHex("#495C63");

    /// <summary>What stands in it, in its language.</summary>
    public sealed record Facts(
        string Language,
        DateTimeOffset At,
        string Issuer,
        string Title,
        string Verdict,
        string Explained,
        IReadOnlyList<(string Label, string Value)> Lines,
        string FindingsTitle,
        IReadOnlyList<string> Findings,
        string PageWord,
        string OfWord,
        string PrintedBy
    );

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
        column
            .Item()
            .Border(1)
            .BorderColor(Petrol)
            .Padding(10)
            .SemanticParagraph()
            .Text(facts.Verdict)
            .FontSize(12)
            .Bold();
        column.Item().SemanticParagraph().Text(facts.Explained);
        foreach (var (label, value) in facts.Lines)
        {
            column
                .Item()
                .SemanticParagraph()
                .Text(text =>
                {
                    text.Span($"{label}: ").FontColor(Soft);
                    text.Span(value).SemiBold();
                });
        }
        if (facts.Findings.Count > 0)
        {
            column.Item().SemanticHeader2().Text(facts.FindingsTitle).FontSize(12.5f).Bold();
        }
        foreach (var finding in facts.Findings)
        {
            column.Item().SemanticParagraph().Text(finding).FontSize(8.5f);
        }
    }

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
