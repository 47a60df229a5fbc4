using System.Security.Cryptography;
using System.Text;
using VettingPortal.Kernel.Ledger;
using VettingPortal.Kernel.Ledger.Tree;

namespace VettingPortal.Tests.Kernel.Ledger;

/// <summary>The tree against RFC 6962 §2.1 and RFC 9162 §2.1, written here a second time as the RFCs define it.</summary>
public sealed class MerkleTests
{
    private const int Most = 64;

    private static readonly byte[][] Leaves =
    [
        .. Enumerable.Range(0, Most).Select(i => LedgerHeader.Leaf(Encoding.ASCII.GetBytes($"leaf {i}"))),
    ];

    /// <summary>The eight leaves that implementations of RFC 6962 are tested with, and their roots.</summary>
    [Theory]
    [InlineData(0, "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")]
    [InlineData(1, "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d")]
    [InlineData(2, "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125")]
    [InlineData(3, "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77")]
    [InlineData(4, "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7")]
    [InlineData(5, "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4")]
    [InlineData(6, "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef")]
    [InlineData(7, "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c")]
    [InlineData(8, "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328")]
    public void Root_OfTheKnownLeaves_IsTheKnownRoot(int size, string root)
    {
        string[] known =
        [
            "",
            "00",
            "10",
            "2021",
            "3031",
            "40414243",
            "5051525354555657",
            "606162636465666768696a6b6c6d6e6f",
        ];
        var range = new MerkleRange();

        foreach (var leaf in known.Take(size))
        {
            range.Add(LedgerHeader.Leaf(Convert.FromHexString(leaf)));
        }

        Assert.Equal(root, Convert.ToHexStringLower(range.Root()));
    }

    [Fact]
    public void Root_OfEverySize_IsThatOfTheDefinition()
    {
        var range = new MerkleRange();

        for (var size = 0; size <= Most; size++)
        {
            Assert.Equal(Root(0, size), range.Root());
            if (size < Most)
            {
                range.Add(Leaves[size]);
            }
        }
    }

    [Fact]
    public async Task Inclusion_OfEveryLeafInEverySize_IsThatOfTheDefinitionAndHolds()
    {
        for (var size = 1; size <= Most; size++)
        {
            for (var index = 0; index < size; index++)
            {
                var proof = await MerkleProof.Inclusion(index, size, Subtree);

                Assert.Equal(Path(index, 0, size), proof);
                Assert.True(MerkleProof.Includes(Leaves[index], index, size, proof, Root(0, size)));
            }
        }
    }

    [Fact]
    public async Task Inclusion_WithAnythingElse_DoesNotHold()
    {
        for (var size = 2; size <= Most; size++)
        {
            for (var index = 0; index < size; index++)
            {
                var proof = await MerkleProof.Inclusion(index, size, Subtree);
                var root = Root(0, size);

                Assert.False(MerkleProof.Includes(Leaves[(index + 1) % size], index, size, proof, root));
                Assert.False(MerkleProof.Includes(Leaves[index], (index + 1) % size, size, proof, root));
                Assert.False(MerkleProof.Includes(Leaves[index], index, size, [.. proof.SkipLast(1)], root));
                Assert.False(MerkleProof.Includes(Leaves[index], index, size, [.. proof, Leaves[0]], root));
                Assert.False(
                    MerkleProof.Includes(Leaves[index], index, size, [Flipped(proof[0]), .. proof.Skip(1)], root)
                );
                Assert.False(MerkleProof.Includes(Leaves[index], index, size, proof, Flipped(root)));
            }
        }
    }

    [Fact]
    public async Task Consistency_OfEveryTwoSizes_IsThatOfTheDefinitionAndHolds()
    {
        for (var size = 1; size <= Most; size++)
        {
            for (var first = 1; first <= size; first++)
            {
                var proof = await MerkleProof.Consistency(first, size, Subtree);

                Assert.Equal(first == size ? [] : SubProof(first, 0, size, true), proof);
                Assert.True(MerkleProof.Extends(first, Root(0, first), size, Root(0, size), proof));
            }
        }
    }

    [Fact]
    public async Task Consistency_WithAnythingElse_DoesNotHold()
    {
        for (var size = 2; size <= Most; size++)
        {
            for (var first = 1; first < size; first++)
            {
                var proof = await MerkleProof.Consistency(first, size, Subtree);
                var (old, now) = (Root(0, first), Root(0, size));

                Assert.False(MerkleProof.Extends(first, Flipped(old), size, now, proof));
                Assert.False(MerkleProof.Extends(first, old, size, Flipped(now), proof));
                Assert.False(MerkleProof.Extends(first, old, size, now, [.. proof, Leaves[0]]));
                Assert.False(MerkleProof.Extends(first, old, size, now, [.. proof.SkipLast(1)]));
                Assert.False(MerkleProof.Extends(first, old, size, now, [Flipped(proof[0]), .. proof.Skip(1)]));
            }
        }
    }

    private static Task<byte[]> Subtree(long start, long count) => Task.FromResult(Root((int)start, (int)count));

    // MTH(D[n])
    private static byte[] Root(int start, int count) =>
        count switch
        {
            0 => SHA256.HashData([]),
            1 => Leaves[start],
            _ => Node(Root(start, Half(count)), Root(start + Half(count), count - Half(count))),
        };

    // PATH(m, D[n])
    private static List<byte[]> Path(int m, int start, int n) =>
        n == 1 ? []
        : m < Half(n) ? [.. Path(m, start, Half(n)), Root(start + Half(n), n - Half(n))]
        : [.. Path(m - Half(n), start + Half(n), n - Half(n)), Root(start, Half(n))];

    // SUBPROOF(m, D[n], b)
    private static List<byte[]> SubProof(int m, int start, int n, bool whole) =>
        m == n ? (whole ? [] : [Root(start, n)])
        : m <= Half(n) ? [.. SubProof(m, start, Half(n), whole), Root(start + Half(n), n - Half(n))]
        : [.. SubProof(m - Half(n), start + Half(n), n - Half(n), false), Root(start, Half(n))];

    private static byte[] Node(byte[] left, byte[] right) => SHA256.HashData([1, .. left, .. right]);

    private static byte[] Flipped(byte[] hash) => [(byte)(hash[0] ^ 1), .. hash.Skip(1)];

    private static int Half(int n)
    {
        var half = 1;
        while (half * 2 < n)
        {
            half *= 2;
        }
        return half;
    }
}
