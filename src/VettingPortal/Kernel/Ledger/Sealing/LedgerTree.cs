using Microsoft.EntityFrameworkCore;
using VettingPortal.Kernel.Data;
using VettingPortal.Kernel.Ledger.Tree;

namespace VettingPortal.Kernel.Ledger.Sealing;

/// <summary>The tree as it lies in the database: its roots, and proofs from it.</summary>
public sealed class LedgerTree(PortalDb db)
{
    /// <summary>The whole tree's right edge, to go on from.</summary>
    public async Task<MerkleRange> Load(CancellationToken cancel)
    {
        var size = (await db.LedgerLeaves.MaxAsync(leaf => (long?)leaf.Index, cancel) ?? -1) + 1;
        return await Range(0, size, cancel);
    }

    /// <summary>Where an entry stands, under which checkpoint, and the proof; null while it is not sealed.</summary>
    public async Task<LedgerPlace?> PlaceOf(Guid entry, CancellationToken cancel)
    {
        var leaf = await db.LedgerLeaves.AsNoTracking().SingleOrDefaultAsync(one => one.Entry == entry, cancel);
        if (leaf is null)
        {
            return null;
        }
        var checkpoint = await db
            .LedgerCheckpoints.AsNoTracking()
            .Where(one => one.Size > leaf.Index)
            .OrderBy(one => one.Size)
            .ThenBy(one => one.Number)
            .FirstOrDefaultAsync(cancel);
        return checkpoint is null
            ? null
            : new(
                leaf.Index,
                leaf.Leaf,
                checkpoint.Size,
                checkpoint.Root,
                checkpoint.Note,
                await MerkleProof.Inclusion(leaf.Index, checkpoint.Size, (start, count) => Root(start, count, cancel))
            );
    }

    /// <summary>That the tree of <paramref name="first"/> leaves is the beginning of that of <paramref name="size"/>.</summary>
    public Task<IReadOnlyList<byte[]>> Consistency(long first, long size, CancellationToken cancel) =>
        MerkleProof.Consistency(first, size, (start, count) => Root(start, count, cancel));

    private async Task<byte[]> Root(long start, long count, CancellationToken cancel) =>
        (await Range(start, count, cancel)).Root();

    // Whole blocks by their roots, the rest leaf by leaf. Parts of a tree begin at multiples of their size, or are shorter than a block.
    private async Task<MerkleRange> Range(long start, long count, CancellationToken cancel)
    {
        var range = new MerkleRange();
        var end = start + count;
        var leaves = start;
        if (start % LedgerBlock.Leaves == 0)
        {
            var (first, past) = (start / LedgerBlock.Leaves, end / LedgerBlock.Leaves);
            await foreach (
                var root in db
                    .LedgerBlocks.AsNoTracking()
                    .Where(block => block.Index >= first && block.Index < past)
                    .OrderBy(block => block.Index)
                    .Select(block => block.Root)
                    .AsAsyncEnumerable()
                    .WithCancellation(cancel)
            )
            {
                range.Add(root, LedgerBlock.Height);
            }
            leaves = start + range.Size;
        }
        await foreach (
            var leaf in db
                .LedgerLeaves.AsNoTracking()
                .Where(one => one.Index >= leaves && one.Index < end)
                .OrderBy(one => one.Index)
                .Select(one => one.Leaf)
                .AsAsyncEnumerable()
                .WithCancellation(cancel)
        )
        {
            range.Add(leaf);
        }
        return range;
    }
}

/// <summary>Where an entry stands in the tree, and the proof of it (RFC 9162) under the first checkpoint that covers it.</summary>
public sealed record LedgerPlace(
    long Index,
    byte[] Leaf,
    long Size,
    byte[] Root,
    string Note,
    IReadOnlyList<byte[]> Proof
);
