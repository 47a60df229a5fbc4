using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using VettingPortal.Kernel.Data;
using VettingPortal.Kernel.Ledger.Sealing;

namespace VettingPortal.Tests.Kernel.Ledger;

internal static class PortalSealing
{
    private const string Beyond = """
        SELECT COUNT(*) AS "Value" FROM ledger_entries WHERE "Xid" >= pg_snapshot_xmin(pg_current_snapshot())::text::bigint
        """;

    /// <summary>Seals all there is, by one checkpoint: transactions of other tests on the same server hold the commit horizon back for a while.</summary>
    public static async Task<int> SealAll(this TestPortal portal)
    {
        var behind = portal.Services.GetRequiredService<DatabaseSettings>().Provider is DatabaseProvider.PostgreSql;
        for (var looks = 0; behind && looks < 5_000; looks++)
        {
            behind = await portal.Read(db => db.Database.SqlQueryRaw<long>(Beyond).SingleAsync()) > 0;
            await Task.Yield();
        }
        return await portal.Services.GetRequiredService<LedgerSealer>().SealAll(CancellationToken.None);
    }
}
