using System.Collections.Concurrent;
using Microsoft.Playwright;
using VettingPortal.EndToEnd.Stage;
using Xunit.Sdk;
using Xunit.v3;

[assembly: AssemblyFixture(typeof(Theatre))]

// A browser and a server share the machine; two browsers' worth of work at once takes longer and runs into its patience.
[assembly: Parallelization(Mode = ParallelMode.None)]

namespace VettingPortal.EndToEnd.Stage;

/// <summary>What all tests share: one browser, and a portal for each purpose, started when it is first asked for.</summary>
public sealed class Theatre : IAsyncDisposable
{
    private readonly Lazy<Task<Browser>> _browser = new(Browser.Start);
    private readonly Lazy<Task<RunningPortal>> _demonstration = new(RunningPortal.OnSqlite);
    private readonly Lazy<Task<RunningPortal>> _road = new(RunningPortal.OnPostgres);

    private readonly ConcurrentDictionary<string, Lazy<Task<IEnumerable<Cookie>>>> _signedIn = new();
    private readonly ConcurrentDictionary<(Look, string?), Lazy<Task<IBrowserContext>>> _settled = new();

    public Task<Browser> Chromium => _browser.Value;

    /// <summary>The portal with its demonstration, on SQLite.</summary>
    public Task<RunningPortal> Demonstration => _demonstration.Value;

    /// <summary>A portal on PostgreSQL whose clock can be moved.</summary>
    public Task<RunningPortal> Road => _road.Value;

    /// <summary>A new visitor of the demonstration; a persona's visitors share one sign-in.</summary>
    public async Task<IPage> Visit(Look? look = null, string? persona = null)
    {
        var page = await (await Chromium).Visit((await Demonstration).Address, look);
        if (persona is not null)
        {
            await page.Context.AddCookiesAsync(
                await _signedIn.GetOrAdd(persona, _ => new(() => SignIn(persona))).Value
            );
        }
        return page;
    }

    /// <summary>A page of a persona who has been here before with the same look, so that scripts and styles are already fetched.</summary>
    public async Task<IPage> PageOf(Look look, string? persona) =>
        await (await _settled.GetOrAdd((look, persona), _ => new(() => Settle(look, persona))).Value).NewPageAsync();

    private async Task<IBrowserContext> Settle(Look look, string? persona)
    {
        var page = await Visit(look, persona);
        await page.CloseAsync();
        return page.Context;
    }

    private async Task<IEnumerable<Cookie>> SignIn(string persona)
    {
        var page = await Visit();
        await page.SignInAs(persona);
        var cookies = await page.Context.CookiesAsync();
        await page.Context.CloseAsync();
        return cookies
            .Where(cookie => cookie.Name.StartsWith("VettingPortal", StringComparison.Ordinal))
            .Select(cookie => new Cookie
            {
                Name = cookie.Name,
                Value = cookie.Value,
                Domain = cookie.Domain,
                Path = cookie.Path,
                HttpOnly = cookie.HttpOnly,
            });
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser.IsValueCreated)
        {
            await (await Chromium).DisposeAsync();
        }
        foreach (var portal in new[] { _demonstration, _road }.Where(portal => portal.IsValueCreated))
        {
            await (await portal.Value).DisposeAsync();
        }
    }
}
