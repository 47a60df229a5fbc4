using VettingPortal.Kernel;
using VettingPortal.Pdf;

namespace VettingPortal.Features.Certification;

/// <summary>Who signed, how to check it, and the second page.</summary>
public sealed partial class CertificateReport
{
    // A shield with a star: the portal's own sign, where a force puts its coat of arms.
    private const string Emblem = """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 46 52"><path fill="#0B4F5C" d="M23 0L44 7V25C44 38 35 47 23 52C11 47 2 38 2 25V7Z"/><path fill="#FFFFFF" d="M23 3.4L41 9.4V25C41 36.2 33.4 44 23 48.7C12.600 44 5 36.200 5 25V9.400Z"/><path fill="#0B4F5C" d="M23 5.600L39 10.900V25C39 35 32.200 42.100 23 46.500C13.800 42.100 7 35 7 25V10.900Z"/><path fill="#FFFFFF" d="M23 13L26.100 22.200L35.800 22.300L28 28.100L30.900 37.400L23 31.700L15.100 37.400L18 28.100L10.200 22.300L19.900 22.200Z"/></svg>
        """;

    private void Signers(IContainer place) =>
        place.Row(row =>
        {
            row.Spacing(40);
            Signer(row.RelativeItem(), _facts.Signed, "Report.Director", "Report.SignedAt");
            Signer(row.RelativeItem(), _facts.Registered, "Report.Registrar", "Report.RegisteredAt");
        });

    private void Signer(IContainer place, SignedLine line, string office, string when) =>
        place
            .BorderTop(0.8f)
            .BorderColor(Ink)
            .PaddingTop(5)
            .Column(column =>
            {
                column.Item().AlignCenter().Text(line.Name).FontSize(10).Bold();
                column.Item().AlignCenter().Text(_texts[office]).FontSize(8.5f);
                column.Item().AlignCenter().Text(_texts[when, Kernel.Say.Instant(line.At)]).FontSize(8).FontColor(Soft);
            });

    private void Verification(IContainer place) =>
        place
            .ShowEntire()
            .Row(row =>
            {
                row.ConstantItem(82)
                    .Height(82)
                    .SemanticFigure(_texts["Report.QrSays", _address.ToString()])
                    .Hyperlink(_address.ToString())
                    .Svg(QrDrawing.Svg(_address.ToString()))
                    .FitArea();
                row.ConstantItem(16);
                row.RelativeItem()
                    .AlignMiddle()
                    .Column(column =>
                    {
                        column.Item().Text(_texts["Report.CodeLabel"]).FontSize(8).FontColor(Soft);
                        column.Item().Text(_facts.Code.Grouped).FontSize(12.5f).Bold().LetterSpacing(0.05f);
                        column
                            .Item()
                            .PaddingTop(3)
                            .Text(text =>
                            {
                                text.DefaultTextStyle(style => style.FontSize(8.5f).FontColor(Soft));
                                text.Span(_texts["Report.VerifyAt"] + " ");
                                text.Hyperlink(VerifyPage, VerifyPage).FontColor(Petrol).Underline();
                                text.Span(". " + _texts["Report.NoNames"]);
                            });
                    });
            });

    private string VerifyPage => new Uri(_address, ".").ToString().TrimEnd('/');

