using System.Reflection;
using Microsoft.AspNetCore.Components;
using Microsoft.Playwright;
using VettingPortal.EndToEnd.Stage;
using VettingPortal.Shared;

namespace VettingPortal.EndToEnd.Routes;

/// <summary>Every page, opened by somebody it is for: in Spanish on a wide light screen, in English on a narrow dark one.</summary>
public sealed class RouteTests(Theatre theatre)
{
    public static TheoryData<string> Routes => [.. Way.All.Select(way => way.Route)];

    [Fact]
    public void EveryPage_OfThePortal_IsVisited()
    {
        var pages = new[] { typeof(SharedFeature).Assembly, typeof(Host.Program).Assembly }
            .SelectMany(assembly => assembly.GetTypes())
            .SelectMany(type => type.GetCustomAttributes<RouteAttribute>())
            .Select(route => route.Template);

        Assert.Equal(pages.Order(), Way.All.Select(way => way.Route).Order());
    }

    [Theory, MemberData(nameof(Routes))]
    public Task Page_InSpanishWideAndLight_IsSound(string route) => Sound(route, Look.SpanishWide);

    [Theory, MemberData(nameof(Routes))]
    public Task Page_InEnglishNarrowAndDark_IsSound(string route) => Sound(route, Look.EnglishNarrow);

    private async Task Sound(string route, Look look)
    {
        var page = await theatre.Visit(look);
        var faults = new List<string>();
        page.Console += (_, said) => faults.AddRange(said.Type == "error" && !IsStatus(said) ? [said.Text] : []);
        page.PageError += (_, error) => faults.Add(error);

        await Way.All.Single(way => way.Route == route).Walk(page);

        await Assertions.Expect(page.Locator("h1").First).ToBeVisibleAsync();
        Assert.Equal(look.Locale, await page.Locator("html").GetAttributeAsync("lang"));
        Assert.Equal("", await page.AxeFindings());
        Assert.Equal("", await page.Overflowing());
        Assert.Empty(faults);
        await page.Context.CloseAsync();
    }

    // The answers of /not-found and its like are no fault of the page that shows them.
    private static bool IsStatus(IConsoleMessage said) =>
        said.Text.StartsWith("Failed to load resource: the server responded with a status of 40", StringComparison.Ordinal)
        && !said.Location.Contains("/_", StringComparison.Ordinal);
}
