using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;

namespace VettingPortal.Kernel.Ledger.Keys;

/// <summary>
/// A public key of the ledger, written as C2SP signed-note writes verifier keys:
/// <c>name+id+base64(0x02 ‖ SubjectPublicKeyInfo)</c>, where <see cref="Id"/> is the first four bytes of the SHA-256 of the
/// SubjectPublicKeyInfo in hexadecimal. ECDSA over P-256 with SHA-256.
/// </summary>
public sealed class VerifierKey
{
    private const byte Ecdsa = 2;
    private readonly byte[] _info;
    private readonly KeyPool _keys;

    private VerifierKey(string name, byte[] info)
    {
        (Name, _info) = (name, info);
        Hash = SHA256.HashData(info)[..4];
        Id = Convert.ToHexStringLower(Hash);
        _keys = new(() => Import(info));
    }

    public string Name { get; }

    /// <summary>Eight hexadecimal digits.</summary>
    public string Id { get; }

    /// <summary>The four bytes behind <see cref="Id"/>.</summary>
    internal byte[] Hash { get; }

    public static VerifierKey Of(string name, ECDsa key) => new(name, key.ExportSubjectPublicKeyInfo());

    /// <summary>Reads one line of a file of trusted keys.</summary>
    public static bool TryParse(string line, [NotNullWhen(true)] out VerifierKey? key)
    {
        key = null;
        var parts = line.Trim().Split('+', 3);
        var bytes = new byte[256];
        if (
            parts.Length != 3
            || !Convert.TryFromBase64String(parts[2], bytes, out var length)
            || length < 2
            || bytes[0] != Ecdsa
        )
        {
            return false;
        }
        try
        {
            using var known = Import(bytes[1..length]);
            key = new(parts[0], bytes[1..length]);
        }
        catch (CryptographicException)
        {
            return false;
        }
        return key.Id == parts[1];
    }

    /// <summary>Whether the key signed these bytes; a signature is 64 bytes, r ‖ s.</summary>
    public bool Signed(byte[] bytes, byte[] signature) =>
        _keys.With(key => key.VerifyData(bytes, signature, HashAlgorithmName.SHA256));

    /// <summary>The same with the signature in DER, as signed notes have it.</summary>
    public bool SignedNote(byte[] bytes, byte[] signature) =>
        _keys.With(key =>
            key.VerifyData(bytes, signature, HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence)
        );

    public override string ToString() =>
        new StringBuilder()
            .Append(Name)
            .Append('+')
            .Append(Id)
            .Append('+')
            .Append(Convert.ToBase64String([Ecdsa, .. _info]))
            .ToString();

    private static ECDsa Import(byte[] info)
    {
        var key = ECDsa.Create();
        key.ImportSubjectPublicKeyInfo(info, out _);
        return key;
    }
}