    private void Annex(ColumnDescriptor column)
    {
        column
            .Item()
            .PaddingTop(6)
            .SemanticHeader2()
            .Text(_texts["Report.Annex"])
            .FontSize(17)
            .Bold()
            .FontColor(Petrol);
        column.Item().PaddingTop(2).Text(_texts["Report.AnnexOf", _facts.Number, _facts.Holder]).FontColor(Soft);
        Heading(column, "Report.Evaluations");
        column.Item().Text(_texts["Report.ConclusionsOnly"]).FontSize(8.5f).FontColor(Soft);
        column.Item().PaddingTop(5).Table(Evaluations);
        if (_facts.Training is { } training)
        {
            Heading(column, "Report.Training");
            Facts(column.Item(), ("Report.Academy", training.Academy), ("Report.Cohort", training.Cohort));
            Facts(
                column.Item(),
                ("Report.Hours", _texts["Report.HoursOf", Kernel.Say.Number(training.Hours)]),
                ("Report.GraduatedOn", Long(training.GraduatedOn))
            );
        }
        Heading(column, "Report.Registry");
        Facts(
            column.Item(),
            ("Cuip", _facts.Cuip ?? "—"),
            ("RegistryEntry", _facts.RegistryEntryOn is { } day ? Long(day) : "—")
        );
        Heading(column, "Report.HowToCheck");
        foreach (var step in (string[])["Report.Check1", "Report.Check2", "Report.Check3"])
        {
            column.Item().PaddingBottom(4).Text(_texts[step]).Justify();
        }
        Heading(column, "Report.Copy");
        Facts(
            column.Item(),
            ("Report.CopyMade", Kernel.Say.Instant(_facts.PrintedAt)),
            ("Report.CodeLabel", _facts.Code.Grouped)
        );
        // The ledger's line about this certificate comes here once the ledger is sealed.
        column
            .Item()
            .ShowIf(_profile is PdfProfile.Archive)
            .PaddingTop(4)
            .Text(_texts["Report.Attached"])
            .FontSize(8.5f)
            .FontColor(Soft);
    }

    private void Evaluations(TableDescriptor table)
    {
        table.ColumnsDefinition(columns =>
        {
            columns.RelativeColumn(2.2f);
            columns.RelativeColumn();
            columns.RelativeColumn(1.8f);
        });
        Head(table, "Report.Phase", "Report.ConcludedOn", "Report.Conclusion");
        foreach (var phase in _facts.Evaluations)
        {
            Cell(table.Cell().AsSemanticHorizontalHeader()).Text(_texts[$"Report.Phase.{phase.Kind}"]).Bold();
            Cell(table.Cell()).Text(Kernel.Say.Date(phase.ConcludedOn));
            Cell(table.Cell()).Text(_texts[$"Report.Result.{phase.Result}"]);
        }
    }

    private void Heading(ColumnDescriptor column, string key) =>
        column
            .Item()
            .EnsureSpace(60)
            .PaddingTop(20)
            .PaddingBottom(5)
            .SemanticHeader3()
            .Text(_texts[key])
            .FontSize(11.5f)
            .Bold()
            .FontColor(Petrol);

    private void Facts(IContainer place, params (string Label, string Value)[] facts) =>
        place
            .BorderBottom(0.5f)
            .BorderColor(Hairline)
            .PaddingVertical(5)
            .Row(row =>
            {
                row.Spacing(12);
                foreach (var (label, value) in facts)
                {
                    Say(row.RelativeItem(), label, value);
                }
            });

    private void Say(IContainer place, string label, string value) =>
        place.Column(column =>
        {
            column.Item().Text(_texts[label]).FontSize(8).FontColor(Soft);
            column.Item().Text(value).FontSize(9.5f).Bold();
        });

    private void Head(TableDescriptor table, params string[] keys) =>
        table.Header(header =>
        {
            foreach (var key in keys)
            {
                header
                    .Cell()
                    .BorderBottom(0.9f)
                    .BorderColor(Petrol)
                    .PaddingVertical(3)
                    .PaddingHorizontal(4)
                    .Text(_texts[key])
                    .FontSize(8)
                    .FontColor(Soft);
            }
        });

    private static IContainer Cell(IContainer cell) =>
        cell.BorderBottom(0.5f).BorderColor(Hairline).PaddingVertical(4.5f).PaddingHorizontal(4);

    private void Footer(IContainer place) =>
        place.Row(row =>
        {
            row.RelativeItem().Text($"{_texts["Report.Title"]} · {_facts.Number}").FontSize(7.5f).FontColor(Soft);
            row.RelativeItem()
                .AlignRight()
                .Text(text =>
                {
                    text.DefaultTextStyle(style => style.FontSize(7.5f).FontColor(Soft));
                    text.Span(_texts["Report.Page"] + " ");
                    text.CurrentPageNumber();
                    text.Span($" {_texts["Report.PageOf"]} ");
                    text.TotalPages();
                });
        });
}
