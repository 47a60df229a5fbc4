using VettingPortal.Pdf;
using Document = UglyToad.PdfPig.PdfDocument;

namespace VettingPortal.Tests.Pdf;

/// <summary>Photographs and drawings.</summary>
public sealed class PdfImageTests
{
    [Fact]
    public void Image_WithAlpha_HasAMaskInTheArchiveAndNoneInTheStrictProfile()
    {
        var archive = Latin(APdf.WithColumn(column => column.Item().Width(50).Image(AnImage.PngWithAlpha())));
        var strict = APdf.WithColumn(
            column => column.Item().Width(50).Image(AnImage.PngWithAlpha()),
            PdfProfile.Strict1b
        );

        Assert.Contains("/SMask", archive);
        Assert.DoesNotContain("/SMask", Latin(strict));
        Assert.Contains("is a valid PDF/A-1b file", PdfTools.ValidateA1b(strict).Output);
    }

    [Fact]
    public void Image_Opaque_HasNoMask() =>
        Assert.DoesNotContain(
            "/SMask",
            Latin(APdf.WithColumn(column => column.Item().Width(50).Image(AnImage.GreyPng())))
        );

    [Fact]
    public void Image_StoredInAnyWay_GivesTheSamePixels()
    {
        var expected = Shown(AnImage.GreyPng());

        Assert.All(
            [
                AnImage.GreyPng(1),
                AnImage.GreyPng(2),
                AnImage.GreyPng(3),
                AnImage.GreyPng(4),
                AnImage.DeepGreyPng(),
                AnImage.InterlacedGreyPng(),
            ],
            file => Assert.Equal(expected, Shown(file))
        );

        static byte[] Shown(byte[] file) => APdf.WithColumn(column => column.Item().Width(50).Image(file));
    }

    [Fact]
    public void Image_WithCameraNotes_LosesThem()
    {
        var pdf = Latin(APdf.WithColumn(column => column.Item().Width(80).Image(AnImage.Jpeg())));

        Assert.Contains("/DCTDecode", pdf);
        Assert.DoesNotContain("19.4326", pdf);
    }

    [Fact]
    public void Image_TakenOnItsSide_StandsUpright()
    {
        using var pdf = Document.Open(
            APdf.WithColumn(column => column.Item().Width(20).Image(AnImage.Jpeg(orientation: 6)))
        );

        var box = pdf.GetPage(1).GetImages().Single().BoundingBox;

        double[] across = [box.TopLeft.X, box.BottomRight.X, box.BottomLeft.X];
        double[] down = [box.TopLeft.Y, box.BottomRight.Y, box.BottomLeft.Y];
        Assert.Equal(20, across.Max() - across.Min(), 0.1);
        Assert.Equal(40, down.Max() - down.Min(), 0.1);
    }

    [Fact]
    public void Image_FitArea_KeepsItsProportions()
    {
        using var pdf = Document.Open(
            APdf.WithColumn(column => column.Item().Height(10).Width(100).Image(AnImage.Jpeg()).FitArea())
        );

        var box = pdf.GetPage(1).GetImages().Single().BoundingBox;

        Assert.Equal((20, 10), ((int)Math.Round(box.Width), (int)Math.Round(box.Height)));
    }

    [Theory]
    [InlineData(new byte[] { 1, 2, 3 })]
    [InlineData(new byte[] { 0xFF, 0xD8, 0xFF, 0xE0, 0, 1 })]
    [InlineData(new byte[] { 0x89, (byte)'P', (byte)'N', (byte)'G', 1, 2 })]
    public void Image_Damaged_IsInvalidData(byte[] file) =>
        Assert.Throws<InvalidDataException>(() => APdf.WithColumn(column => column.Item().Image(file)));

    [Fact]
    public void Image_InPrintingColours_IsInvalidData() =>
        Assert.Throws<InvalidDataException>(() =>
            APdf.WithColumn(column => column.Item().Image(AnImage.Jpeg(channels: 4)))
        );

    [Fact]
    public void Svg_WithShapes_IsDrawnInItsColours()
    {
        using var pdf = Document.Open(
            APdf.WithColumn(column => column.Item().Width(60).SemanticFigure("Escudo").Svg(AnImage.Crest))
        );

        var paths = pdf.GetPage(1).Paths;

        Assert.Equal(3, paths.Count);
        Assert.Contains(paths, path => path.IsStroked && !path.IsFilled);
    }

    private static string Latin(byte[] pdf) => System.Text.Encoding.Latin1.GetString(pdf);
}
