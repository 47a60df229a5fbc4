using System.Collections.Concurrent;
using Microsoft.Playwright;
using VettingPortal.EndToEnd.Stage;
using VettingPortal.Features.Users;
using VettingPortal.Kernel;

namespace VettingPortal.EndToEnd.Routes;

/// <summary>
/// A page of the portal as somebody comes to it: by its address, or by the first link of another page that leads there. Nobody means
/// the public.
/// </summary>
public sealed record Way(string Route, string? Persona, string? From = null, string? Link = null)
{
    /// <summary>The pages of the portal and who fits them; a test guards that none is missing.</summary>
    public static readonly IReadOnlyList<Way> All =
    [
        new("/account/sign-in", null),
        new("/account/signed-out", null),
        new("/account/expired-form", null),
        new("/account/no-access", null),
        new("/account/sign-in-failed", null),
        new("/account/denied", "adriana.solis"),
        new("/account/sessions", "hector.ibarra"),
        new("/error", null),
        new("/not-found", "adriana.solis"),
        new("/", "hector.ibarra"),
        new("/applicants", "adriana.solis"),
        new("/applicants/new", "adriana.solis"),
        new("/applicants/import", "adriana.solis"),
        new("/applicants/{Key}", "adriana.solis", "/applicants", "td a[href^='/applicants/']"),
        new("/campaigns", "hector.ibarra"),
        new("/campaigns/new", "hector.ibarra"),
        new("/campaigns/{Code}", "elena.vargas", "/campaigns", "td a[href^='/campaigns/']"),
        new("/files", "hector.ibarra"),
        new("/files/agenda", "claudia.renteria"),
        new("/files/{Number}/reads", "tomas.arce", "/files?state=InEvaluation", "td a[href^='/files/']")
        {
            Finder = "hector.ibarra",
            Suffix = "/reads",
        },
        new("/files/{Number}", "hector.ibarra", "/files?state=InEvaluation", "td a[href^='/files/']"),
        new("/people/{Id:guid}", "adriana.solis", "/applicants/{Key}", "a[href^='/people/']"),
        new("/board", "amalia.ferrer"),
        new("/board/{Number}", "amalia.ferrer", "/board?queue=ToVote", "td a[href^='/board/']"),
        new("/board/{Number}/vote", "ignacio.barron", "/board", "td a[href$='/vote']")
        {
            // Which of them has a vote to cast is a matter of the draw.
            Others = [.. Personas.With(Role.ADJ).Select(persona => persona.UserName)],
        },
        new("/training", "joseluis.trevino"),
        new("/training/new", "joseluis.trevino"),
        new("/training/{Code}", "joseluis.trevino", "/training", "td a[href^='/training/']"),
        new("/certificates", "lorena.bustos"),
        new("/certificates/{Number}", "lorena.bustos", "/certificates", "td a[href^='/certificates/']"),
        new("/verify", null),
        new("/verify/{Code}", null),
        new("/integrity", "daniel.carmona"),
        new("/integrity/new", "daniel.carmona"),
        new("/integrity/{Id:guid}", "daniel.carmona", "/integrity", "td a[href^='/integrity/']"),
        new("/leadership", "elena.vargas"),
        new("/oversight", "tomas.arce"),
        new("/oversight/attempts", "tomas.arce"),
        new("/oversight/alerts", "tomas.arce"),
        new("/oversight/erasures", "tomas.arce"),
        new("/oversight/legal-holds", Personas.With(Role.LEG).First().UserName),
        new("/oversight/ledger", "tomas.arce"),
        new("/oversight/ledger/{Id:guid}", "tomas.arce", "/oversight/ledger", "td a[href^='/oversight/ledger/']")
        {
            Before = VerifyTheLedger,
        },
        new("/oversight/acts/{Id:guid}", "tomas.arce", "/oversight", "td a[href^='/oversight/acts/']"),
        new("/settings", "rosamaria.ugalde"),
        new("/settings/lists", "rosamaria.ugalde"),
        new("/settings/history", "rosamaria.ugalde"),
        new("/settings/proposals/holiday", "rosamaria.ugalde"),
        new("/settings/proposals/policy", "rosamaria.ugalde"),
        new("/settings/proposals/profile", "rosamaria.ugalde"),
        new("/settings/proposals/reference", "rosamaria.ugalde"),
        new("/settings/proposals/region", "rosamaria.ugalde"),
        new(
            "/settings/proposals/{Id:guid}",
            "rosamaria.ugalde",
            "/settings/history",
            "td a[href^='/settings/proposals/']"
        )
        {
            Before = ProposeHoliday,
        },
        new("/settings/accreditations", "arturo.mendieta"),
        new("/settings/accreditations/new", "arturo.mendieta"),
        new("/search", "hector.ibarra"),
        new("/ties", "claudia.renteria"),
        new("/settings/users", "esteban.corral"),
        new("/settings/users/new", "esteban.corral"),
        new("/settings/users/{Id:guid}", "esteban.corral", "/settings/users", "td a[href^='/settings/users/']"),
        new("/settings/places", "esteban.corral"),
        new("/settings/places/propose", "esteban.corral"),
    ];

    /// <summary>What has to be done first, so that there is such a page.</summary>
    public Func<IPage, Task>? Before { get; init; }

    /// <summary>Who looks its address up, where that is not the visitor.</summary>
    public string? Finder { get; init; }

    /// <summary>What follows the address that was found.</summary>
    public string Suffix { get; init; } = "";

    /// <summary>Who else might have what the page is about.</summary>
    public IReadOnlyList<string> Others { get; init; } = [];

    private string? _visitor;

    /// <summary>Who opens it, once its address was found.</summary>
    public string? Visitor
    {
        get => _visitor ?? Persona;
        private set => _visitor = value;
    }

    private static readonly ConcurrentDictionary<string, Lazy<Task<string>>> Found = new();

    public override string ToString() => Route;

    /// <summary>The address in the demonstration, looked up once.</summary>
    public Task<string> Address(Theatre theatre) => Found.GetOrAdd(Route, _ => new(() => Find(theatre))).Value;

    private async Task<string> Find(Theatre theatre)
    {
        if (From is null)
        {
            return Route;
        }
        var before = All.SingleOrDefault(way => way.Route == From && way.From is not null);
        var from = before is null ? From : await before.Address(theatre);
        foreach (var other in Others)
        {
            var theirs = await theatre.PageOf(Look.SpanishWide, other);
            await theirs.Open(from);
            if (await theirs.Locator(Link!).CountAsync() > 0)
            {
                Visitor = other;
                break;
            }
        }
        var page = await theatre.PageOf(Look.SpanishWide, Finder ?? Visitor);
        if (Before is not null)
        {
            await Before(page);
        }
        await page.Open(from);
        return (await page.Locator(Link!).First.GetAttributeAsync("href"))! + Suffix;
    }

    private static async Task VerifyTheLedger(IPage page)
    {
        await page.Open("/oversight/ledger");
        await page.Press("Comprobar ahora");
        await page.Locator("td a[href^='/oversight/ledger/']").First.WaitForAsync();
    }

    private static async Task ProposeHoliday(IPage page)
    {
        await page.Open("/settings/proposals/holiday");
        await page.Day("day", new DateOnly(2027, 5, 5));
        await page.Type("name", "Batalla de Puebla");
        await page.Type("basis", "Acuerdo de la institución");
        await page.Type("why", "La institución no labora ese día por acuerdo de su titular.");
        await page.Press("Proponer");
        await page.WaitForURLAsync("**/settings/proposals/*-*-*");
    }
}
