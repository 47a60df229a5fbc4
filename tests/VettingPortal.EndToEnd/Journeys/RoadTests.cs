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

        var steps = new List<Func<Walk, Task>> { Recruitment.Register, Recruitment.FindEligible, Evaluation.Start, Evaluation.Conclude, Adjudication.Approve, Academy.Train };
        walk.Number = Environment.GetEnvironmentVariable("VP_NUMBER") ?? "";
        foreach (var step in steps.Skip(int.Parse(Environment.GetEnvironmentVariable("VP_FROM") ?? "0")))
        {
            await step(walk);
        }
        var certificate = await Certification.Issue(walk);

        Assert.Equal(0, certificate.Pdf.Check());
        Assert.Contains("Valeria Núñez Ortega", certificate.Pdf.Text(), StringComparison.OrdinalIgnoreCase);
        Assert.Contains(certificate.Number, certificate.Pdf.Text(), StringComparison.Ordinal);
        var page = await walk.Public();
        await page.Open($"/verify/{certificate.Code}");
        await page.Reads(certificate.Number);
        await Assertions.Expect(page.Locator(".verdict-valid")).ToBeVisibleAsync();
        Assert.DoesNotContain("Núñez", await page.ContentAsync(), StringComparison.OrdinalIgnoreCase);
    }
}
