using System.Data;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using VettingPortal.Kernel.Data;
using VettingPortal.Kernel.Ledger.Keys;
using VettingPortal.Kernel.Ledger.Tree;
using VettingPortal.Kernel.Ledger.Verification;

namespace VettingPortal.Kernel.Ledger.Sealing;

/// <summary>
/// Makes leaves of new entries and signs a checkpoint over them. One at a time in the whole installation: PostgreSQL by a lock that the
/// transaction holds, SQLite by its one writer. An entry whose signature is nobody's stays out of the tree, for <c>verify</c> to name.
/// </summary>
public sealed class LedgerSealer(
    IDbContextFactory<PortalDb> contexts,
    WriteGate gate,
    KeyFiles keys,
    Witnesses witnesses,
    ILogger<LedgerSealer> log
) : IDisposable
{
    /// <summary>Entries one checkpoint takes in at most; more than that wait for the next.</summary>
    internal const int Most = 2_000;

    private const string OneSealer = "SELECT pg_try_advisory_xact_lock(7261001)";
    private const string Horizon = "SELECT pg_snapshot_xmin(pg_current_snapshot())::text::bigint";

    private readonly SemaphoreSlim _one = new(1, 1);
    private MerkleRange? _range;
    private Cursor _at;

    /// <summary>Seals everything that can be sealed now, and hands the newest checkpoint to the witnesses. Says how many entries it took.</summary>
    public async Task<int> SealAll(CancellationToken cancel)
    {
        await _one.WaitAsync(cancel);
        try
        {
            var taken = 0;
            while (await gate.Alone(() => SealSome(cancel), cancel) is { } some)
            {
                taken += some;
            }
            await witnesses.Keep(contexts, cancel);
            return taken;
        }
        finally
        {
            _one.Release();
        }
    }

    // Null when there is nothing more to do now.
    private async Task<int?> SealSome(CancellationToken cancel)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        await using var transaction = await db.Database.BeginTransactionAsync(IsolationLevel.ReadCommitted, cancel);
        if (db.Provider is DatabaseProvider.PostgreSql && !await Scalar<bool>(db, OneSealer, cancel))
        {
            return null;
        }
        await CatchUp(db, cancel);
        var (entries, at) = await Next(db, cancel);
        if (entries.Count == 0)
        {
            return null;
        }
        var trusted = await KeyTrust.Of(new RawRows(db), keys.Trusted(), cancel);
        var good = entries.AsParallel().AsOrdered().Where(entry => IsSigned(entry, trusted)).ToList();
        if (good.Count > 0)
        {
            await Seal(db, good, cancel);
            await db.SaveChangesAsync(cancel);
            await transaction.CommitAsync(cancel);
        }
        _at = at;
        return good.Count;
    }

    // Another node may have sealed since; then what was held in memory is of no use.
    private async Task CatchUp(PortalDb db, CancellationToken cancel)
    {
        var last = await db
            .LedgerLeaves.AsNoTracking()
            .OrderByDescending(leaf => leaf.Index)
            .FirstOrDefaultAsync(cancel);
        if (_range is not null && _range.Size == (last?.Index ?? -1) + 1)
        {
            return;
        }
        _range = await new LedgerTree(db).Load(cancel);
        _at = last is null ? default : new(last.Incarnation, last.Xid, last.Seq);
    }

    private async Task<(List<LedgerEntry> Entries, Cursor At)> Next(PortalDb db, CancellationToken cancel)
    {
        var now = await db.Incarnation(cancel);
        for (var at = _at; ; at = new(at.Incarnation + 1, 0, 0))
        {
            var entries = await After(db, at, now, cancel);
            if (entries.Count > 0)
            {
                var last = entries[^1];
                return (entries, new(last.Incarnation, last.Xid, last.Seq));
            }
            if (at.Incarnation >= now)
            {
                return ([], at);
            }
        }
    }

    // Behind the commit horizon: every transaction below it has ended, so nothing can come to stand before what is taken now.
    private static async Task<List<LedgerEntry>> After(PortalDb db, Cursor at, int now, CancellationToken cancel)
    {
        var horizon =
            db.Provider is DatabaseProvider.PostgreSql && at.Incarnation == now
                ? await Scalar<long>(db, Horizon, cancel)
                : long.MaxValue;
        return await db
            .Ledger.AsNoTracking()
            .Where(entry =>
                entry.Incarnation == at.Incarnation
                && entry.Xid >= at.Xid
                && (entry.Xid > at.Xid || entry.Seq > at.Seq)
                && entry.Xid < horizon
            )
            .OrderBy(entry => entry.Xid)
            .ThenBy(entry => entry.Seq)
            .Take(Most)
            .ToListAsync(cancel);
    }

    private bool IsSigned(LedgerEntry entry, KeyTrust trusted)
    {
        var signed =
            LedgerHeader.Leaf(entry.Header).AsSpan().SequenceEqual(entry.Leaf)
            && trusted.Keys.TryGetValue(entry.NodeKey, out var key)
            && key.Signed(entry.Header, entry.Signature)
            && ReadHeader.TryParse(entry.Header, out var header)
            && trusted.Holds(key.Id, header.Recorded);
        if (!signed)
        {
            log.LogCritical("Ledger entry {Entry} carries no signature of a known node and is not sealed.", entry.Id);
        }
        return signed;
    }

    private async Task Seal(PortalDb db, List<LedgerEntry> entries, CancellationToken cancel)
    {
        var range = _range!;
        // If the save fails, the tree in memory is ahead of the database; the next turn reads it anew.
        _range = null;
        var last = await db
            .LedgerCheckpoints.AsNoTracking()
            .OrderByDescending(checkpoint => checkpoint.Number)
            .FirstOrDefaultAsync(cancel);
        var block = await BlockSoFar(db, range.Size, cancel);
        foreach (var entry in entries)
        {
            db.Add(LeafOf(entry, range.Size));
            range.Add(entry.Leaf);
            block.Add(entry.Leaf);
            if (block.Size == LedgerBlock.Leaves)
            {
                db.Add(new LedgerBlock { Index = range.Size / LedgerBlock.Leaves - 1, Root = block.Root() });
                block = new MerkleRange();
            }
        }
        var checkpoint = new Checkpoint(
            (last?.Number ?? 0) + 1,
            range.Size,
            range.Root(),
            StoredTypes.Cut(TimeProvider.System.GetUtcNow())
        );
        db.Add(
            new LedgerCheckpoint
            {
                Number = checkpoint.Number,
                Size = checkpoint.Size,
                Root = checkpoint.Root,
                At = checkpoint.At,
                Note = SignedNote.Sign(checkpoint.Text, keys.Sealer),
            }
        );
        _range = range;
    }

    private static async Task<MerkleRange> BlockSoFar(PortalDb db, long size, CancellationToken cancel)
    {
        var block = new MerkleRange();
        var start = size - size % LedgerBlock.Leaves;
        foreach (
            var leaf in await db
                .LedgerLeaves.AsNoTracking()
                .Where(one => one.Index >= start)
                .OrderBy(one => one.Index)
                .Select(one => one.Leaf)
                .ToListAsync(cancel)
        )
        {
            block.Add(leaf);
        }
        return block;
    }

    private static LedgerLeaf LeafOf(LedgerEntry entry, long index) =>
        new()
        {
            Index = index,
            Entry = entry.Id,
            Leaf = entry.Leaf,
            Incarnation = entry.Incarnation,
            Xid = entry.Xid,
            Seq = entry.Seq,
        };

    private static async Task<T> Scalar<T>(PortalDb db, string sql, CancellationToken cancel)
    {
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = sql;
        command.Transaction = Microsoft.EntityFrameworkCore.Storage.DbContextTransactionExtensions.GetDbTransaction(
            db.Database.CurrentTransaction!
        );
        return (T)
            Convert.ChangeType((await command.ExecuteScalarAsync(cancel))!, typeof(T), CultureInfo.InvariantCulture);
    }

    public void Dispose() => _one.Dispose();

    /// <summary>How far was read: entries are ordered by life of the database, transaction and number.</summary>
    private readonly record struct Cursor(int Incarnation, long Xid, long Seq);
}
