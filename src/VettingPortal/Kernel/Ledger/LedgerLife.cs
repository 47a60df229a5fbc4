using Microsoft.EntityFrameworkCore;
using VettingPortal.Kernel.Data;

namespace VettingPortal.Kernel.Ledger;

/// <summary>Which life of the database this process writes in, asked once: after a restore every node is started anew.</summary>
public sealed class LedgerLife
{
    private int? _number;

    public async ValueTask<int> Number(PortalDb db, CancellationToken cancel) =>
        _number ??= await db.Incarnation(cancel);
}

internal static class LedgerLives
{
    /// <summary>The newest life of the database; 0 before any restore.</summary>
    public static async Task<int> Incarnation(this PortalDb db, CancellationToken cancel) =>
        await db.LedgerIncarnations.MaxAsync(life => (int?)life.Number, cancel) ?? 0;
}
