using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using VettingPortal.Pdf;
using VettingPortal.Pdf.Signing;

namespace VettingPortal.Tests.Pdf;

/// <summary>Signatures, as Poppler judges them.</summary>
public sealed class PdfSignerTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 24, 16, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(PdfProfile.Archive)]
    [InlineData(PdfProfile.Strict1b)]
    public void Sign_OfADocument_IsValidAndCoversAllOfIt(PdfProfile profile)
    {
        var signed = Signed(APdf.Certificate(profile), "Directora de ejemplo");

        var verdict = PdfTools.Signatures(signed);

        Assert.Contains("Signature is Valid", verdict);
        Assert.Contains("ETSI.CAdES.detached", verdict);
        Assert.Contains("Total document signed", verdict);
        Assert.Contains("No syntax or stream encoding errors", PdfTools.Check(signed).Output);
    }

    [Fact]
    public void Sign_InTheStrictProfile_StaysAValidArchive()
    {
        var signed = Signed(APdf.Certificate(PdfProfile.Strict1b), "Directora de ejemplo");

        Assert.Contains("is a valid PDF/A-1b file", PdfTools.ValidateA1b(signed).Output);
    }

    [Fact]
    public void Sign_ThenOneByteChanged_IsADigestMismatch()
    {
        var signed = Signed(APdf.Certificate(), "Directora de ejemplo");

        signed[2000] ^= 1;

        Assert.Contains("Digest Mismatch", PdfTools.Signatures(signed));
    }

    [Fact]
    public void Sign_ByASecondPerson_LeavesTheFirstValid()
    {
        var once = Signed(APdf.Certificate(), "Directora de ejemplo");
        var twice = Signed(once, "Registrador de ejemplo");

        var verdict = PdfTools.Signatures(twice);

        Assert.Equal(once, twice[..once.Length]);
        Assert.Equal(2, verdict.Split("Signature is Valid").Length - 1);
        Assert.Contains("Directora de ejemplo", verdict);
        Assert.Contains("Registrador de ejemplo", verdict);
    }

    [Fact]
    public void Sign_OfSomethingElse_IsInvalidData()
    {
        using var certificate = Certificate("Directora de ejemplo");

        Assert.Throws<InvalidDataException>(() =>
            PdfSigner.Sign("%PDF-1.7 nada"u8.ToArray(), certificate, "Emisión", Now)
        );
    }

    private static byte[] Signed(byte[] pdf, string name)
    {
        using var certificate = Certificate(name);
        return PdfSigner.Sign(pdf, certificate, "Emisión del certificado", Now);
    }

    private static X509Certificate2 Certificate(string name)
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest($"CN={name}", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        return request.CreateSelfSigned(Now.AddDays(-1), Now.AddYears(1));
    }
}
