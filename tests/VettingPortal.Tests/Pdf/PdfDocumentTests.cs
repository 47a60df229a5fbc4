using VettingPortal.Pdf;
using Document = UglyToad.PdfPig.PdfDocument;

namespace VettingPortal.Tests.Pdf;

/// <summary>The same facts give the same bytes, on any thread, whatever the letters.</summary>
public sealed class PdfDocumentTests
{
    [Fact]
    public void GeneratePdf_Twice_GivesTheSameBytes() => Assert.Equal(APdf.Certificate(), APdf.Certificate());

    [Fact]
    public void GeneratePdf_OnManyThreads_GivesTheSameBytes()
    {
        var expected = APdf.Certificate();

        var documents = ParallelEnumerable
            .Range(0, 40)
            .WithDegreeOfParallelism(8)
            .Select(_ => APdf.Certificate())
            .ToList();

        Assert.All(documents, document => Assert.Equal(expected, document));
    }

    [Fact]
    public void GeneratePdf_OfAnotherInstant_GivesAnotherIdentifier()
    {
        var later = APdf.Metadata() with { Created = new DateTimeOffset(2027, 1, 1, 0, 0, 0, TimeSpan.Zero) };

        Assert.NotEqual(Identifier(APdf.Metadata()), Identifier(later));

        static string Identifier(PdfMetadata metadata)
        {
            var bytes = VettingPortal
                .Pdf.PdfDocument.Create(document => document.Page(page => page.Content().Text("Hola")), metadata)
                .GeneratePdf();
            var file = System.Text.Encoding.Latin1.GetString(bytes);
            return file[file.IndexOf("/ID [", StringComparison.Ordinal)..];
        }
    }

    [Theory]
    [InlineData("漢字 y más", "más")]
    [InlineData("Jose\u0301 Nu\u0301n\u0303ez", "José Núñez")]
    [InlineData("a\u0000b\u200Dc", "abc")]
    [InlineData("\uD83D", "")]
    [InlineData("fi fl ffi", "fi fl ffi")]
    [InlineData("Wałęsa Žižek Ὀδυσσεύς Чехов", "Wałęsa Žižek Ὀδυσσεύς Чехов")]
    public void GeneratePdf_WithUnusualLetters_KeepsTheOthersReadable(string written, string read)
    {
        var bytes = APdf.WithColumn(column => column.Item().Text(written));

        Assert.Contains(read, PdfTools.Text(bytes));
    }

    [Fact]
    public void GeneratePdf_WithLettersTheFontLacks_StaysAValidArchive()
    {
        var bytes = APdf.WithColumn(
            column => column.Item().Text("漢字 Jose\u0301 a\u0000b \uD83D \U0001F600 x\u0323\u0302"),
            PdfProfile.Strict1b
        );

        Assert.Contains("is a valid PDF/A-1b file", PdfTools.ValidateA1b(bytes).Output);
    }

    [Fact]
    public void Create_WithAttachmentsInTheStrictProfile_IsRefused() =>
        Assert.Throws<ArgumentException>(() =>
            VettingPortal.Pdf.PdfDocument.Create(_ => { }, APdf.Metadata(APdf.Facts), PdfProfile.Strict1b)
        );

    [Fact]
    public void SectionLink_ToNowhere_IsAFaultOfTheTemplate() =>
        Assert.Throws<PdfLayoutException>(() =>
            APdf.WithColumn(column => column.Item().SectionLink("nada").Text("Ir"))
        );

    [Fact]
    public void Metadata_OfADocument_IsReadBack()
    {
        using var pdf = Document.Open(APdf.Certificate());

        Assert.Equal("Certificación de control de confianza", pdf.Information.Title);
        Assert.Equal("D:20261124160000+00'00'", pdf.Information.CreationDate);
        Assert.True(pdf.TryGetXmpMetadata(out var xmp));
        Assert.Contains("<pdfaid:part>3</pdfaid:part>", xmp.GetXDocument().ToString());
    }

    [Fact]
    public void Outline_OfADocument_IsItsHeadings()
    {
        using var pdf = Document.Open(APdf.Certificate());

        Assert.True(pdf.TryGetBookmarks(out var outline));
        Assert.Equal(
            ["Certificación de control de confianza", "Evaluaciones"],
            outline.GetNodes().Select(node => node.Title)
        );
    }
}
