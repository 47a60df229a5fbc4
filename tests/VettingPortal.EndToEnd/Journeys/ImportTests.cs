using System.Globalization;
using Microsoft.Playwright;
using VettingPortal.EndToEnd.Stage;

namespace VettingPortal.EndToEnd.Journeys;

/// <summary>A recruiting office's file: judged line by line, committed, told of, and undone.</summary>
public sealed class ImportTests(Theatre theatre)
{
    private const string Name = "applicants-2026-q4.csv";

    /// <summary>What the page says, in each of its languages.</summary>
    private sealed record Words(
        string Counts,
        string Import,
        string Ended,
        string Download,
        string Undo,
        string UndoImport,
        string Undone,
        string Another
    )
    {
        public static readonly Words Spanish = new(
            "2,000 líneas: {0:N0} correctas y {1} con error",
            "Importar {0:N0} solicitudes",
            "Importación terminada",
            "Descargar el resultado",
            "Deshacer {0}",
            "Deshacer la importación",
            "Deshecha",
            "Importar otro archivo"
        );

        public static readonly Words English = new(
            "2,000 lines: {0:N0} good and {1} refused",
            "Import {0:N0} applications",
            "Import completed",
            "Download the result",
            "Undo {0}",
            "Undo the import",
            "Undone",
            "Import another file"
        );
    }

    [Fact]
    public Task File_FromUploadToUndo_SaysOfEachLineWhatIsExpected() => Import(Look.SpanishWide, Words.Spanish);

    [Fact]
    public Task File_InEnglish_SaysTheSame() => Import(Look.EnglishWide, Words.English);

    private async Task Import(Look look, Words words)
    {
        var expected = (await File.ReadAllLinesAsync(Sample("applicants-2026-q4.expected.csv")))
            .Skip(1)
            .Select(line => line.Split(',') is [var number, var verdict] ? (number, verdict) : default)
            .ToList();
        var refused = expected.Where(line => line.verdict != "ok").ToList();
        var page = await theatre.Visit(look, "adriana.solis");
        await page.Open("/applicants/import");

        await page.Locator("#sheet").SetInputFilesAsync(Sample(Name));

        var good = expected.Count - refused.Count;
        var counts = Of(words.Counts, good, refused.Count);
        await page.Reads(counts);
        var shown = page.Locator("table").First.Locator("tbody tr");
        Assert.Equal(
            refused.Take(50).Select(line => $"{line.number} {line.verdict}"),
            (await shown.AllAsync()).Select(row => Cells(row).Result)
        );

        await page.Press(Of(words.Import, good));
        await Assertions.Expect(page.GetByRole(AriaRole.Progressbar)).ToBeVisibleAsync();
        await page.Reads(words.Ended);

        var link = page.GetByRole(AriaRole.Link, new() { Name = words.Download });
        var download = await page.RunAndWaitForDownloadAsync(() => link.ClickAsync());
        var told = (await File.ReadAllLinesAsync((await download.PathAsync())!))
            .Skip(1)
            .Select(line => line.Split(','));
        Assert.Equal(expected, told.Select(cells => (cells[0], cells[1])));

        await page.GetByRole(AriaRole.Button, new() { Name = Of(words.Undo, Name) }).ClickAsync();
        await page.Type("reason", "La oficina envió el archivo equivocado.");
        await page.Locator(".mud-dialog").GetByRole(AriaRole.Button, new() { Name = words.UndoImport }).ClickAsync();
        await page.Reads(words.Undone);
        await page.Press(words.Another);
        await page.Locator("#sheet").SetInputFilesAsync(Sample(Name));
        await page.Reads(counts);
        await page.Context.CloseAsync();
    }

    private static async Task<string> Cells(ILocator row) =>
        $"{(await row.Locator("td").First.InnerTextAsync()).Trim()} {await row.Locator("td[data-verdict]").GetAttributeAsync("data-verdict")}";

    private static string Of(string text, params object[] facts) =>
        string.Format(CultureInfo.InvariantCulture, text, facts);

    private static string Sample(string name) => Path.Combine(AppContext.BaseDirectory, "Data", name);
}
