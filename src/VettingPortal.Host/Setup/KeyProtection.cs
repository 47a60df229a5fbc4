using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.DataProtection;
using VettingPortal.Kernel.Data;

namespace VettingPortal.Host.Setup;

/// <summary>
/// The certificate under which the server's own keys (cookies, drafts) lie in the database, so that a copy of the database opens none
/// of them. Needed outside Development; <see cref="Before"/> still opens keys made under the last one.
/// </summary>
public sealed record KeyProtection(X509Certificate2? Certificate, X509Certificate2? Before)
{
    private const string Section = "DataProtection";

    /// <summary>Reads the settings, or throws <see cref="SettingException"/>.</summary>
    public static KeyProtection Read(IConfiguration configuration, IHostEnvironment environment)
    {
        var section = configuration.GetSection(Section);
        var path = section["Certificate"];
        if (string.IsNullOrWhiteSpace(path))
        {
            return environment.IsDevelopment()
                ? new(null, null)
                : throw new SettingException(
                    $"{Section}:Certificate is not set. Outside Development it names a PFX file with a private key, which protects the keys of sessions and drafts; its password stands in {Section}:CertificatePassword or in the file {Section}:CertificatePasswordFile."
                );
        }
        var before = section["PreviousCertificate"];
        return new(
            Load("Certificate", path, section),
            string.IsNullOrWhiteSpace(before) ? null : Load("PreviousCertificate", before, section)
        );
    }

    public void Add(WebApplicationBuilder builder)
    {
        var keys = builder
            .Services.AddDataProtection()
            .SetApplicationName("VettingPortal")
            .PersistKeysToDbContext<PortalDb>();
        if (Certificate is null)
        {
            // In Development the keys protect nothing but the demonstration, as the settings have just said.
            builder.Logging.AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);
            return;
        }
        keys.ProtectKeysWithCertificate(Certificate);
        if (Before is not null)
        {
            keys.UnprotectKeysWithAnyCertificate(Certificate, Before);
        }
    }

    private static X509Certificate2 Load(string setting, string path, IConfigurationSection section)
    {
        var file = Path.GetFullPath(path);
        try
        {
            var certificate = X509CertificateLoader.LoadPkcs12FromFile(file, PasswordOf(setting, section));
            using var key = certificate.GetRSAPrivateKey();
            return key is null
                ? throw new SettingException($"{Section}:{setting} holds no RSA private key: {file}")
                : certificate;
        }
        catch (Exception failure) when (failure is CryptographicException or IOException or UnauthorizedAccessException)
        {
            throw new SettingException(
                $"{Section}:{setting} cannot be read with the password of {Section}:{setting}Password or {Section}:{setting}PasswordFile: {file} ({failure.Message})"
            );
        }
    }

    private static string? PasswordOf(string setting, IConfigurationSection section) =>
        section[$"{setting}PasswordFile"] is { Length: > 0 } file
            ? File.ReadAllText(Path.GetFullPath(file)).TrimEnd('\r', '\n')
            : section[$"{setting}Password"];
}
