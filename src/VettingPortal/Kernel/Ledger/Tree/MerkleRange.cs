using System.Numerics;
using System.Security.Cryptography;

namespace VettingPortal.Kernel.Ledger.Tree;

/// <summary>
/// The Merkle tree of RFC 6962 §2.1 over leaves that only ever grow, kept as the roots of its largest full subtrees: adding a leaf and
/// asking the root cost a logarithm of hashes.
/// </summary>
public sealed class MerkleRange
{
    private readonly List<byte[]> _peaks = [];

    /// <summary>How many leaves are in it.</summary>
    public long Size { get; private set; }

    /// <summary>Adds a leaf hash (<see cref="LedgerHeader.Leaf"/>).</summary>
    public void Add(byte[] leaf) => Add(leaf, height: 0);

    /// <summary>Adds the root of a full subtree of 2^<paramref name="height"/> leaves; the size so far must be a multiple of that.</summary>
    public void Add(byte[] subtree, int height)
    {
        if (BitOperations.TrailingZeroCount(Size) < height)
        {
            throw new ArgumentException("A subtree begins only at a multiple of its size.", nameof(height));
        }
        _peaks.Add(subtree);
        for (var full = Size >> height; (full & 1) == 1; full >>= 1)
        {
            var right = _peaks[^1];
            _peaks.RemoveAt(_peaks.Count - 1);
            _peaks[^1] = Node(_peaks[^1], right);
        }
        Size += 1L << height;
    }

    /// <summary>The tree's root; of no leaves, the hash of nothing.</summary>
    public byte[] Root()
    {
        if (_peaks.Count == 0)
        {
            return SHA256.HashData([]);
        }
        var root = _peaks[^1];
        for (var i = _peaks.Count - 2; i >= 0; i--)
        {
            root = Node(_peaks[i], root);
        }
        return root;
    }

    /// <summary><c>SHA-256(0x01 ‖ left ‖ right)</c>.</summary>
    internal static byte[] Node(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right)
    {
        Span<byte> bytes = stackalloc byte[1 + 64];
        bytes[0] = 1;
        left.CopyTo(bytes[1..]);
        right.CopyTo(bytes[33..]);
        return SHA256.HashData(bytes);
    }
}
