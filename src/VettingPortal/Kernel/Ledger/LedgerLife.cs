using Microsoft.EntityFrameworkCore;
using VettingPortal.Kernel.Data;
using VettingPortal.Kernel.Ledger.Sealing;

namespace VettingPortal.Kernel.Ledger;

/// <summary>Which life of the database this process writes in, asked once: after a restore every node is started anew.</summary>
public sealed class LedgerLife
{
    private int? _number;

    public async ValueTask<int> Number(PortalDb db, CancellationToken cancel) =>
        _number ??= await db.Incarnation(cancel);

    /// <summary>Begins the next life, in which this process writes from now on, the act of beginning it included.</summary>
    public async Task Begin(PortalDb db, DateTimeOffset now, CancellationToken cancel)
    {
        var next = await db.Incarnation(cancel) + 1;
        db.Add(new LedgerIncarnation { Number = next, Since = now });
        _number = next;
    }
}

/// <summary>Lives of the database (<see cref="LedgerIncarnation"/>).</summary>
public static class LedgerLives
{
    /// <summary>The newest life of the database; 0 before any restore.</summary>
    public static async Task<int> Incarnation(this PortalDb db, CancellationToken cancel) =>
        await db.LedgerIncarnations.MaxAsync(life => (int?)life.Number, cancel) ?? 0;
}
