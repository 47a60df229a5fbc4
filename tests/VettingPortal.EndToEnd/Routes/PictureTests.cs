using System.Text.RegularExpressions;
using Microsoft.Playwright;
using VettingPortal.EndToEnd.Journeys;
using VettingPortal.EndToEnd.Stage;

namespace VettingPortal.EndToEnd.Routes;

/// <summary>The pictures of the README: with <c>VP_SCREENSHOTS=1</c> they are taken anew; without it they must be there.</summary>
public sealed partial class PictureTests(Theatre theatre)
{
    private static readonly Look Phone = new("es-MX", 390, ColorScheme.Light);
    private static readonly Look Night = new("es-MX", 1280, ColorScheme.Dark);
    private static readonly Look Desk = new("es-MX", 1280, ColorScheme.Light);

    private static readonly (string Name, string Route, Look Look)[] Pictures =
    [
        ("work", "/", Desk),
        ("file", "/files/{Number}", Desk),
        ("leadership", "/leadership", Desk),
        ("dark", "/files", Night),
        ("verify", "/verify", Phone),
    ];

    [Fact]
    public async Task Readme_ItsPictures_AreThere()
    {
        var root = Root();
        if (Environment.GetEnvironmentVariable("VP_SCREENSHOTS") == "1")
        {
            foreach (var (name, route, look) in Pictures)
            {
                await Take(Path.Combine(root, "docs/images", $"{name}.png"), route, look);
            }
        }

        var shown = Picture().Matches(await File.ReadAllTextAsync(Path.Combine(root, "README.md")));

        Assert.Equal(
            Pictures.Select(picture => $"docs/images/{picture.Name}.png").Order(),
            shown.Select(match => match.Value).Order()
        );
        Assert.All(shown, match => Assert.True(File.Exists(Path.Combine(root, match.Value)), match.Value));
    }

    private async Task Take(string file, string route, Look look)
    {
        var way = Way.All.Single(way => way.Route == route);
        var page = await theatre.Visit(look, way.Persona);
        await page.Open(route == "/verify" ? await Verification() : await way.Address(theatre));
        await page.EvaluateAsync("() => document.fonts.ready.then(() => document.activeElement.blur())");
        await page.ScreenshotAsync(new() { Path = file, Animations = ScreenshotAnimations.Disabled });
        await page.Context.CloseAsync();
    }

    private async Task<string> Verification()
    {
        var page = await theatre.Visit(persona: "lorena.bustos");
        var (_, code) = await Certification.FirstValid(page);
        await page.Context.CloseAsync();
        return $"/verify/{code}";
    }

    private static string Root()
    {
        var at = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(at.FullName, "VettingPortal.sln")))
        {
            at = at.Parent!;
        }
        return at.FullName;
    }

    [GeneratedRegex(@"docs/images/[a-z-]+\.png")]
    private static partial Regex Picture();
}
