using Microsoft.Playwright;
using VettingPortal.EndToEnd.Stage;

namespace VettingPortal.EndToEnd.Journeys;

/// <summary>A record that is not yours and one that does not exist are one answer.</summary>
public sealed class NotYoursTests(Theatre theatre)
{
    private const string Nowhere = "EXP-2026-999999";

    [Fact]
    public async Task File_OfSomebodyElse_LooksLikeOneThatDoesNotExist()
    {
        var numbers = await FilesOf("hector.ibarra");
        var hidden = numbers.Except(await FilesOf("claudia.renteria")).First();

        Assert.Equal(
            await Seen("claudia.renteria", $"/files/{Nowhere}"),
            await Seen("claudia.renteria", $"/files/{hidden}")
        );
    }

    [Fact]
    public async Task Integrity_ForWhomItIsNot_LooksLikeAPageThatDoesNotExist() =>
        Assert.Equal(await Seen("hector.ibarra", "/no-such-page"), await Seen("hector.ibarra", "/integrity"));

    private async Task<IReadOnlyList<string>> FilesOf(string persona)
    {
        var page = await theatre.Visit(persona: persona);
        await page.Open("/files");
        var links = await page.Locator("td a[href^='/files/']").AllAsync();
        var numbers = await Task.WhenAll(links.Select(link => link.GetAttributeAsync("href")));
        await page.Context.CloseAsync();
        return [.. numbers.Select(address => address!.Split('/')[^1])];
    }

    private async Task<(string Title, string Text)> Seen(string persona, string address)
    {
        var page = await theatre.Visit(persona: persona);
        await page.Open(address);
        var seen = (await page.TitleAsync(), await page.Locator("main").InnerTextAsync());
        await page.Context.CloseAsync();
        return seen;
    }
}
