using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using VettingPortal.Pdf.Signing;

namespace VettingPortal.Kernel.Ledger.Keys;

/// <summary>The certificate that the operators gave for signing documents; without one the installation makes its own.</summary>
public sealed record DocumentCertificate(X509Certificate2 Certificate);

/// <summary>
/// Signs documents that leave the portal (PAdES) with the installation's document certificate: a PFX among the keys, made self-signed at
/// first use, or the one that was given. Its public part is kept beside the trusted keys, with those before it, for <c>verify</c>.
/// </summary>
public sealed class DocumentSigner(KeyFiles keys, DocumentCertificate? given = null) : IDisposable
{
    private const string Name = "documents.pfx";
    private const int Years = 10;
    private readonly Lock _one = new();
    private X509Certificate2? _certificate;

    /// <param name="reason">Why it is signed, as readers show it.</param>
    /// <param name="at">When, by the act's own clock.</param>
    public byte[] Sign(byte[] pdf, string reason, DateTimeOffset at)
    {
        lock (_one)
        {
            return PdfSigner.Sign(pdf, _certificate ??= Load(), reason, at);
        }
    }

    /// <summary>The certificates of a file, PEM or DER; none where there is no such file. Throws <see cref="CryptographicException"/>.</summary>
    public static X509Certificate2Collection Trusted(string file)
    {
        var known = new X509Certificate2Collection();
        if (!File.Exists(file))
        {
            return known;
        }
        known.ImportFromPemFile(file);
        if (known.Count == 0)
        {
            known.Add(X509CertificateLoader.LoadCertificateFromFile(file));
        }
        return known;
    }

    private X509Certificate2 Load()
    {
        var certificate = given?.Certificate ?? X509CertificateLoader.LoadPkcs12(keys.Kept(Name, Make), null);
        if (!Trusted(keys.DocumentsFile).Any(known => known.RawData.AsSpan().SequenceEqual(certificate.RawData)))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(keys.DocumentsFile)!);
            File.AppendAllText(keys.DocumentsFile, certificate.ExportCertificatePem() + "\n");
        }
        return certificate;
    }

    private static byte[] Make()
    {
        using var key = RSA.Create(3072);
        var request = new CertificateRequest(
            "CN=VettingPortal",
            key,
            HashAlgorithmName.SHA256,
            RSASignaturePadding.Pkcs1
        );
        request.CertificateExtensions.Add(
            new X509KeyUsageExtension(
                X509KeyUsageFlags.DigitalSignature | X509KeyUsageFlags.NonRepudiation,
                critical: true
            )
        );
        var now = TimeProvider.System.GetUtcNow();
        using var certificate = request.CreateSelfSigned(now.AddDays(-1), now.AddYears(Years));
        return certificate.Export(X509ContentType.Pfx);
    }

    public void Dispose()
    {
        if (given is null)
        {
            _certificate?.Dispose();
        }
    }
}
