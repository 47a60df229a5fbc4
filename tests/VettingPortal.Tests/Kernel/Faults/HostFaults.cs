using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using VettingPortal.Kernel.Data;
using VettingPortal.Kernel.Ledger.Verification;
using VettingPortal.Tests.Kernel.Ledger;

namespace VettingPortal.Tests.Kernel.Faults;

/// <summary>What befalls a host: it is killed, or its disk is full.</summary>
public static class HostFaults
{
    public sealed record Result(int Cycles, Reckoning Reckoning, IReadOnlyList<Finding> Findings);

    /// <summary>Kills the real host amid its work, again and again.</summary>
    public static async Task<Result> Kill(DatabaseProvider provider, int cycles, int acts = 20)
    {
        await using var ledger = await ALedger.On(provider);
        var done = new List<Guid>();
        for (var i = 0; i < cycles; i++)
        {
            using var host = HostUnderLoad.On(ledger);
            var told = await host.Next(acts, word => word == "done");
            told.AddRange(await host.Kill());
            done.AddRange(told.Where(one => one.Word == "done").Select(one => one.Mark));
        }
        var findings = await ledger.Verify();
        await ledger.Seal();
        return new(cycles, await Reckoning.Of(ledger.Portal, done), [.. findings, .. await ledger.Verify()]);
    }

    /// <summary>Leaves one host on SQLite no room to write, then gives it some, again and again.</summary>
    public static async Task<Result> FillDisk(int cycles)
    {
        await using var ledger = await ALedger.On(DatabaseProvider.Sqlite);
        var log =
            new SqliteConnectionStringBuilder(
                ledger.Portal.Services.GetRequiredService<DatabaseSettings>().ConnectionString
            ).DataSource + "-wal";
        var told = new List<(Guid Mark, string Word)>();
        var full = 0;
        using var host = HostUnderLoad.On(ledger);
        for (var i = 0; i < cycles; i++)
        {
            told.AddRange(await host.Next(10, word => word == "done"));
            await host.LimitFiles(new FileInfo(log).Length / 2);
            told.AddRange(await host.Next(5, word => word == Outage.Full));
            await host.LimitFiles(null);
            full++;
        }
        told.AddRange(await host.Next(10, word => word == "done"));
        told.AddRange(await host.Kill());
        var findings = await ledger.Verify();
        return new(
            full,
            await Reckoning.Of(
                ledger.Portal,
                told.Where(one => one.Word == "done").Select(one => one.Mark),
                told.Where(one => one.Word != "done").Select(one => one.Mark)
            ),
            findings
        );
    }
}
