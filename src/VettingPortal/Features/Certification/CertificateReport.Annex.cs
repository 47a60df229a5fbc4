using VettingPortal.Kernel;
using VettingPortal.Pdf;

namespace VettingPortal.Features.Certification;

/// <summary>The second page.</summary>
public sealed partial class CertificateReport
{
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
            column.Item().PaddingBottom(3).Text(_texts[step]).Justify();
        }
        Heading(column, "Report.Copy");
        Facts(
            column.Item(),
            ("Report.CopyMade", Kernel.Say.Instant(_facts.PrintedAt)),
            ("Report.CodeLabel", _facts.Code.Grouped)
        );
        Ledger(column);
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
            .PaddingTop(12)
            .PaddingBottom(4)
            .SemanticHeader3()
            .Text(_texts[key])
            .FontSize(11.5f)
            .Bold()
            .FontColor(Petrol);

    private void Facts(IContainer place, params (string Label, string Value)[] facts) =>
        place
            .BorderBottom(0.5f)
            .BorderColor(Hairline)
            .PaddingVertical(4)
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
        place.Column(column =>
        {
            column.Item().Element(Running);
            column
                .Item()
                .Text(_texts["Report.PrintedBy", _facts.PrintedBy, Kernel.Say.Instant(_facts.PrintedAt)])
                .FontSize(6.5f)
                .FontColor(Soft);
        });

    private void Running(IContainer place) =>
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
