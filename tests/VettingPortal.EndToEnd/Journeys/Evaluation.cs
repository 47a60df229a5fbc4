using Microsoft.Playwright;
using VettingPortal.EndToEnd.Stage;
using VettingPortal.Kernel;

namespace VettingPortal.EndToEnd.Journeys;

/// <summary>The coordinator, the five evaluators and those who review them.</summary>
internal static class Evaluation
{
    private static readonly (string Name, Role Reviewer)[] Phases =
    [
        ("Toxicológica", Role.TOXL),
        ("Médica", Role.MED),
        ("Psicológica", Role.PSI),
        ("Entorno social y situación patrimonial", Role.BGS),
        ("Poligráfica", Role.QC),
    ];

    public static Task Start(Walk walk) =>
        walk.AtFile(
            "hector.ibarra",
            "phases",
            async page =>
            {
                await page.Press(walk["Registrar consentimientos"]);
                await page.Locator(".mud-dialog")
                    .GetByRole(AriaRole.Button, new() { Name = walk["Registrar consentimientos"] })
                    .ClickAsync();
                await page.Locator(".mud-dialog").WaitForAsync(new() { State = WaitForSelectorState.Detached });
                await page.Press(walk["Iniciar la evaluación"]);
                await Assertions.Expect(page.Locator("li.phase")).ToHaveCountAsync(5);
            }
        );

    public static async Task Conclude(Walk walk)
    {
        for (var i = 0; i < Phases.Length; i++)
        {
            var (phase, reviewer) = Phases[i];
            var name = walk[phase];
            var evaluator = "";
            await walk.AtFile(
                "hector.ibarra",
                "phases",
                async page =>
                {
                    evaluator = Walk.UserNamed(
                        (await Phase(page, name).Locator("small").First.InnerTextAsync()).Split('·')[0]
                    );
                    await Schedule(walk, page, name, walk.Today.AddDays(15));
                }
            );
            walk.Pass(16);
            await walk.AtFile(evaluator, "phases", page => Conduct(walk, page, name));
            await walk.AtFile(
                Walk.Other(reviewer, evaluator),
                "phases",
                async page =>
                {
                    await Phase(page, name)
                        .GetByRole(AriaRole.Link, new() { Name = $"{walk["Revisar"]} {name}" })
                        .ClickAsync();
                    await page.Press(walk["Abrir con este propósito"]);
                    await page.Reads("Sin hallazgos que afecten la idoneidad.");
                    await page.GetByRole(AriaRole.Button, new() { Name = $"{walk["Confirmar"]} {name}" }).ClickAsync();
                    await Assertions.Expect(Phase(page, name)).ToContainTextAsync(walk["Concluida"]);
                }
            );
        }
    }

    private static ILocator Phase(IPage page, string name) =>
        page.Locator("li.phase")
            .Filter(new() { Has = page.GetByRole(AriaRole.Heading, new() { Name = name, Exact = true }) });

    private static async Task Schedule(Walk walk, IPage page, string name, DateOnly day)
    {
        await Phase(page, name).GetByRole(AriaRole.Button, new() { Name = $"{walk["Programar"]} {name}" }).ClickAsync();
        await page.Day("appointment-day", day);
        await page.Choose("appointment-center", "Centro Nacional de Evaluación y Control de Confianza");
        await page.Locator(".mud-dialog").GetByRole(AriaRole.Button, new() { Name = walk["Programar"] }).ClickAsync();
        await Assertions.Expect(Phase(page, name)).ToContainTextAsync(walk["Programada"]);
    }

    private static async Task Conduct(Walk walk, IPage page, string name)
    {
        await Phase(page, name).GetByRole(AriaRole.Button, new() { Name = $"{walk["Iniciar"]} {name}" }).ClickAsync();
        await Phase(page, name)
            .GetByRole(AriaRole.Button, new() { Name = $"{walk["Entregar resultado"]} {name}" })
            .ClickAsync();
        await page.Choose("report-result", walk["Favorable"]);
        await page.Type("report-summary", "Sin hallazgos que afecten la idoneidad.");
        await page.Locator(".mud-dialog")
            .GetByRole(AriaRole.Button, new() { Name = walk["Entregar resultado"] })
            .ClickAsync();
        await Assertions.Expect(Phase(page, name)).ToContainTextAsync(walk["En revisión"]);
    }
}
