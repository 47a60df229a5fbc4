using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;

namespace VettingPortal.Pdf.Signing;

/// <summary>A CAdES signature beside the bytes it signs (ETSI EN 319 122-1), as PAdES wants it.</summary>
internal static class DetachedSignature
{
    private const string Sha256 = "2.16.840.1.101.3.4.2.1";

    /// <summary>signing-certificate-v2, RFC 5035 §3: the signature names its certificate, so that no other can be put in its place.</summary>
    private const string SigningCertificate = "1.2.840.113549.1.9.16.2.47";

    public static byte[] Of(byte[] content, X509Certificate2 certificate)
    {
        var message = new SignedCms(new ContentInfo(content), detached: true);
        var signer = new CmsSigner(SubjectIdentifierType.IssuerAndSerialNumber, certificate)
        {
            DigestAlgorithm = new Oid(Sha256),
            IncludeOption = X509IncludeOption.WholeChain,
        };
        signer.SignedAttributes.Add(new AsnEncodedData(new Oid(SigningCertificate), CertificateHash(certificate)));
        message.ComputeSignature(signer, silent: true);
        return message.Encode();
    }

    private static byte[] CertificateHash(X509Certificate2 certificate)
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSequence())
        using (writer.PushSequence())
        using (writer.PushSequence())
        {
            writer.WriteOctetString(SHA256.HashData(certificate.RawData));
        }

        return writer.Encode();
    }
}
