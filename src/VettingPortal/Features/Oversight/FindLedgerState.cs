using Microsoft.EntityFrameworkCore;
using VettingPortal.Kernel;
using VettingPortal.Kernel.Data;
using VettingPortal.Kernel.Ledger;
using VettingPortal.Kernel.Ledger.Sealing;

namespace VettingPortal.Features.Oversight;

/// <summary>Where sealing stands: the newest checkpoint, what waits, and whether the copies outside keep up.</summary>
public sealed record FindLedgerState : IQuery<FindLedgerState, FindLedgerState.Found>
{
    public static Permission Requires => OversightFeature.View;

    /// <param name="Waiting">Entries after the newest leaf; the count stops at <see cref="Counting.Cap"/>.</param>
    /// <param name="WitnessBehindSince">Null where the witnesses have the newest checkpoint.</param>
    public sealed record Found(
        long? Number,
        long Size,
        string? Root,
        DateTimeOffset? SealedAt,
        int Waiting,
        DateTimeOffset? WitnessBehindSince,
        bool JournalFailing
    );

    public sealed class Handler(PortalDb db, Witnesses witnesses, Journal journal) : IAnswer<FindLedgerState, Found>
    {
        public async Task<Found> Answer(FindLedgerState query, CancellationToken cancel)
        {
            var newest = await db
                .LedgerCheckpoints.AsNoTracking()
                .OrderByDescending(checkpoint => checkpoint.Number)
                .FirstOrDefaultAsync(cancel);
            var last = await db
                .LedgerLeaves.AsNoTracking()
                .OrderByDescending(leaf => leaf.Index)
                .FirstOrDefaultAsync(cancel);
            var sealedTo = last?.Seq ?? 0;
            return new(
                newest?.Number,
                newest?.Size ?? 0,
                newest is null ? null : Convert.ToBase64String(newest.Root),
                newest?.At,
                await db
                    .Ledger.Where(entry => entry.Seq > sealedTo)
                    .OrderBy(entry => entry.Seq)
                    .Take(Counting.Cap)
                    .CountAsync(cancel),
                witnesses.BehindSince,
                journal.Failing
            );
        }
    }
}
