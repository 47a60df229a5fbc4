using System.Globalization;
using System.Text;
using Microsoft.Playwright;
using VettingPortal.EndToEnd.Stage;

namespace VettingPortal.EndToEnd.Journeys;

/// <summary>The academy: a cohort, its hours and marks, and the two who sign.</summary>
internal static class Academy
{
    private const int HoursADay = 12;

    private static readonly (string Code, string Name, int Hours)[] Modules =
    [
        ("DH", "Derechos humanos y uso de la fuerza", 600),
        ("FP", "Función policial", 600),
    ];

    public static async Task Train(Walk walk)
    {
        var first = walk.Today.AddDays(1);
        await walk.As("joseluis.trevino", "/training/new", page => Plan(walk, page, first));
        await walk.AtFile("joseluis.trevino", "training", page => Enrol(walk, page, walk.Today));
        walk.Pass(112);
        await walk.As(
            "joseluis.trevino",
            "/training/RUTA-01?part=attendance",
            page => Attend(walk, page, walk.Number, first)
        );
        await walk.As("carmen.valdivia", "/training/RUTA-01?part=marks", page => Mark(walk, page, walk.Number));
        await walk.AtFile("joseluis.trevino", "training", page => Sign(walk, page, "José Luis Treviño Garza"));
        await walk.AtFile(
            "carmen.valdivia",
            "training",
            async page =>
            {
                await Sign(walk, page, "Carmen Valdivia Solano");
                await page.Press(walk["Aprobar la formación"]);
                await page.Gone(walk["Aprobar la formación"]);
            }
        );
    }

    private static async Task Plan(Walk walk, IPage page, DateOnly first)
    {
        await page.Type("code", "RUTA-01");
        await page.Choose("profile", walk.Look == Look.SpanishWide ? "Prevención" : "Prevention");
        await page.Type("academy", "Academia Nacional");
        await page.Day("starts", first);
        await page.Day("ends", first.AddDays(110));
        await page.Press(walk["Agregar módulo"]);
        for (var n = 0; n < Modules.Length; n++)
        {
            var (code, name, hours) = Modules[n];
            await page.Type($"code-{n}", code);
            await page.Type($"es-{n}", name);
            await page.Type($"en-{n}", name);
            await page.Type($"hours-{n}", hours.ToString(CultureInfo.InvariantCulture));
            await page.Type($"teacher-{n}", "Instructora Uno");
        }
        await page.Locator("input[type=checkbox]").First.CheckAsync();
        await page.Press(walk["Guardar cohorte"]);
        await page.WaitForURLAsync("**/training/RUTA-01");
    }

    private static async Task Enrol(Walk walk, IPage page, DateOnly today)
    {
        await page.Press(walk["Dar lugar en cohorte"]);
        await page.Choose("cohort", "RUTA-01", exact: false);
        await page.Day("contract", today);
        await page.Locator(".mud-dialog")
            .GetByRole(AriaRole.Button, new() { Name = walk["Dar lugar en cohorte"] })
            .ClickAsync();
        await page.Reads(walk["Contrato firmado"]);
    }

    private static async Task Attend(Walk walk, IPage page, string file, DateOnly first)
    {
        var sheet = new StringBuilder("expediente,fecha,modulo,horas\n");
        var day = first;
        foreach (var (code, _, hours) in Modules)
        {
            for (var left = hours; left > 0; left -= HoursADay)
            {
                sheet.Append(CultureInfo.InvariantCulture, $"{file},{day:yyyy-MM-dd},{code},{HoursADay}\n");
                day = day.AddDays(1);
            }
        }
        await page.Locator("#attendance-file")
            .SetInputFilesAsync(
                new FilePayload
                {
                    Name = "asistencia.csv",
                    MimeType = "text/csv",
                    Buffer = Encoding.UTF8.GetBytes(sheet.ToString()),
                }
            );
        await page.Press(walk["Validar los {0} renglones correctos", 100]);
        await page.Gone(walk["Validar los {0} renglones correctos", 100]);
    }

    private static async Task Mark(Walk walk, IPage page, string file)
    {
        foreach (var (_, name, _) in Modules)
        {
            await page.Choose("module", name);
            await page.Type("first", "Sinodal Uno");
            await page.Type("second", "Sinodal Dos");
            await page.Type($"m-{file}", "92");
            await page.Press(walk["Guardar calificaciones"]);
            await page.Reads(walk["Calificaciones guardadas: {0}.", 1]);
        }
    }

    private static async Task Sign(Walk walk, IPage page, string name)
    {
        await page.Press(walk["Firmar el expediente académico"]);
        await page.Reads(walk["Firmó {0}", name]);
    }
}
