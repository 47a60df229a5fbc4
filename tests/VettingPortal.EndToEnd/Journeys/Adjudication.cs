using Microsoft.Playwright;
using VettingPortal.EndToEnd.Stage;

namespace VettingPortal.EndToEnd.Journeys;

/// <summary>The board: its chair, two sealed votes, the notice and its delivery.</summary>
internal static class Adjudication
{
    public static async Task Approve(Walk walk)
    {
        var members = new List<string>();
        var board = $"/board/{walk.Number}";
        await walk.As(
            "amalia.ferrer",
            board,
            async page =>
            {
                await page.Press("Abrir consejo");
                var names = page.Locator("aside ul.lines li");
                await Assertions.Expect(names).ToHaveCountAsync(2);
                members.AddRange((await names.AllInnerTextsAsync()).Select(Walk.UserNamed));
            }
        );
        foreach (var member in members)
        {
            await walk.As(
                member,
                $"{board}/vote",
                async page =>
                {
                    await page.Choose("decision", "Aprobar");
                    await page.Press("Emitir voto");
                    await page.Reads("Usted votó el");
                }
            );
        }
        await walk.As(
            "amalia.ferrer",
            board,
            async page =>
            {
                await page.Press("Registrar decisión");
                await page.Press("Emitir notificación");
                await page.Day("delivered-on", walk.Today);
                await page.Type("received-by", "Valeria Núñez Ortega");
                await page.Attach();
                await page.Press("Registrar entrega");
                await page.Reads("Personalmente");
            }
        );
    }
}
