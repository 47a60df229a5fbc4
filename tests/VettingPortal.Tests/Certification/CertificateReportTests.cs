using System.Globalization;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using VettingPortal.Features.Certification;
using VettingPortal.Pdf;
using VettingPortal.Tests.Pdf;
using Reading = UglyToad.PdfPig.PdfDocument;

namespace VettingPortal.Tests.Certification;

/// <summary>What a reader gets from the printed certificate: on paper, by screen reader, by machine.</summary>
public sealed class CertificateReportTests
{
    private static readonly IStringLocalizer Texts = new ResourceManagerStringLocalizerFactory(
        Options.Create(new LocalizationOptions()),
        NullLoggerFactory.Instance
    ).Create(typeof(CertificationTexts));

    [Fact]
    public void Render_InSpanish_SaysWhatIsCertifiedOnTwoPages()
    {
        var pdf = Render();

        var text = PdfTools.Text(pdf);
        Assert.Equal(2, Pages(pdf));
        foreach (
            var said in (string[])
                [
                    "Certificado Único Policial",
                    "María Concepción Núñez Güemes",
                    "NUGM************04",
                    "NUGM950314M0912345",
                    "24 de noviembre de 2026",
                    "15 de junio de 2029",
                    "7KQ4-M2XD-91TRB-3WN8-0JC5-5PER9",
                    "Dra. Leticia Ordóñez Peña",
                    "Lic. Íñigo Barragán Ruiz",
                    "No vence",
                    "Psicológica",
                    "Favorable con observaciones",
                    "1,012 horas",
                    "Página 1 de 2",
                    "Página 2 de 2",
                ]
        )
        {
            Assert.Contains(said, text, StringComparison.Ordinal);
        }
        Assert.DoesNotContain("Report.", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Render_InEnglish_IsWhollyEnglish()
    {
        var text = PdfTools.Text(Render(language: "en-US"));

        Assert.Contains("Unified Police Certificate", text, StringComparison.Ordinal);
        Assert.Contains("24 November 2026", text, StringComparison.Ordinal);
        Assert.Contains("Page 1 of 2", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Vigente", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("es-MX", "Impreso por Mtro. Saúl Ávila Torres el 24 nov 2026")]
    [InlineData("en-US", "Printed by Mtro. Saúl Ávila Torres on 24 Nov 2026")]
    public void Render_OnEachPage_SaysWhoPrintedItAndWhen(string language, string mark)
    {
        var pdf = Render(language: language);

        Assert.Equal(3, PdfTools.Text(pdf).Split(mark).Length);
        Assert.DoesNotContain(mark, PdfTools.StructureText(pdf), StringComparison.Ordinal);
    }

    [Fact]
    public void Render_ForAScreenReader_HasHeadingsTablesAndFigures()
    {
        var tags = PdfTools.StructureText(Render());

        foreach (var tag in (string[])["H1", "H2", "H3", "Table", "TH", "TD", "Figure", "Link"])
        {
            Assert.Contains(tag, tags, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Render_ForArchive_IsSoundAndItsFontsAreSubsets()
    {
        var pdf = Render();

        Assert.Equal(0, PdfTools.Check(pdf).Code);
        Assert.All(PdfTools.Fonts(pdf), font => Assert.Contains("yes yes yes", font, StringComparison.Ordinal));
        Assert.True(pdf.Length < 300 * 1024, $"{pdf.Length} bytes");
    }

    [Fact]
    public void Copy_Strict_PassesTheValidatorOfA1b()
    {
        using var keys = new SomeKeys();

        var answer = PdfTools.ValidateA1b(Copy(keys, PdfProfile.Strict1b));

        Assert.True(answer.Code == 0, answer.Output);
    }

    [Theory]
    [InlineData(PdfProfile.Archive)]
    [InlineData(PdfProfile.Strict1b)]
    public void Copy_IsSignedByTheInstallation(PdfProfile profile)
    {
        using var keys = new SomeKeys();

        var pdf = Copy(keys, profile);
        var said = PdfTools.Signatures(pdf);
        pdf[2000] ^= 1;

        Assert.Contains("Signature is Valid", said, StringComparison.Ordinal);
        Assert.Contains("Total document signed", said, StringComparison.Ordinal);
        Assert.Contains("Digest Mismatch", PdfTools.Signatures(pdf), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(PdfProfile.Archive, "es-MX", true)]
    [InlineData(PdfProfile.Archive, "en-US", false)]
    [InlineData(PdfProfile.Strict1b, "es-MX", true)]
    [InlineData(PdfProfile.Strict1b, "en-US", true)]
    [InlineData(PdfProfile.Strict1b, "es-MX", false)]
    public void TryRead_OfACopy_ReadsWhatItSays(PdfProfile profile, string language, bool isSealed)
    {
        var facts = ACertificate.Facts() with { Ledger = isSealed ? ACertificate.Place : null };
        var pdf = CertificateReport.Render(
            facts,
            ACertificate.Portal,
            Texts,
            CultureInfo.GetCultureInfo(language),
            profile
        );

        Assert.True(PrintedCertificate.TryRead(pdf, out var paper));

        Assert.Equal(
            (facts.Number, facts.Code.Value, facts.IssuedOn, facts.ValidTo),
            (paper.Number, paper.Code, paper.IssuedOn, paper.ValidTo)
        );
        Assert.Equal(
            (facts.Ledger?.Index, facts.Ledger?.Note, Said(facts.Ledger?.Leaf, facts.Ledger?.Proof)),
            (paper.Place?.Index, paper.Place?.Note, Said(paper.Place?.Leaf, paper.Place?.Proof))
        );
        static string Said(byte[]? leaf, IReadOnlyList<byte[]>? proof) =>
            string.Join(' ', (proof ?? []).Prepend(leaf ?? []).Select(Convert.ToHexString));
    }

    [Theory]
    [InlineData("es-MX", "aún no estaba sellada")]
    [InlineData("en-US", "was not yet sealed")]
    public void Render_BeforeItIsSealed_SaysSo(string language, string said)
    {
        var facts = ACertificate.Facts() with { Ledger = null };

        var pdf = CertificateReport.Render(facts, ACertificate.Portal, Texts, CultureInfo.GetCultureInfo(language));

        Assert.Contains(said, PdfTools.Text(pdf), StringComparison.Ordinal);
        Assert.Contains("\"ledger\": null", Encoding.UTF8.GetString(PdfTools.Attachment(pdf, CertificateData.Name)));
    }

    [Fact]
    public void Render_ForMachines_CarriesTheFacts()
    {
        var data = JsonDocument.Parse(PdfTools.Attachment(Render(), CertificateData.Name)).RootElement;

        Assert.Equal("CUP-2026-000123", data.GetProperty("number").GetString());
        Assert.Equal("2029-06-15", data.GetProperty("validTo").GetString());
        Assert.Equal(ACertificate.Code.Value, data.GetProperty("code").GetString());
        Assert.Equal(
            $"https://vetting.example.mx/verify/{ACertificate.Code.Value}",
            data.GetProperty("verification").GetString()
        );
        Assert.Equal(4, data.GetProperty("components").GetArrayLength());
    }

    [Theory]
    [InlineData(CertificateState.Revoked, "Revocado al 24 de noviembre de 2026")]
    [InlineData(CertificateState.Suspended, "Suspendido al 24 de noviembre de 2026")]
    public void Render_OfWhatIsNotValid_SaysSo(CertificateState state, string said) =>
        Assert.Contains(said, PdfTools.Text(Render(state)), StringComparison.Ordinal);

    [Theory]
    [InlineData(new byte[] { 0xFF, 0xD8, 0xFF })]
    [InlineData(new byte[] { 0x89, 0x50, 0x4E, 0x47 })]
    [InlineData(new byte[] { 1, 2, 3 })]
    public void Render_WithADamagedPhotograph_LeavesItOut(byte[] photo)
    {
        var facts = ACertificate.Facts(CertificateState.Valid) with { Photo = photo };

        var pdf = CertificateReport.Render(facts, ACertificate.Portal, Texts, CultureInfo.GetCultureInfo("es-MX"));

        Assert.Contains(facts.Number, PdfTools.Text(pdf), StringComparison.Ordinal);
    }

    [Fact]
    public void Render_WithEverythingThatTakesRoom_StaysOnTwoPages()
    {
        var facts = ACertificate.Facts(CertificateState.Suspended) with
        {
            Photo = AnImage.PngWithAlpha(),
            Holder = "María de los Ángeles Guadalupe Concepción Hernández Villavicencio y Castañeda de la Torre",
            Ledger = ACertificate.Place with { Proof = [.. Enumerable.Repeat(ACertificate.Place.Leaf, 24)] },
            Profile = ("Custodia y reinserción en centros penitenciarios federales", "Custody"),
        };

        var pdf = CertificateReport.Render(facts, ACertificate.Portal, Texts, CultureInfo.GetCultureInfo("es-MX"));

        Assert.Equal(2, Pages(pdf));
    }

    [Fact]
    public void Render_OfWhatIsAboutToExpire_IsAValidCertificate() =>
        Assert.Equal(PdfTools.Text(Render()), PdfTools.Text(Render(CertificateState.AboutToExpire)));

    [Fact]
    public void Render_Twice_GivesTheSameBytesAndLeavesTheLanguageAlone()
    {
        var before = CultureInfo.CurrentUICulture;

        Assert.Equal(Render(language: "en-US"), Render(language: "en-US"));
        Assert.Equal(before, CultureInfo.CurrentUICulture);
    }

    [Fact]
    public void QrSvg_OfAnAddress_IsOnePathOfAllDarkModules()
    {
        var svg = QrDrawing.Svg("https://vetting.example.mx/verify/7KQ4M2XD91TRB3WN80JC55PER9");

        Assert.Single(svg.Split("<path").Skip(1));
        Assert.StartsWith("<svg", svg, StringComparison.Ordinal);
    }

    private static byte[] Render(
        CertificateState state = CertificateState.Valid,
        string language = "es-MX",
        PdfProfile profile = PdfProfile.Archive
    ) =>
        CertificateReport.Render(
            ACertificate.Facts(state),
            ACertificate.Portal,
            Texts,
            CultureInfo.GetCultureInfo(language),
            profile
        );

    private static byte[] Copy(SomeKeys keys, PdfProfile profile) =>
        CertificateReport.Copy(
            ACertificate.Facts(),
            ACertificate.Portal,
            Texts,
            CultureInfo.GetCultureInfo("es-MX"),
            keys.Documents,
            profile
        );

    private static int Pages(byte[] pdf)
    {
        using var document = Reading.Open(pdf);
        return document.NumberOfPages;
    }
}
