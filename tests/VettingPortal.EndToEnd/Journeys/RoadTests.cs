using Microsoft.Playwright;
using VettingPortal.EndToEnd.Stage;

namespace VettingPortal.EndToEnd.Journeys;

/// <summary>
/// The whole road as everybody on it walks it, on PostgreSQL in Spanish and on SQLite in English: an applicant is typed into the form,
/// vetted, trained and certified, and the public verifies the printed code.
/// </summary>
public sealed class RoadTests(Theatre theatre)
{
    [Fact]
    public async Task Applicant_FromTheFormToTheCertificate_IsVerifiedByThePublic() =>
        await Walk(new(await theatre.Chromium, await theatre.Road, Look.SpanishWide));

    [Fact]
    public async Task Applicant_WhoseWayIsWalkedInEnglish_IsVerifiedByThePublic()
    {
        await using var portal = await RunningPortal.OnSqlite(files: 0);

        await Walk(new(await theatre.Chromium, portal, Look.EnglishWide));
    }

    private static async Task Walk(Walk walk)
    {
        await Recruitment.Register(walk);
        await Recruitment.FindEligible(walk);
        await Evaluation.Start(walk);
        await Evaluation.Conclude(walk);
        await Adjudication.Approve(walk);
        await Academy.Train(walk);
        var certificate = await Certification.Issue(walk);

        Assert.Equal(0, certificate.Pdf.Check());
        Assert.Contains("Valeria Núñez Ortega", certificate.Pdf.Text(), StringComparison.OrdinalIgnoreCase);
        Assert.Contains(certificate.Number, certificate.Pdf.Text(), StringComparison.Ordinal);
        var page = await walk.Public();
        await page.Open("/verify");
        await page.Type("code", certificate.Code);
        await page.Press(walk["Verificar"]);
        await page.Reads(certificate.Number);
        await Assertions.Expect(page.Locator(".verdict-valid")).ToBeVisibleAsync();
        Assert.DoesNotContain("Núñez", await page.ContentAsync(), StringComparison.OrdinalIgnoreCase);
    }
}
