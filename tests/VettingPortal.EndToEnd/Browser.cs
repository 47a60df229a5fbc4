using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace VettingPortal.EndToEnd;

/// <summary>Debian's Chromium, one for all tests; each visitor gets a context of their own.</summary>
public sealed class Browser : IAsyncLifetime
{
    private IPlaywright _playwright = default!;
    private IBrowser _chromium = default!;

    public async ValueTask InitializeAsync()
    {
        _playwright = await Playwright.CreateAsync();
        _chromium = await _playwright.Chromium.LaunchAsync(
            new()
            {
                ExecutablePath = "/usr/bin/chromium",
                Args =
                [
                    "--headless",
                    "--no-sandbox",
                    "--disable-gpu",
                    "--disable-quic",
                    "--no-first-run",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync",
                ],
            }
        );
    }

    /// <summary>A new visitor with a language and a window; nothing is shared with another one.</summary>
    public async Task<IPage> Visit(
        string address,
        string locale = "es-MX",
        int width = 1440,
        int height = 900,
        ColorScheme scheme = ColorScheme.Light
    )
    {
        var context = await _chromium.NewContextAsync(
            new()
            {
                BaseURL = address,
                Locale = locale,
                TimezoneId = "America/Mexico_City",
                ViewportSize = new() { Width = width, Height = height },
                ColorScheme = scheme,
                AcceptDownloads = true,
            }
        );
        if (scheme is ColorScheme.Dark)
        {
            await context.AddCookiesAsync([
                new()
                {
                    Name = "theme",
                    Value = "dark",
                    Url = address,
                },
            ]);
        }
        context.SetDefaultTimeout(30_000);
        Assertions.SetDefaultExpectTimeout(30_000);
        return await context.NewPageAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _chromium.DisposeAsync();
        _playwright.Dispose();
    }
}

/// <summary>What visitors do on any page.</summary>
public static class Visitor
{
    /// <summary>Chooses a persona by user name on the sign-in page.</summary>
    public static async Task SignInAs(this IPage page, string userName)
    {
        await page.Context.ClearCookiesAsync(new() { NameRegex = new("Vetting|vetting|portal") });
        await page.GotoAsync("/account/sign-in");
        await page.Locator($"button[value='{userName}']").ClickAsync();
        await page.WaitForURLAsync(url => !url.Contains("/account/", StringComparison.Ordinal));
    }

    /// <summary>Goes to a page and waits until its circuit answers.</summary>
    public static async Task Open(this IPage page, string path)
    {
        await page.GotoAsync(path, new() { WaitUntil = WaitUntilState.Load });
        await page.Locator("h1").First.WaitForAsync();
        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
    }

    /// <summary>Serious or critical findings of axe, as text; empty where there is none.</summary>
    public static async Task<string> AxeFindings(this IPage page)
    {
        var result = await page.RunAxe(
            new AxeRunOptions
            {
                RunOnly = new() { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] },
            }
        );
        return string.Join(
            '\n',
            result
                .Violations.Where(found => found.Impact is "serious" or "critical")
                .Select(found =>
                    $"{found.Id}: {found.Help} — {string.Join(" | ", found.Nodes.Take(4).Select(node => node.Html))}"
                )
        );
    }
}
