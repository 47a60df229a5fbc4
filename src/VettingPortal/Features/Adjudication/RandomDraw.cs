using System.Security.Cryptography;
using VettingPortal.Kernel;

namespace VettingPortal.Features.Adjudication;

/// <summary>Somebody who could be drawn, or the rule that kept them out.</summary>
public sealed record Candidate(Guid User, string? Exclusion = null, Guid? Supervisor = null);

/// <summary>
/// A draw by lot that anyone can repeat: candidates stand in the order of SHA-256(seed ‖ user), and the first who fit are drawn.
/// Nobody is drawn together with their supervisor (SOD-06).
/// </summary>
public static class RandomDraw
{
    public const int SeedBytes = 16;

    public static string NewSeed(IChance chance) => Convert.ToHexStringLower(chance.Bytes(SeedBytes));

    /// <summary>Those drawn, or as many as there are; <paramref name="beside"/> are people already seated.</summary>
    public static IReadOnlyList<Guid> Pick(
        string seed,
        IReadOnlyList<Candidate> pool,
        int count,
        IReadOnlyList<Candidate>? beside = null
    )
    {
        var drawn = new List<Candidate>();
        foreach (var candidate in pool.Where(one => one.Exclusion is null).OrderBy(one => Lot(seed, one.User)))
        {
            if (drawn.Count < count && drawn.Concat(beside ?? []).All(other => AreApart(candidate, other)))
            {
                drawn.Add(candidate);
            }
        }
        return [.. drawn.Select(one => one.User)];
    }

    private static bool AreApart(Candidate one, Candidate other) =>
        one.User != other.User && one.Supervisor != other.User && other.Supervisor != one.User;

    private static string Lot(string seed, Guid user) =>
        Convert.ToHexStringLower(
            SHA256.HashData([.. Convert.FromHexString(seed), .. user.ToByteArray(bigEndian: true)])
        );
}
