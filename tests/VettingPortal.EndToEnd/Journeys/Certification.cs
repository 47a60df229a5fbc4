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
                await page.Locator(".mud-dialog").GetByRole(AriaRole.Button, new() { Name = "Abrir la certificación" }).ClickAsync();
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
        var link = page.GetByRole(AriaRole.Link, new() { Name = "Descargar PDF" });
        var download = await page.RunAndWaitForDownloadAsync(() => link.ClickAsync());
        var pdf = await File.ReadAllBytesAsync((await download.PathAsync())!);
        return new(await page.Locator("h1").First.InnerTextAsync(), PrintedCode(pdf), pdf);
    }

    /// <summary>The verification code as it stands on the paper.</summary>
    public static string PrintedCode(byte[] pdf) => Printed().Match(pdf.Text()).Value;

    [GeneratedRegex("(?:[0-9A-HJKMNP-TV-Z]{4,5}[- ]){5}[0-9A-HJKMNP-TV-Z]{5}")]
    private static partial Regex Printed();
}
