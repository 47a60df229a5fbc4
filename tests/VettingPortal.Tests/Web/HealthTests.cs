using System.Net;
using Microsoft.Extensions.DependencyInjection;
using VettingPortal.Host.Start;
using VettingPortal.Kernel.Ledger;

namespace VettingPortal.Tests.Web;

/// <summary>What a proxy or a watcher learns of a node: whether, and nothing else.</summary>
public sealed class HealthTests
{
    [Fact]
    public async Task Ready_WhenAllIsWell_IsOkWithoutAWordMore()
    {
        await using var portal = await ServedPortal.Start();

        Assert.Equal((HttpStatusCode.OK, "ok"), await Ask(portal, "/health/live"));
        Assert.Equal((HttpStatusCode.OK, "ok"), await Ask(portal, "/health/ready"));
    }

    [Fact]
    public async Task Health_WhileTheDatabaseIsPrepared_IsLiveButNotReady()
    {
        await using var portal = await ServedPortal.Start(ready: false);

        var live = await Ask(portal, "/health/live");
        var (status, _) = await Ask(portal, "/health/ready");
        portal.App.Services.GetRequiredService<Readiness>().Set();

        Assert.Equal((HttpStatusCode.OK, "ok"), live);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, status);
        Assert.Equal(HttpStatusCode.OK, (await Ask(portal, "/health/ready")).Status);
    }

    [Fact]
    public async Task Ready_WhenTheJournalCannotBeWritten_IsUnavailableAndDoesNotSayWhy()
    {
        await using var portal = await ServedPortal.Start();
        var journal = portal.App.Services.GetRequiredService<LedgerSettings>().Journal;
        Directory.CreateDirectory(Path.GetDirectoryName(journal)!);
        if (Directory.Exists(journal))
        {
            Directory.Delete(journal, recursive: true);
        }
        await File.WriteAllTextAsync(journal, "a file stands where the directory was");

        Assert.Equal((HttpStatusCode.ServiceUnavailable, "unavailable"), await Ask(portal, "/health/ready"));
        Assert.Equal(HttpStatusCode.OK, (await Ask(portal, "/health/live")).Status);
    }

    [Fact]
    public async Task Ready_WhenTheDatabaseIsGone_IsUnavailable()
    {
        await using var portal = await ServedPortal.Start();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        foreach (var file in Directory.GetFiles(portal.Data, "vetting.db*"))
        {
            File.Delete(file);
        }

        Assert.Equal((HttpStatusCode.ServiceUnavailable, "unavailable"), await Ask(portal, "/health/ready"));
    }

    private static async Task<(HttpStatusCode Status, string Body)> Ask(ServedPortal portal, string address)
    {
        using var answer = await portal.Browser.GetAsync(address);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }
}
