using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace VettingPortal.Kernel.Ledger.Keys;

/// <summary>
/// What one key leaves to the next, in clear in the header of the entry that says so (<see cref="Act"/>): the new public key and, where
/// it is the sealer's, the old one's signature over it. A node's entry is signed by its old key as it is.
/// </summary>
/// <param name="Key">The key that follows.</param>
/// <param name="ByOld">64 bytes, r ‖ s; null for a node's key.</param>
public sealed record KeyHandover(VerifierKey Key, byte[]? ByOld)
{
    /// <summary>What the act is called in the ledger.</summary>
    public const string Act = "RotateKey";

    /// <summary>From a node's old key, which signs the entry.</summary>
    public static KeyHandover OfNode(VerifierKey next) => new(next, null);

    /// <summary>From the sealer's old key, which signs no entries.</summary>
    public static KeyHandover OfSealer(VerifierKey next, SigningKey old) => new(next, old.Sign(Bytes(next)));

    /// <summary>Whether this old sealer's key left its work to the new one.</summary>
    public bool IsLeftBy(VerifierKey old) => ByOld is { } signature && old.Signed(Bytes(Key), signature);

    public override string ToString() => ByOld is { } old ? $"{Key} {Convert.ToBase64String(old)}" : Key.ToString();

    public static bool TryParse(string? text, [NotNullWhen(true)] out KeyHandover? handover)
    {
        handover = null;
        var words = (text ?? "").Split(' ');
        var signature = new byte[64];
        var length = 0;
        if (
            words.Length > 2
            || !VerifierKey.TryParse(words[0], out var key)
            || (words.Length == 2 && !Convert.TryFromBase64String(words[1], signature, out length))
        )
        {
            return false;
        }
        handover = new(key, words.Length == 2 ? signature[..length] : null);
        return true;
    }

    private static byte[] Bytes(VerifierKey key) => Encoding.UTF8.GetBytes(key.ToString());
}
