using Microsoft.Playwright;
using VettingPortal.EndToEnd.Stage;

namespace VettingPortal.EndToEnd.Journeys;

/// <summary>A recruiting office's file: judged line by line, committed, told of, and undone.</summary>
public sealed class ImportTests(Theatre theatre)
{
    private const string Name = "applicants-2026-q4.csv";

    [Fact]
    public async Task File_FromUploadToUndo_SaysOfEachLineWhatIsExpected()
    {
        var expected = (await File.ReadAllLinesAsync(Sample("applicants-2026-q4.expected.csv")))
            .Skip(1)
            .Select(line => line.Split(',') is [var number, var verdict] ? (number, verdict) : default)
            .ToList();
        var refused = expected.Where(line => line.verdict != "ok").ToList();
        var page = await theatre.Visit(persona: "adriana.solis");
        await page.Open("/applicants/import");

        await page.Locator("#sheet").SetInputFilesAsync(Sample(Name));

        await page.Reads($"2,000 líneas: {expected.Count - refused.Count:N0} correctas y {refused.Count} con error");
        var shown = page.Locator("table").First.Locator("tbody tr");
        Assert.Equal(
            refused.Take(50).Select(line => $"{line.number} {line.verdict}"),
            (await shown.AllAsync()).Select(row => Cells(row).Result)
        );

        await page.Press($"Importar {expected.Count - refused.Count:N0} solicitudes");
        await Assertions.Expect(page.GetByRole(AriaRole.Progressbar)).ToBeVisibleAsync();
        await page.Reads("Importación terminada");

        var link = page.GetByRole(AriaRole.Link, new() { Name = "Descargar el resultado" });
        var download = await page.RunAndWaitForDownloadAsync(() => link.ClickAsync());
        var told = (await File.ReadAllLinesAsync((await download.PathAsync())!))
            .Skip(1)
            .Select(line => line.Split(','));
        Assert.Equal(expected, told.Select(cells => (cells[0], cells[1])));

        await page.GetByRole(AriaRole.Button, new() { Name = $"Deshacer {Name}" }).ClickAsync();
        await page.Type("reason", "La oficina envió el archivo equivocado.");
        await page.Locator(".mud-dialog")
            .GetByRole(AriaRole.Button, new() { Name = "Deshacer la importación" })
            .ClickAsync();
        await page.Reads("Deshecha");
        await page.Press("Importar otro archivo");
        await page.Locator("#sheet").SetInputFilesAsync(Sample(Name));
        await page.Reads($"{expected.Count - refused.Count:N0} correctas");
        await page.Context.CloseAsync();
    }

    private static async Task<string> Cells(ILocator row) =>
        string.Join(' ', (await row.Locator("td").AllInnerTextsAsync()).Take(2).Select(cell => cell.Trim()));

    private static string Sample(string name) => Path.Combine(AppContext.BaseDirectory, "Data", name);
}
