using Microsoft.Playwright;

namespace VettingPortal.EndToEnd.Stage;

/// <summary>A way to look at the portal: a language, a width and a light.</summary>
public sealed record Look(string Locale, int Width, ColorScheme Light)
{
    public static readonly Look SpanishWide = new("es-MX", 1440, ColorScheme.Light);

    public static readonly Look EnglishNarrow = new("en-US", 360, ColorScheme.Dark);

    public static readonly Look EnglishWide = new("en-US", 1440, ColorScheme.Light);
}

/// <summary>Debian's Chromium, one for all tests; each visitor gets a context of their own.</summary>
public sealed class Browser : IAsyncDisposable
{
    private const int Patience = 30_000;

    private static readonly string[] Switches =
    [
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
    ];

    // What the content security policy stops is told to the page itself, wherever it came from.
    private const string HearPolicy = """
        window.stoppedByPolicy = [];
        document.addEventListener('securitypolicyviolation', event =>
          window.stoppedByPolicy.push(`${event.effectiveDirective} ${event.blockedURI} ${event.sourceFile}:${event.lineNumber}`));
        """;

    private readonly IPlaywright _playwright;
    private readonly IBrowser _chromium;

    private Browser(IPlaywright playwright, IBrowser chromium) => (_playwright, _chromium) = (playwright, chromium);

    public static async Task<Browser> Start()
    {
        Assertions.SetDefaultExpectTimeout(Patience);
        var playwright = await Playwright.CreateAsync();
        return new(
            playwright,
            await playwright.Chromium.LaunchAsync(new() { ExecutablePath = "/usr/bin/chromium", Args = Switches })
        );
    }

    /// <summary>A new visitor; nothing is shared with another one.</summary>
    public async Task<IPage> Visit(string address, Look? look = null)
    {
        var (locale, width, light) = look ?? Look.SpanishWide;
        var context = await _chromium.NewContextAsync(
            new()
            {
                BaseURL = address,
                Locale = locale,
                TimezoneId = "America/Mexico_City",
                ViewportSize = new() { Width = width, Height = 900 },
                ColorScheme = light,
                AcceptDownloads = true,
                IgnoreHTTPSErrors = true,
            }
        );
        if (light is ColorScheme.Dark)
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
        context.SetDefaultTimeout(Patience);
        await context.AddInitScriptAsync(HearPolicy);
        return await context.NewPageAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _chromium.DisposeAsync();
        _playwright.Dispose();
    }
}
