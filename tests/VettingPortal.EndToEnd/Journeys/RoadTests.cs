using Microsoft.Playwright;
using VettingPortal.EndToEnd.Stage;

namespace VettingPortal.EndToEnd.Journeys;

/// <summary>
/// The whole road on PostgreSQL, as everybody on it walks it: an applicant is typed into the form, vetted, trained and certified, and
/// the public verifies the printed code.
/// </summary>
public sealed class RoadTests(Theatre theatre)
{
    [Fact]
    public async Task Applicant_FromTheFormToTheCertificate_IsVerifiedByThePublic()
    {
        var walk = new Walk(await theatre.Chromium, await theatre.Road);

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
        await page.Press("Verificar");
        await page.Reads(certificate.Number);
        await Assertions.Expect(page.Locator(".verdict-valid")).ToBeVisibleAsync();
        Assert.DoesNotContain("Núñez", await page.ContentAsync(), StringComparison.OrdinalIgnoreCase);
    }
}
