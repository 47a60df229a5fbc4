using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace VettingPortal.EndToEnd.SignIn;

/// <summary>A certificate for <c>localhost</c> and the files by which another process serves with it and trusts it.</summary>
public sealed class LocalCertificate : IDisposable
{
    private const string System = "/etc/ssl/certs/ca-certificates.crt";

    private readonly string _directory = Directory.CreateTempSubdirectory("vp-cert-").FullName;

    public LocalCertificate()
    {
        using var key = RSA.Create(2048);
        var asked = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("localhost");
        asked.CertificateExtensions.Add(names.Build());
        asked.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        using var made = asked.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(2));
        var bytes = made.Export(X509ContentType.Pfx);
        File.WriteAllBytes(Pfx, bytes);
        File.WriteAllText(
            Trusted,
            (File.Exists(System) ? File.ReadAllText(System) : "") + made.ExportCertificatePem() + "\n"
        );
        Value = X509CertificateLoader.LoadPkcs12(bytes, null);
    }

    public X509Certificate2 Value { get; }

    public string Pfx => Path.Combine(_directory, "localhost.pfx");

    /// <summary>What the machine trusts, and this certificate besides.</summary>
    public string Trusted => Path.Combine(_directory, "trusted.pem");

    public void Dispose()
    {
        Value.Dispose();
        Directory.Delete(_directory, recursive: true);
    }
}
