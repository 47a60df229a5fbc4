using VettingPortal.Pdf;

namespace VettingPortal.Features.Adjudication;

/// <summary>The notice of a decision as a person receives it: pure, every word comes with the facts.</summary>
public static class DecisionNotice
{
    private static readonly Color Petrol = Color.FromHex("#0B4F5C");
    private static readonly Color Soft = Color.FromHex("#495C63");
    private static readonly Color Hairline = Color.FromHex("#D3DCDC");

    /// <summary>What stands in the notice, in its language.</summary>
    public sealed record Facts(
        string Language,
        DateTimeOffset IssuedAt,
        string Institution,
        string Title,
        IReadOnlyList<Line> About,
        string Opening,
        string Decision,
        string ReasonsTitle,
        IReadOnlyList<Reason> Reasons,
        string? RestrictionsTitle,
        IReadOnlyList<Line> Restrictions,
        string BasisTitle,
        IReadOnlyList<string> Basis,
        string? AppealTitle,
        string? Appeal,
        string DeliveryTitle,
        IReadOnlyList<string> DeliveryLines,
        string PageWord,
        string OfWord,
        string PrintedBy
    );

    public sealed record Line(string Label, string Text);

    /// <summary>The reasons on one guideline.</summary>
    public sealed record Reason(string Guideline, IReadOnlyList<string> Texts);

    public static byte[] Write(Facts facts) =>
        PdfDocument
            .Create(
                document => Compose(document, facts),
                new PdfMetadata(facts.Title, facts.Institution, facts.Title, facts.Language, facts.IssuedAt)
            )
            .GeneratePdf();

    public static void Compose(IDocumentContainer document, Facts facts) =>
        document.Page(page =>
        {
            page.Size(PageSizes.Letter);
            page.Margin(56);
            page.DefaultTextStyle(style => style.FontSize(10.5f));
            page.Header().Element(header => Letterhead(header, facts));
            page.Content().PaddingVertical(14).Element(content => Body(content, facts));
            page.Footer().Element(footer => Foot(footer, facts));
        });

    private static void Letterhead(IContainer container, Facts facts) =>
        container
            .BorderBottom(1)
            .BorderColor(Petrol)
            .PaddingBottom(6)
            .Text(facts.Institution)
            .FontSize(9)
            .FontColor(Petrol)
            .SemiBold();

    private static void Body(IContainer container, Facts facts) =>
        container.Column(column =>
        {
            column.Spacing(10);
            column.Item().SemanticHeader1().Text(facts.Title).FontSize(17).Bold();
            column.Item().Element(about => Lines(about, facts.About));
            column.Item().SemanticParagraph().Text(facts.Opening);
            column
                .Item()
                .Border(1)
                .BorderColor(Petrol)
                .Padding(10)
                .SemanticParagraph()
                .Text(facts.Decision)
                .FontSize(12)
                .Bold();
            column.Item().SemanticHeader2().Text(facts.ReasonsTitle).FontSize(12.5f).Bold();
            foreach (var reason in facts.Reasons)
            {
                column.Item().Element(item => Ground(item, reason));
            }
            if (facts.RestrictionsTitle is not null)
            {
                column.Item().SemanticHeader2().Text(facts.RestrictionsTitle).FontSize(12.5f).Bold();
                column.Item().Element(item => Lines(item, facts.Restrictions));
            }
            Section(column, facts.BasisTitle, facts.Basis);
            if (facts is { AppealTitle: { } title, Appeal: { } appeal })
            {
                Section(column, title, [appeal]);
            }
            column.Item().ShowEntire().Element(box => Delivery(box, facts));
        });

    private static void Section(ColumnDescriptor column, string title, IReadOnlyList<string> texts)
    {
        column.Item().SemanticHeader2().Text(title).FontSize(12.5f).Bold();
        foreach (var text in texts)
        {
            column.Item().SemanticParagraph().Text(text);
        }
    }

    private static void Ground(IContainer container, Reason reason) =>
        container.Column(column =>
        {
            column.Spacing(4);
            column.Item().SemanticHeader3().Text(reason.Guideline).SemiBold();
            foreach (var text in reason.Texts)
            {
                column.Item().SemanticParagraph().Text(text);
            }
        });

    private static void Lines(IContainer container, IReadOnlyList<Line> lines) =>
        container
            .SemanticTable()
            .Table(table =>
            {
                table.ColumnsDefinition(columns =>
                {
                    columns.ConstantColumn(130);
                    columns.RelativeColumn();
                });
                foreach (var line in lines)
                {
                    table.Cell().AsSemanticHorizontalHeader().PaddingVertical(2).Text(line.Label).FontColor(Soft);
                    table.Cell().PaddingVertical(2).Text(line.Text);
                }
            });

    private static void Delivery(IContainer container, Facts facts) =>
        container
            .PaddingTop(10)
            .Border(0.75f)
            .BorderColor(Hairline)
            .Padding(10)
            .Column(column =>
            {
                column.Spacing(16);
                column.Item().SemanticHeader2().Text(facts.DeliveryTitle).FontSize(11).Bold();
                foreach (var line in facts.DeliveryLines)
                {
                    column.Item().BorderBottom(0.5f).BorderColor(Soft).PaddingBottom(2).Text(line).FontColor(Soft);
                }
            });

    private static void Foot(IContainer container, Facts facts) =>
        container.Row(row =>
        {
            row.RelativeItem(3).Text(facts.PrintedBy).FontSize(8.5f).FontColor(Soft);
            row.RelativeItem()
                .AlignRight()
                .Text(text =>
                {
                    text.DefaultTextStyle(style => style.FontSize(8.5f).FontColor(Soft));
                    text.Span($"{facts.PageWord} ");
                    text.CurrentPageNumber();
                    text.Span($" {facts.OfWord} ");
                    text.TotalPages();
                });
        });
}
