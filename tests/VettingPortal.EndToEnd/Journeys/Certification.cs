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
                await page.Press(walk["Abrir la certificación"]);
                await page.Type("cuip", "NUOV2026000000017");
                await page.Day("registry-day", walk.Today);
                await page.Locator(".mud-dialog")
                    .GetByRole(AriaRole.Button, new() { Name = walk["Abrir la certificación"] })
                    .ClickAsync();
                address = (await page.Locator("main a[href^='/certificates/']").First.GetAttributeAsync("href"))!;
            }
        );
        await walk.As(
            "arturo.mendieta",
            address,
            async page =>
            {
                await page.Press(walk["Firmar"]);
                await page.Gone(walk["Firmar"]);
            }
        );
        Issued? issued = null;
        await walk.As("pablo.herrera", address, async page => issued = await Register(walk, page));
        return issued!;
    }

    private static async Task<Issued> Register(Walk walk, IPage page)
    {
        await page.Press(walk["Registrar y expedir"]);
        var pdf = await Download(page, walk["Descargar PDF"]);
        return new(await page.Locator("h1").First.InnerTextAsync(), Printed().Match(pdf.Text()).Value, pdf);
    }

    /// <summary>The number of a certificate in force, and the verification code as it stands on the paper.</summary>
    public static async Task<(string Number, string Code)> FirstValid(IPage page)
    {
        await page.Open("/certificates?state=Valid");
        await page.Open((await page.Locator("td a[href^='/certificates/']").First.GetAttributeAsync("href"))!);
        var code = Printed().Match((await Download(page, "Descargar PDF")).Text()).Value;
        return (await page.Locator("h1").First.InnerTextAsync(), code);
    }

    private static async Task<byte[]> Download(IPage page, string link)
    {
        var paper = page.GetByRole(AriaRole.Link, new() { Name = link });
        var download = await page.RunAndWaitForDownloadAsync(() => paper.ClickAsync());
        return await File.ReadAllBytesAsync((await download.PathAsync())!);
    }

    [GeneratedRegex("(?:[0-9A-HJKMNP-TV-Z]{4,5}[- ]){5}[0-9A-HJKMNP-TV-Z]{5}")]
    private static partial Regex Printed();
}
