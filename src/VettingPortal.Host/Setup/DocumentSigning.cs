using System.Security.Cryptography;
using VettingPortal.Kernel.Ledger.Keys;
using VettingPortal.Pdf.Signing;

namespace VettingPortal.Host.Setup;

/// <summary>The certificate that signs documents, where the operators give one of their own.</summary>
internal static class DocumentSigning
{
    private const string Section = "Signing";
    private const string Setting = "Certificate";

    /// <summary>Reads and tries it, or throws <see cref="SettingException"/>; null where the installation uses its own.</summary>
    public static DocumentCertificate? Read(IConfiguration configuration)
    {
        var section = configuration.GetSection(Section);
        if (string.IsNullOrWhiteSpace(section[Setting]))
        {
            return null;
        }
        var certificate = PfxFile.Load(section, Setting);
        try
        {
            PdfSigner.Try(certificate);
            return new(certificate);
        }
        catch (CryptographicException failure)
        {
            throw new SettingException(
                $"{Section}:{Setting} cannot sign: {section[Setting]} ({failure.Message}). The certificates above it must be known to this machine."
            );
        }
    }
}
