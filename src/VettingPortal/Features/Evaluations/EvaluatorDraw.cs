using System.Buffers.Binary;
using System.Security.Cryptography;
using VettingPortal.Kernel;

namespace VettingPortal.Features.Evaluations;

/// <summary>
/// The draw itself: plain random, and anyone who has the seed and the candidates draws the same one again. No balancing: whoever could
/// foresee the next turn could arrange to be drawn.
/// </summary>
public static class EvaluatorDraw
{
    public const int SeedLength = 32;

    public static byte[] NewSeed(IChance chance) => chance.Bytes(SeedLength);

    /// <summary>
    /// The chosen one. Numbers are the first 8 bytes, big-endian, of <c>SHA-256(seed ‖ counter)</c> with a 4-byte big-endian counter from
    /// 0; those above the largest multiple of the count are passed over, so that nobody is likelier than another.
    /// </summary>
    public static Guid Choose(ReadOnlySpan<byte> seed, IReadOnlyList<Guid> candidates)
    {
        ArgumentOutOfRangeException.ThrowIfZero(candidates.Count);
        var count = (ulong)candidates.Count;
        var limit = ulong.MaxValue - (ulong.MaxValue % count + 1) % count;
        Span<byte> message = stackalloc byte[seed.Length + 4];
        seed.CopyTo(message);
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        for (var counter = 0; ; counter++)
        {
            BinaryPrimitives.WriteInt32BigEndian(message[seed.Length..], counter);
            SHA256.HashData(message, hash);
            var number = BinaryPrimitives.ReadUInt64BigEndian(hash);
            if (number <= limit)
            {
                return candidates[(int)(number % count)];
            }
        }
    }
}
