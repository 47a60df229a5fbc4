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
        await walk.As("joseluis.trevino", "/training/new", page => Plan(page, first));
        await walk.AtFile("joseluis.trevino", "training", page => Enrol(page, walk.Today));
        walk.Pass(112);
        await walk.As(
            "joseluis.trevino",
            "/training/RUTA-01?part=attendance",
            page => Attend(page, walk.Number, first)
        );
        await walk.As("carmen.valdivia", "/training/RUTA-01?part=marks", page => Mark(page, walk.Number));
        await walk.AtFile("joseluis.trevino", "training", page => Sign(page, "José Luis Treviño Garza"));
        await walk.AtFile(
            "carmen.valdivia",
            "training",
            async page =>
            {
                await Sign(page, "Carmen Valdivia Solano");
                await page.Press("Aprobar la formación");
                await page.Gone("Aprobar la formación");
            }
        );
    }

    private static async Task Plan(IPage page, DateOnly first)
    {
        await page.Type("code", "RUTA-01");
        await page.Choose("profile", "Prevención");
        await page.Type("academy", "Academia Nacional");
        await page.Day("starts", first);
        await page.Day("ends", first.AddDays(110));
        await page.Press("Agregar módulo");
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
        await page.Press("Guardar cohorte");
        await page.WaitForURLAsync("**/training/RUTA-01");
    }

    private static async Task Enrol(IPage page, DateOnly today)
    {
        await page.Press("Dar lugar en cohorte");
        await page.Choose("cohort", "RUTA-01", exact: false);
        await page.Day("contract", today);
        await page.Locator(".mud-dialog")
            .GetByRole(AriaRole.Button, new() { Name = "Dar lugar en cohorte" })
            .ClickAsync();
        await page.Reads("Contrato firmado");
    }

    private static async Task Attend(IPage page, string file, DateOnly first)
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
        await page.Press("Validar los 100 renglones correctos");
        await page.Gone("Validar los 100 renglones correctos");
    }

    private static async Task Mark(IPage page, string file)
    {
        foreach (var (_, name, _) in Modules)
        {
            await page.Choose("module", name);
            await page.Type("first", "Sinodal Uno");
            await page.Type("second", "Sinodal Dos");
            await page.Type($"m-{file}", "92");
            await page.Press("Guardar calificaciones");
            await page.Reads("Calificaciones guardadas de 1 personas.");
        }
    }

    private static async Task Sign(IPage page, string name)
    {
        await page.Press("Firmar el expediente académico");
        await page.Reads($"Firmó {name}");
    }
}
