using Microsoft.Playwright;
using VettingPortal.EndToEnd.Stage;

namespace VettingPortal.EndToEnd.Journeys;

/// <summary>One person, two languages.</summary>
public sealed class LanguageTests(Theatre theatre)
{
    [Fact]
    public async Task Menus_AfterSwitchingToEnglish_AreAllInEnglish()
    {
        var page = await theatre.Visit(persona: "arturo.mendieta");
        await page.Open("/");
        var spanish = await Menu(page);

        await page.GetByRole(AriaRole.Link, new() { Name = "English" }).First.ClickAsync();
        await Assertions.Expect(page.Locator("html")).ToHaveAttributeAsync("lang", "en-US");
        await page.Settled();

        var english = await Menu(page);
        Assert.Equal(spanish.Count, english.Count);
        Assert.True(spanish.Count > 5);
        Assert.Equal(["Agenda"], english.Intersect(spanish)); // A word of both languages.
        await Assertions.Expect(page.Locator("h1").First).ToHaveTextAsync("My work");
        await page.GetByRole(AriaRole.Link, new() { Name = "Español" }).First.ClickAsync();
        await Assertions.Expect(page.Locator("h1").First).ToHaveTextAsync("Mi trabajo");
        await page.Context.CloseAsync();
    }

    private static async Task<IReadOnlyList<string>> Menu(IPage page)
    {
        await page.Locator(".rail a").First.WaitForAsync();
        return [.. (await page.Locator(".rail a").AllInnerTextsAsync()).Select(text => text.Trim())];
    }
}
