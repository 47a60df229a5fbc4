using System.Security.Cryptography;

namespace VettingPortal.Kernel;

/// <summary>Where the seeds of draws come from. Only the demonstration, which is the same every time, has another source than <see cref="Chance"/>.</summary>
public interface IChance
{
    byte[] Bytes(int count);
}

/// <summary>Bytes that nobody can foresee.</summary>
public sealed class Chance : IChance
{
    public byte[] Bytes(int count) => RandomNumberGenerator.GetBytes(count);
}
