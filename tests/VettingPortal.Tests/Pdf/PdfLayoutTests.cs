using UglyToad.PdfPig;
using VettingPortal.Pdf;
using Document = UglyToad.PdfPig.PdfDocument;

namespace VettingPortal.Tests.Pdf;

/// <summary>What stands where, read back from the pages.</summary>
public sealed class PdfLayoutTests
{
    private const float PageBottom = 42;

    [Fact]
    public void Table_OverTwoPages_RepeatsItsHeaderAndKeepsEveryRow()
    {
        using var pdf = Document.Open(APdf.Certificate());

        var pages = pdf.GetPages().Select(page => page.Text).ToList();

        Assert.True(pages.Count >= 2);
        Assert.All(pages, text => Assert.Contains("Resultado", text));
        Assert.Equal(
            Enumerable.Range(1, 60).Select(i => $"EV-{i:00}"),
            Words(pdf).Where(word => word.StartsWith("EV-", StringComparison.Ordinal))
        );
    }

    [Fact]
    public void PageNumbers_OnEveryPage_SayWhichOfHowMany()
    {
        using var pdf = Document.Open(APdf.Certificate());

        var total = pdf.NumberOfPages;

        Assert.All(pdf.GetPages(), page => Assert.Contains($"Página {page.Number} de {total}", page.Text));
    }

    [Fact]
    public void PageNumbers_OfMoreThanNinePages_AreCountedRight()
    {
        var bytes = APdf.Of(page =>
        {
            page.Footer()
                .Text(text =>
                {
                    text.CurrentPageNumber();
                    text.Span(" de ");
                    text.TotalPages();
                });
            page.Content().Column(column => Enumerable.Range(0, 12).ToList().ForEach(_ => column.Item().PageBreak()));
        });

        using var pdf = Document.Open(bytes);

        Assert.Equal("12 de 13", pdf.GetPage(12).Text);
    }

    [Fact]
    public void Text_OfOneLongWord_IsDividedWithinTheMargins()
    {
        using var pdf = Document.Open(APdf.WithColumn(column => column.Item().Text(new string('m', 400))));

        var letters = pdf.GetPage(1).Letters;

        Assert.Equal(400, letters.Count(letter => letter.Value == "m"));
        Assert.All(letters, letter => Assert.InRange(letter.BoundingBox.Right, 42, 595.3 - 41.9));
    }

    [Fact]
    public void Table_WithARowTallerThanAPage_SplitsItAndLosesNothing()
    {
        var text = string.Join(' ', Enumerable.Range(1, 1500).Select(i => $"palabra{i}"));
        var bytes = APdf.WithColumn(column =>
        {
            column.Item().Text("Antes");
            column
                .Item()
                .Table(table =>
                {
                    table.ColumnsDefinition(columns =>
                    {
                        columns.ConstantColumn(60);
                        columns.RelativeColumn();
                    });
                    table.Header(header =>
                    {
                        header.Cell().Text("Clave");
                        header.Cell().Text("Motivo");
                    });
                    table.Cell().Text("Uno");
                    table.Cell().Padding(2).Text(text);
                    table.Cell().Text("Dos");
                    table.Cell().Text("Corto");
                });
        });

        using var pdf = Document.Open(bytes);

        Assert.Equal(text.Split(' '), Words(pdf).Where(word => word.StartsWith("palabra", StringComparison.Ordinal)));
        Assert.Single(Words(pdf), word => word == "Uno");
        Assert.All(
            pdf.GetPages(),
            page => Assert.All(page.Letters, letter => Assert.True(letter.BoundingBox.Bottom > PageBottom - 5))
        );
    }

