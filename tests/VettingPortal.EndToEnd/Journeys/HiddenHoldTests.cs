using System.Text.RegularExpressions;
using Microsoft.Playwright;
using VettingPortal.EndToEnd.Stage;

namespace VettingPortal.EndToEnd.Journeys;

/// <summary>Internal affairs stops somebody, and nobody else can tell it from any other wait.</summary>
public sealed partial class HiddenHoldTests(Theatre theatre)
{
    private const string Narrative =
        "Denuncia confidencial: habría entregado roles de servicio a un grupo delictivo a cambio de pagos mensuales.";

    private const string Reason =
        "La denuncia aporta fechas y depósitos que coinciden; mantener el acceso pondría en riesgo la investigación.";

    /// <summary>What the pages say, in each of their languages, and the state of the files one looks at.</summary>
    private sealed record Words(
        Look Look,
        string State,
        string InState,
        string Held,
        string Hold,
        string HoldForDocuments,
        string Find,
        string Category,
        string Priority,
        string Raise,
        string Order,
        string Ordered
    )
    {
        public static readonly Words Spanish = new(
            Look.SpanishWide,
            "Eligible",
            "Elegible",
            "En revisión administrativa",
            "Poner en espera",
            "En espera: cotejo de documentos",
            "Buscar",
            "Vínculos con delincuencia organizada",
            "P1: el mismo día",
            "Levantar señalamiento",
            "Ordenar revisión administrativa",
            "Medida ordenada"
        );

        public static readonly Words English = new(
            Look.EnglishWide,
            "InEvaluation",
            "In evaluation",
            "Under administrative review",
            "Put on hold",
            "On hold: document re-check",
            "Search",
            "Links with organised crime",
            "P1: the same day",
            "Raise a flag",
            "Order administrative review",
            "Measure ordered"
        );
    }

    [Fact]
    public Task File_HeldByInternalAffairs_LooksLikeOneHeldForAnOrdinaryCause() => LooksOrdinary(Words.Spanish);

    [Fact]
    public Task File_InEnglish_LooksLikeOneHeldForAnOrdinaryCause() => LooksOrdinary(Words.English);

    private async Task LooksOrdinary(Words words)
    {
        var page = await theatre.Visit(words.Look, "marisol.tapia");
        await page.Open($"/files?state={words.State}");
        var open = page.Locator("tr", new() { HasText = words.InState }).Locator("td a[href^='/files/']");
        var (ordinary, hidden) = (await Href(open.Nth(0)), await Href(open.Nth(1)));
        var (ordinaryBefore, hiddenBefore) = (await Lines(page, ordinary), await Lines(page, hidden));

        await PlaceOrdinary(words, ordinary);
        await Flag(words, hidden.Split('/')[^1]);

        var ordinarySays = (await Lines(page, ordinary)).Except(ordinaryBefore).ToList();
        var hiddenSays = (await Lines(page, hidden)).Except(hiddenBefore).ToList();
        Assert.Contains(words.Held, hiddenSays);
        Assert.Equal(ordinarySays, hiddenSays);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Certificate_OfTheOneHeld_IsSuspendedForThePublic()
    {
        var page = await theatre.Visit(persona: "lorena.bustos");
        var (number, code) = await Certification.FirstValid(page);
        await page.Open($"/verify/{code}");
        await Assertions.Expect(page.Locator(".verdict-valid")).ToBeVisibleAsync();

        await Flag(Words.Spanish, number);

        await page.Open($"/verify/{code}");
        await Assertions.Expect(page.Locator(".verdict-suspended")).ToBeVisibleAsync();
        await page.Context.CloseAsync();
    }

    private async Task PlaceOrdinary(Words words, string file)
    {
        var page = await theatre.Visit(words.Look, "hector.ibarra");
        await page.Open(file);
        await page.Press(words.Hold);
        await page.GetByText(words.HoldForDocuments).ClickAsync();
        await Because(page, "Se coteja el certificado con la escuela que lo expidió.", words.Hold);
        await page.Reads(words.Held);
        await page.Context.CloseAsync();
    }

    /// <summary>An investigator flags a file or certificate; the head of internal affairs orders the hold.</summary>
    private async Task Flag(Words words, string number)
    {
        var page = await theatre.Visit(words.Look, "daniel.carmona");
        await page.Open("/integrity/new");
        await page.Type("key", number);
        await page.Press(words.Find);
        await page.Locator("main dl.facts-list").WaitForAsync();
        await page.Choose("category", words.Category);
        await page.Choose("priority", words.Priority);
        await page.Type("narrative", Narrative);
        await page.Press(words.Raise);
        await page.WaitForURLAsync("**/integrity/*-*-*");
        var flag = new Uri(page.Url).AbsolutePath;
        await page.Context.CloseAsync();
        var head = await theatre.Visit(words.Look, "francisco.leal");
        await head.Open(flag);
        await head.Press(words.Order);
        await Because(head, Reason, words.Order);
        await head.Reads(words.Ordered);
        await head.Context.CloseAsync();
    }

    private static async Task Because(IPage page, string why, string verb)
    {
        await page.Type("reason", why);
        await page.Locator(".mud-dialog").GetByRole(AriaRole.Button, new() { Name = verb }).ClickAsync();
        await page.Locator(".mud-dialog").WaitForAsync(new() { State = WaitForSelectorState.Detached });
    }

    private static async Task<IReadOnlyList<string>> Lines(IPage page, string address)
    {
        await page.Open(address);
        var text = await page.Locator("main").InnerTextAsync();
        return
        [
            .. Time()
                .Replace(text, "n")
                .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
        ];
    }

    [GeneratedRegex(@"\d+ \w{3} \d{4}, \d\d:\d\d|\d+(?= act(o)?s)")]
    private static partial Regex Time();

    private static async Task<string> Href(ILocator link) => (await link.GetAttributeAsync("href"))!;
}
