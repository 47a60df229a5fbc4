using Microsoft.Playwright;
using VettingPortal.EndToEnd.Stage;

namespace VettingPortal.EndToEnd.Journeys;

/// <summary>A step pressed twice happens once.</summary>
public sealed class TwiceTests(Theatre theatre)
{
    [Fact]
    public async Task Step_PressedTwiceAndInTwoWindows_HappensOnceAndTheOtherIsTold()
    {
        var address = "";
        var first = await theatre.Visit(persona: "gerardo.pineda");
        await first.Open("/files?state=Received");
        address = (
            await first
                .Locator("tr", new() { HasText = "Recibida" })
                .Locator("td a[href^='/files/']")
                .First.GetAttributeAsync("href")
        )!;
        var second = await first.Context.NewPageAsync();
        await first.Open($"{address}?part=application");
        await second.Open($"{address}?part=application");

        await RecordQuery(first);
        await second.Open($"{address}?part=application");
        await first.GetByRole(AriaRole.Button, new() { Name = "Declarar elegible" }).DblClickAsync();
        await first.Gone("Declarar elegible");
        await second.Press("Declarar elegible");

        await second.Reads("Este paso no se puede dar en el estado actual del expediente.");
        await first.Context.CloseAsync();
    }

    private static async Task RecordQuery(IPage page)
    {
        await page.Day("queried", DateOnly.FromDateTime(DateTime.UtcNow.AddHours(-6)));
        await page.Type("reference", "RNPSP-204118");
        await page.Choose("finding", "Sin antecedentes");
        await page.Attach("answer");
        await page.Press("Guardar la consulta");
        await page.Reads("RNPSP-204118 · Sin antecedentes");
    }
}
