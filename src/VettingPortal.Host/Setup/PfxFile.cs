using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace VettingPortal.Host.Setup;

/// <summary>A certificate with its private key that a setting names; its password stands in another, or in a file.</summary>
internal static class PfxFile
{
    /// <summary>Reads it, or throws <see cref="SettingException"/>.</summary>
    public static X509Certificate2 Load(IConfigurationSection section, string setting)
    {
        var file = Path.GetFullPath(section[setting]!);
        var name = $"{section.Path}:{setting}";
        try
        {
            var certificate = X509CertificateLoader.LoadPkcs12FromFile(file, PasswordOf(setting, section));
            using var key = certificate.GetRSAPrivateKey();
            return key is null ? throw new SettingException($"{name} holds no RSA private key: {file}") : certificate;
        }
        catch (Exception failure) when (failure is CryptographicException or IOException or UnauthorizedAccessException)
        {
            throw new SettingException(
                $"{name} cannot be read with the password of {name}Password or {name}PasswordFile: {file} ({failure.Message})"
            );
        }
    }

    private static string? PasswordOf(string setting, IConfigurationSection section) =>
        section[$"{setting}PasswordFile"] is { Length: > 0 } file
            ? File.ReadAllText(Path.GetFullPath(file)).TrimEnd('\r', '\n')
            : section[$"{setting}Password"];
}