    [Fact]
    public void Table_WithARowSpanTallerThanAPage_FallsApartAndLosesNothing()
    {
        var bytes = APdf.WithColumn(column =>
            column
                .Item()
                .Table(table =>
                {
                    table.ColumnsDefinition(columns =>
                    {
                        columns.RelativeColumn();
                        columns.RelativeColumn();
                    });
                    table.Cell().RowSpan(50).Text("Grupo");
                    for (var i = 1; i <= 50; i++)
                    {
                        table.Cell().MinHeight(30).Text($"fila{i}");
                    }
                })
        );

        using var pdf = Document.Open(bytes);

        Assert.Equal(50, Words(pdf).Count(word => word.StartsWith("fila", StringComparison.Ordinal)));
    }

    [Fact]
    public void Table_WithSpans_PlacesTheNextCellBesideThem()
    {
        var bytes = APdf.WithColumn(column =>
            column
                .Item()
                .Table(table =>
                {
                    table.ColumnsDefinition(columns =>
                    {
                        columns.ConstantColumn(100);
                        columns.ConstantColumn(100);
                        columns.ConstantColumn(100);
                    });
                    table.Cell().RowSpan(2).Text("alto");
                    table.Cell().ColumnSpan(2).Text("ancho");
                    table.Cell().Text("medio");
                    table.Cell().Text("final");
                })
        );

        using var pdf = Document.Open(bytes);
        var words = pdf.GetPage(1).GetWords().ToDictionary(word => word.Text, word => word.BoundingBox);

        Assert.Equal(142, words["medio"].Left, 3.0);
        Assert.Equal(242, words["final"].Left, 3.0);
        Assert.True(words["final"].Bottom < words["ancho"].Bottom);
    }

    [Fact]
    public void ShowEntire_ThatDoesNotFit_MovesToTheNextPage()
    {
        var bytes = APdf.WithColumn(column =>
        {
            column.Item().Height(700).Text("Arriba");
            column
                .Item()
                .ShowEntire()
                .Column(inner => Enumerable.Range(1, 10).ToList().ForEach(i => inner.Item().Text($"Firma {i}")));
        });

        using var pdf = Document.Open(bytes);

        Assert.DoesNotContain("Firma", pdf.GetPage(1).Text);
        Assert.Contains("Firma 1", pdf.GetPage(2).Text);
    }

    [Fact]
    public void Table_WithoutRows_ShowsItsHeader()
    {
        using var pdf = Document.Open(
            APdf.WithColumn(column => column.Item().Table(table => APdf.Evaluations(table, 0)))
        );

        Assert.Contains("Resultado", pdf.GetPage(1).Text);
    }

    [Fact]
    public void Row_WithOneTallItem_GoesOnWithoutRepeatingTheOther()
    {
        var text = string.Join(' ', Enumerable.Range(1, 900).Select(i => $"palabra{i}"));
        var bytes = APdf.WithColumn(column =>
            column
                .Item()
                .Row(row =>
                {
                    row.Spacing(10);
                    row.AutoItem().Text("Motivo");
                    row.RelativeItem().Text(text);
                })
        );

        using var pdf = Document.Open(bytes);

        Assert.True(pdf.NumberOfPages > 1);
        Assert.Single(Words(pdf), word => word == "Motivo");
        Assert.Equal(900, Words(pdf).Count(word => word.StartsWith("palabra", StringComparison.Ordinal)));
    }

    [Fact]
    public void ShowIf_OfTheFirstPage_ShowsThereOnly()
    {
        var bytes = APdf.Of(page =>
        {
            page.Header().ShowIf(context => context.PageNumber == 1).Text("Membrete");
            page.Content().Column(column => column.Item().PageBreak());
        });

        using var pdf = Document.Open(bytes);

        Assert.Equal(["Membrete", ""], pdf.GetPages().Select(page => page.Text));
    }

    [Fact]
    public void GeneratePdf_WithABoxNoPageHolds_SplitsWhatItCan()
    {
        using var pdf = Document.Open(APdf.WithColumn(column => column.Item().MinHeight(5000).Text("Demasiado alto")));

        Assert.Contains("Demasiado alto", pdf.GetPage(1).Text);
    }

    private static IEnumerable<string> Words(Document pdf) =>
        pdf.GetPages().SelectMany(page => page.GetWords()).Select(word => word.Text);
}
