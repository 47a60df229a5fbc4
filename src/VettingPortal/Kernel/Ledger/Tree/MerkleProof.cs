using System.Numerics;

namespace VettingPortal.Kernel.Ledger.Tree;

/// <summary>The root of the subtree of <paramref name="count"/> leaves that begins at leaf <paramref name="start"/>.</summary>
public delegate Task<byte[]> SubtreeRoot(long start, long count);

/// <summary>
/// Proofs of RFC 9162 §2.1.3 (that a leaf is in a tree) and §2.1.4 (that a tree is the beginning of a later one), made and checked.
/// A proof is a list of hashes of 32 bytes, from the leaf upwards.
/// </summary>
public static class MerkleProof
{
    /// <summary>PATH(m, D[n]): that leaf <paramref name="index"/> is in the tree of the first <paramref name="size"/> leaves.</summary>
    public static async Task<IReadOnlyList<byte[]>> Inclusion(long index, long size, SubtreeRoot root)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, size);
        var path = new List<byte[]>();
        long start = 0;
        while (size > 1)
        {
            var half = Half(size);
            if (index < half)
            {
                path.Add(await root(start + half, size - half));
                size = half;
            }
            else
            {
                path.Add(await root(start, half));
                (start, index, size) = (start + half, index - half, size - half);
            }
        }
        path.Reverse();
        return path;
    }

    /// <summary>PROOF(m, D[n]): that the tree of <paramref name="first"/> leaves is the beginning of the tree of <paramref name="size"/>.</summary>
    public static async Task<IReadOnlyList<byte[]>> Consistency(long first, long size, SubtreeRoot root)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(first);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(first, size);
        var path = new List<byte[]>();
        var (start, whole) = (0L, true);
        while (first != size)
        {
            var half = Half(size);
            if (first <= half)
            {
                path.Add(await root(start + half, size - half));
                size = half;
            }
            else
            {
                path.Add(await root(start, half));
                (start, first, size, whole) = (start + half, first - half, size - half, false);
            }
        }
        if (!whole)
        {
            path.Add(await root(start, size));
        }
        path.Reverse();
        return path;
    }

    /// <summary>Checks an inclusion proof as RFC 9162 §2.1.3.2 says.</summary>
    public static bool Includes(
        byte[] leaf,
        long index,
        long size,
        IReadOnlyList<byte[]> proof,
        ReadOnlySpan<byte> root
    )
    {
        if (index < 0 || index >= size)
        {
            return false;
        }
        var (node, last, hash) = (index, size - 1, leaf);
        foreach (var step in proof)
        {
            if (last == 0)
            {
                return false;
            }
            if ((node & 1) == 1 || node == last)
            {
                hash = MerkleRange.Node(step, hash);
                var down = (node & 1) == 1 ? 0 : Math.Min(BitOperations.TrailingZeroCount(node), 63);
                (node, last) = (node >> down, last >> down);
            }
            else
            {
                hash = MerkleRange.Node(hash, step);
            }
            (node, last) = (node >> 1, last >> 1);
        }
        return last == 0 && root.SequenceEqual(hash);
    }

    /// <summary>Checks a consistency proof as RFC 9162 §2.1.4.2 says.</summary>
    public static bool Extends(
        long first,
        ReadOnlySpan<byte> firstRoot,
        long second,
        ReadOnlySpan<byte> secondRoot,
        IReadOnlyList<byte[]> proof
    )
    {
        if (first <= 0 || first > second)
        {
            return false;
        }
        if (first == second)
        {
            return proof.Count == 0 && firstRoot.SequenceEqual(secondRoot);
        }
        var path = BitOperations.IsPow2(first) ? [firstRoot.ToArray(), .. proof] : proof;
        if (path.Count == 0)
        {
            return false;
        }
        var down = BitOperations.TrailingZeroCount(first);
        var (node, last) = ((first - 1) >> down, (second - 1) >> down);
        var (old, now) = (path[0], path[0]);
        foreach (var step in path.Skip(1))
        {
            if (last == 0)
            {
                return false;
            }
            if ((node & 1) == 1 || node == last)
            {
                (old, now) = (MerkleRange.Node(step, old), MerkleRange.Node(step, now));
                var up = (node & 1) == 1 ? 0 : Math.Min(BitOperations.TrailingZeroCount(node), 63);
                (node, last) = (node >> up, last >> up);
            }
            else
            {
                now = MerkleRange.Node(now, step);
            }
            (node, last) = (node >> 1, last >> 1);
        }
        return last == 0 && firstRoot.SequenceEqual(old) && secondRoot.SequenceEqual(now);
    }

    // The largest power of two below the size.
    private static long Half(long size) => 1L << BitOperations.Log2((ulong)(size - 1));
}
