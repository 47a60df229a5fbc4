using System.Reflection;
using Microsoft.AspNetCore.Components;
using Microsoft.Playwright;
using VettingPortal.EndToEnd.Stage;
using VettingPortal.Shared;

namespace VettingPortal.EndToEnd.Routes;

/// <summary>Every page in Spanish on a wide light screen.</summary>
public sealed class SpanishWideTests(Theatre theatre) : RouteTests(theatre, Look.SpanishWide);

/// <summary>Every page in English on a narrow dark screen.</summary>
public sealed class EnglishNarrowTests(Theatre theatre) : RouteTests(theatre, Look.EnglishNarrow);

/// <summary>Every page, opened by somebody it is for.</summary>
public abstract class RouteTests(Theatre theatre, Look look)
{
    // Pages that say one thing; on any other such a section says that it failed, or that there is nothing to see.
    private static readonly string[] Messages =
    [
        "/account/signed-out",
        "/account/expired-form",
        "/account/no-access",
        "/account/sign-in-failed",
        "/account/denied",
        "/error",
        "/not-found",
    ];

    public static TheoryData<string> Routes => [.. Way.All.Select(way => way.Route)];

    [Theory, MemberData(nameof(Routes))]
    public async Task Page_OpenedByWhomItIsFor_IsSound(string route)
    {
        var way = Way.All.Single(way => way.Route == route);
        var address = await way.Address(theatre);
        var page = await theatre.PageOf(look, way.Visitor);

        await Sound(page, address, messages: Messages.Contains(route) ? 1 : 0);
    }

    /// <summary>A file's parts are pages of their own under one address; a certified one has most of them.</summary>
    [Theory]
    [InlineData("hector.ibarra", "/files?state=InEvaluation")]
    [InlineData("lorena.bustos", "/files?state=Certified")]
    public async Task FilePart_OpenedByWhomItIsFor_IsSound(string persona, string list)
    {
        var page = await theatre.PageOf(look, persona);
        await page.Open(list);
        await page.Open((await page.Locator("td a[href^='/files/']").First.GetAttributeAsync("href"))!);
        var links = await page.Locator("main a[href*='part=']").AllAsync();
        var parts = await Task.WhenAll(links.Select(link => link.GetAttributeAsync("href")));

        Assert.NotEmpty(parts);
        foreach (var part in parts.Distinct())
        {
            await Sound(page, part!, messages: 0);
        }
    }

    private async Task Sound(IPage page, string address, int messages)
    {
        var faults = new List<string>();
        void Hear(object? sender, IConsoleMessage said) =>
            faults.AddRange(said.Type == "error" && !IsStatus(said) ? [said.Text] : []);
        void Fail(object? sender, string error) => faults.Add(error);
        page.Console += Hear;
        page.PageError += Fail;

        await page.Open(address);

        await Assertions.Expect(page.Locator("h1").First).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("section.message")).ToHaveCountAsync(messages);
        Assert.Equal(look.Locale, await page.Locator("html").GetAttributeAsync("lang"));
        faults.AddRange(await page.StoppedByPolicy());
        faults.AddRange(await page.AxeFindings());
        faults.AddRange(await page.Overflowing());
        page.Console -= Hear;
        page.PageError -= Fail;
        Assert.True(faults.Count == 0, $"{address}\n{string.Join("\n", faults)}");
    }

    // The answers of /not-found and its like are no fault of the page that shows them.
    private static bool IsStatus(IConsoleMessage said) =>
        said.Text.StartsWith(
            "Failed to load resource: the server responded with a status of 40",
            StringComparison.Ordinal
        ) && !said.Location.Contains("/_", StringComparison.Ordinal);
}

/// <summary>The list of pages visited is whole.</summary>
public sealed class WayTests
{
    [Fact]
    public void EveryPage_OfThePortal_IsVisited()
    {
        var pages = new[] { typeof(SharedFeature).Assembly, typeof(Host.Program).Assembly }
            .SelectMany(assembly => assembly.GetTypes())
            .SelectMany(type => type.GetCustomAttributes<RouteAttribute>())
            .Select(route => route.Template);

        Assert.Equal(pages.Order(), Way.All.Select(way => way.Route).Order());
    }
}
