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

    [Fact]
    public async Task File_HeldByInternalAffairs_LooksLikeOneHeldForAnOrdinaryCause()
    {
        var page = await theatre.Visit(persona: "marisol.tapia");
        await page.Open("/files?state=Eligible");
        var open = page.Locator("tr", new() { HasText = "Elegible" }).Locator("td a[href^='/files/']");
        var (ordinary, hidden) = (await Href(open.Nth(0)), await Href(open.Nth(1)));
        var (ordinaryBefore, hiddenBefore) = (await Lines(page, ordinary), await Lines(page, hidden));

        await PlaceOrdinary(ordinary);
        await Flag(hidden.Split('/')[^1]);

        var ordinarySays = (await Lines(page, ordinary)).Except(ordinaryBefore).ToList();
        var hiddenSays = (await Lines(page, hidden)).Except(hiddenBefore).ToList();
        Assert.Contains("En revisión administrativa", hiddenSays);
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

        await Flag(number);

        await page.Open($"/verify/{code}");
        await Assertions.Expect(page.Locator(".verdict-suspended")).ToBeVisibleAsync();
        await page.Context.CloseAsync();
    }

    private async Task PlaceOrdinary(string file)
    {
        var page = await theatre.Visit(persona: "hector.ibarra");
        await page.Open(file);
        await page.Press("Poner en espera");
        await page.GetByText("En espera: cotejo de documentos").ClickAsync();
        await Because(page, "Se coteja el certificado con la escuela que lo expidió.", "Poner en espera");
        await page.Reads("En revisión administrativa");
        await page.Context.CloseAsync();
    }

    /// <summary>An investigator flags a file or certificate; the head of internal affairs orders the hold.</summary>
    private async Task Flag(string number)
    {
        var page = await theatre.Visit(persona: "daniel.carmona");
        await page.Open("/integrity/new");
        await page.Type("key", number);
        await page.Press("Buscar");
        await page.Locator("main dl.facts-list").WaitForAsync();
        await page.Choose("category", "Vínculos con delincuencia organizada");
        await page.Choose("priority", "P1: el mismo día");
        await page.Type("narrative", Narrative);
        await page.Press("Levantar señalamiento");
        await page.WaitForURLAsync("**/integrity/*-*-*");
        var flag = new Uri(page.Url).AbsolutePath;
        await page.Context.CloseAsync();
        var head = await theatre.Visit(persona: "francisco.leal");
        await head.Open(flag);
        await head.Press("Ordenar revisión administrativa");
        await Because(head, Reason, "Ordenar revisión administrativa");
        await head.Reads("Medida ordenada");
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

    [GeneratedRegex(@"\d+ \w{3} \d{4}, \d\d:\d\d|\d+(?= actos)")]
    private static partial Regex Time();

    private static async Task<string> Href(ILocator link) => (await link.GetAttributeAsync("href"))!;
}
