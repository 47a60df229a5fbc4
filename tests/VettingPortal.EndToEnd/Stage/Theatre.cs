using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using VettingPortal.EndToEnd.Stage;
using Xunit.Sdk;
using Xunit.v3;

[assembly: AssemblyFixture(typeof(Theatre))]

// A browser and a server share the machine; two browsers' worth of work at once takes longer and runs into its patience.
[assembly: Parallelization(Mode = ParallelMode.None)]

namespace VettingPortal.EndToEnd.Stage;

/// <summary>What all tests share: one browser, and a portal for each purpose, started when it is first asked for.</summary>
public sealed partial class Theatre : IAsyncDisposable
{
    private readonly Lazy<Task<Browser>> _browser = new(Browser.Start);
    private readonly Lazy<Task<RunningPortal>> _demonstration = new(() => RunningPortal.OnSqlite());
    private readonly Lazy<Task<RunningPortal>> _road = new(RunningPortal.OnPostgres);

    private readonly ConcurrentDictionary<string, Lazy<Task<IEnumerable<Cookie>>>> _signedIn = new();
    private readonly ConcurrentDictionary<Look, Lazy<Task<IPage>>> _settled = new();
    private readonly Lazy<Task<IPage>> _door;

    public Theatre() => _door = new(() => Visit());

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
            await page.Context.AddCookiesAsync(await SessionOf(persona));
        }
        return page;
    }

    /// <summary>
    /// The one page of a look, handed to a persona or to the public. Its scripts and styles are already fetched, which a new visitor's are
    /// not.
    /// </summary>
    public async Task<IPage> PageOf(Look look, string? persona)
    {
        var page = await _settled.GetOrAdd(look, _ => new(() => Visit(look))).Value;
        await page.Context.ClearCookiesAsync(new() { NameRegex = Session() });
        if (persona is not null)
        {
            await page.Context.AddCookiesAsync(await SessionOf(persona));
        }
        return page;
    }

    private Task<IEnumerable<Cookie>> SessionOf(string persona) =>
        _signedIn.GetOrAdd(persona, _ => new(() => SignIn(persona))).Value;

    private async Task<IEnumerable<Cookie>> SignIn(string persona)
    {
        var page = await _door.Value;
        await page.SignInAs(persona);
        var cookies = await page.Context.CookiesAsync();
        return cookies
            .Where(cookie => Session().IsMatch(cookie.Name))
            .Select(cookie => new Cookie
            {
                Name = cookie.Name,
                Value = cookie.Value,
                Domain = cookie.Domain,
                Path = cookie.Path,
                HttpOnly = cookie.HttpOnly,
            })
            .ToList();
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

    [GeneratedRegex("^VettingPortal")]
    private static partial Regex Session();
}
