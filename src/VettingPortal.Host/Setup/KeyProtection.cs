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
            PfxFile.Load(section, "Certificate"),
            string.IsNullOrWhiteSpace(before) ? null : PfxFile.Load(section, "PreviousCertificate")
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
}
