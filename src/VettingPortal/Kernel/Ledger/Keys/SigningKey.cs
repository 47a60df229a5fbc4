using System.Security.Cryptography;

namespace VettingPortal.Kernel.Ledger.Keys;

/// <summary>A private key of the ledger: a node's, which signs each entry, or the sealer's, which signs checkpoints. ECDSA P-256.</summary>
public sealed class SigningKey
{
    private readonly KeyPool _keys;

    private SigningKey(string name, string pem)
    {
        _keys = new(() =>
        {
            var key = ECDsa.Create();
            key.ImportFromPem(pem);
            return key;
        });
        Public = _keys.With(key => VerifierKey.Of(name, key));
    }

    public VerifierKey Public { get; }

    public static SigningKey FromPem(string name, string pem) => new(name, pem);

    /// <summary>A new key as PKCS#8 PEM.</summary>
    public static string NewPem()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        return key.ExportPkcs8PrivateKeyPem();
    }

    /// <summary>64 bytes, r ‖ s.</summary>
    public byte[] Sign(byte[] bytes) => _keys.With(key => key.SignData(bytes, HashAlgorithmName.SHA256));

    /// <summary>In DER, for signed notes.</summary>
    public byte[] SignNote(byte[] bytes) =>
        _keys.With(key => key.SignData(bytes, HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence));
}
