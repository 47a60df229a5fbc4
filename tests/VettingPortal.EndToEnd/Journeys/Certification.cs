using System.Text.RegularExpressions;
using Microsoft.Playwright;
using VettingPortal.EndToEnd.Stage;

namespace VettingPortal.EndToEnd.Journeys;

/// <summary>The registrars and the director: one opens, one signs, another registers.</summary>
internal static partial class Certification
{
    public sealed record Issued(string Number, string Code, byte[] Pdf);

    public static async Task<Issued> Issue(Walk walk)
    {
        var address = "";
        await walk.AtFile(
            "lorena.bustos",
            "certificate",
            async page =>
            {
                await page.Press("Abrir la certificación");
                await page.Type("cuip", "NUOV2026000000017");
                await page.Day("registry-day", walk.Today);
                await page.Locator(".mud-dialog")
                    .GetByRole(AriaRole.Button, new() { Name = "Abrir la certificación" })
                    .ClickAsync();
                address = (await page.Locator("main a[href^='/certificates/']").First.GetAttributeAsync("href"))!;
            }
        );
        await walk.As(
            "arturo.mendieta",
            address,
            async page =>
            {
                await page.Press("Firmar");
                await page.Gone("Firmar");
            }
        );
        Issued? issued = null;
        await walk.As("pablo.herrera", address, async page => issued = await Register(page));
        return issued!;
    }

    private static async Task<Issued> Register(IPage page)
    {
        await page.Press("Registrar y expedir");
        var pdf = await Download(page);
        return new(await page.Locator("h1").First.InnerTextAsync(), Printed().Match(pdf.Text()).Value, pdf);
    }

    /// <summary>The number of a certificate in force, and the verification code as it stands on the paper.</summary>
    public static async Task<(string Number, string Code)> FirstValid(IPage page)
    {
        await page.Open("/certificates?state=Valid");
        await page.Open((await page.Locator("td a[href^='/certificates/']").First.GetAttributeAsync("href"))!);
        var code = Printed().Match((await Download(page)).Text()).Value;
        return (await page.Locator("h1").First.InnerTextAsync(), code);
    }

    private static async Task<byte[]> Download(IPage page)
    {
        var link = page.GetByRole(AriaRole.Link, new() { Name = "Descargar PDF" });
        var download = await page.RunAndWaitForDownloadAsync(() => link.ClickAsync());
        return await File.ReadAllBytesAsync((await download.PathAsync())!);
    }

    [GeneratedRegex("(?:[0-9A-HJKMNP-TV-Z]{4,5}[- ]){5}[0-9A-HJKMNP-TV-Z]{5}")]
    private static partial Regex Printed();
}
