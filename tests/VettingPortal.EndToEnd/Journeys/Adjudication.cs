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
                await page.Press(walk["Abrir consejo"]);
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
                    await page.Press(walk["Abrir con este propósito"]);
                    await page.Choose("decision", walk["Aprobar"]);
                    await page.Press(walk["Emitir voto"]);
                    await page.Locator(".mud-dialog")
                        .GetByRole(AriaRole.Button, new() { Name = walk["Emitir voto"] })
                        .ClickAsync();
                    await page.Reads(Voted(walk));
                }
            );
        }
        await walk.As(
            "amalia.ferrer",
            board,
            async page =>
            {
                await page.Press(walk["Registrar decisión"]);
                await page.Press(walk["Emitir notificación"]);
                await page.Day("delivered-on", walk.Today);
                await page.Type("received-by", "Valeria Núñez Ortega");
                await page.Attach();
                await page.Press(walk["Registrar entrega"]);
                await page.Reads(walk["Personalmente"]);
            }
        );
    }

    private static string Voted(Walk walk) =>
        walk["Usted votó el {0}. Su voto queda sellado hasta que el otro esté.", "|"].Split('|')[0].Trim();
}
