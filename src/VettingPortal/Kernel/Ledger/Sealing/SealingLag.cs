using Microsoft.EntityFrameworkCore;
using VettingPortal.Kernel.Data;
using VettingPortal.Kernel.Ledger.Verification;

namespace VettingPortal.Kernel.Ledger.Sealing;

/// <summary>How far sealing is behind: the age of the oldest entry after the newest leaf, by the clock of the node that wrote it.</summary>
public sealed class SealingLag(IDbContextFactory<PortalDb> contexts, TimeProvider clock)
{
    /// <summary>Past this the installation is unwell, and the auditor is told.</summary>
    public static readonly TimeSpan Most = TimeSpan.FromSeconds(60);

    private long _lastTicks;

    /// <summary>What was found last, for the meters.</summary>
    public TimeSpan Last => TimeSpan.FromTicks(Interlocked.Read(ref _lastTicks));

    public async Task<TimeSpan> Find(CancellationToken cancel)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        var waiting = await OldestWaiting(db, cancel);
        var lag =
            waiting is null ? TimeSpan.Zero
            : ReadHeader.TryParse(waiting, out var header) ? clock.GetUtcNow() - header.Recorded
            : TimeSpan.MaxValue;
        // Another node's clock may be a little ahead.
        lag = lag < TimeSpan.Zero ? TimeSpan.Zero : lag;
        Interlocked.Exchange(ref _lastTicks, lag.Ticks);
        return lag;
    }

    private static async Task<byte[]?> OldestWaiting(PortalDb db, CancellationToken cancel)
    {
        var incarnation = await db.Incarnation(cancel);
        var last = await db
            .LedgerLeaves.AsNoTracking()
            .Where(leaf => leaf.Incarnation == incarnation)
            .OrderByDescending(leaf => leaf.Index)
            .Select(leaf => new { leaf.Xid, leaf.Seq })
            .FirstOrDefaultAsync(cancel);
        var (xid, seq) = (last?.Xid ?? 0, last?.Seq ?? 0);
        return await db
            .Ledger.AsNoTracking()
            .Where(entry =>
                entry.Incarnation == incarnation && entry.Xid >= xid && (entry.Xid > xid || entry.Seq > seq)
            )
            .OrderBy(entry => entry.Xid)
            .ThenBy(entry => entry.Seq)
            .Select(entry => entry.Header)
            .FirstOrDefaultAsync(cancel);
    }
}
