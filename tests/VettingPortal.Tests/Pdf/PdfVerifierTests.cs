using System.Security.Cryptography.X509Certificates;
using System.Text;
using VettingPortal.Kernel.Ledger.Keys;
using VettingPortal.Pdf;
using VettingPortal.Pdf.Signing;
using VettingPortal.Tests.Certification;

namespace VettingPortal.Tests.Pdf;

/// <summary>Our own judgement of signatures: there is no byte that may be changed, and nothing that may be added.</summary>
public sealed class PdfVerifierTests : IDisposable
{
    private static readonly DateTimeOffset Now = new(2026, 11, 24, 16, 0, 0, TimeSpan.Zero);
    private readonly SomeKeys _keys = new();

    public void Dispose() => _keys.Dispose();

    [Theory]
    [InlineData(PdfProfile.Archive)]
    [InlineData(PdfProfile.Strict1b)]
    public void Judge_OfASignedDocument_IsSound(PdfProfile profile)
    {
        var signed = _keys.Documents.Sign(APdf.Certificate(profile), "Copia", Now);

        Assert.Equal(PdfVerdict.Sound, PdfVerifier.Judge(signed, Trusted));
    }

    [Fact]
    public void Judge_WithAnyByteChanged_IsNotSound()
    {
        var signed = _keys.Documents.Sign(APdf.Certificate(), "Copia", Now);
        var contents = signed.AsSpan().LastIndexOf("/Contents <"u8) + 11;
        var chance = new Random(42);
        // Every byte where the signature begins, which it does not cover itself, and some of all others.
        var places = Enumerable
            .Range(contents - 40, 180)
            .Concat(Enumerable.Range(0, 200).Select(_ => contents + chance.Next(4_000)))
            .Concat(Enumerable.Range(0, 200).Select(_ => chance.Next(signed.Length)))
            .Append(signed.Length - 1);

        Assert.All(
            places,
            place =>
            {
                var altered = signed.ToArray();
                altered[place] ^= (byte)(1 << chance.Next(8));
                Assert.NotEqual(PdfVerdict.Sound, PdfVerifier.Judge(altered, Trusted));
            }
        );
    }

    [Fact]
    public void Judge_WithSomethingAdded_IsAltered()
    {
        var signed = _keys.Documents.Sign(APdf.Certificate(), "Copia", Now);

        Assert.Equal(PdfVerdict.Altered, PdfVerifier.Judge([.. signed, (byte)'\n'], Trusted));
        Assert.Equal(PdfVerdict.Altered, PdfVerifier.Judge(signed[..^1], Trusted));
    }

    [Fact]
    public void Judge_OfWhatSomebodyElseSigned_IsOfAnotherSigner()
    {
        using var theirs = new SomeKeys();
        _ = _keys.Documents.Sign(APdf.Certificate(), "Copia", Now);
        var forged = theirs.Documents.Sign(APdf.Certificate(), "Copia", Now);
        var over = theirs.Documents.Sign(_keys.Documents.Sign(APdf.Certificate(), "Copia", Now), "Copia", Now);

        Assert.Equal(PdfVerdict.OtherSigner, PdfVerifier.Judge(forged, Trusted));
        Assert.Equal(PdfVerdict.OtherSigner, PdfVerifier.Judge(over, Trusted));
        Assert.Equal(PdfVerdict.Unsigned, PdfVerifier.Judge(APdf.Certificate(), Trusted));
    }

    [Fact]
    public void Sign_AtFirstUse_MakesACertificateForItsOwnerAloneAndPublishesItsPublicPart()
    {
        var first = _keys.Documents.Sign(APdf.Certificate(), "Copia", Now);
        using var again = new DocumentSigner(_keys.Files);
        var second = again.Sign(APdf.Certificate(), "Copia", Now);

        var file = Path.Combine(Path.GetDirectoryName(_keys.Files.DocumentsFile)!, "documents.pfx");
        var known = Assert.Single(Trusted);
        Assert.False(known.HasPrivateKey);
        Assert.DoesNotContain("PRIVATE", File.ReadAllText(_keys.Files.DocumentsFile, Encoding.ASCII));
        Assert.Equal(
            [PdfVerdict.Sound, PdfVerdict.Sound],
            [PdfVerifier.Judge(first, Trusted), PdfVerifier.Judge(second, Trusted)]
        );
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
        }
    }

    [Fact]
    public void Sign_WithAGivenCertificate_KeepsItsPublicPartBesideThoseBefore()
    {
        var before = _keys.Documents.Sign(APdf.Certificate(), "Copia", Now);
        using var theirs = new SomeKeys();
        _ = theirs.Documents.Sign(APdf.Certificate(), "Copia", Now);
        using var pfx = X509CertificateLoader.LoadPkcs12FromFile(
            Path.Combine(Path.GetDirectoryName(theirs.Files.DocumentsFile)!, "documents.pfx"),
            null
        );
        using var signer = new DocumentSigner(_keys.Files, new(pfx));

        var after = signer.Sign(APdf.Certificate(), "Copia", Now);

        Assert.Equal(2, Trusted.Count);
        Assert.Equal(
            [PdfVerdict.Sound, PdfVerdict.Sound],
            [PdfVerifier.Judge(before, Trusted), PdfVerifier.Judge(after, Trusted)]
        );
    }

    private X509Certificate2Collection Trusted => DocumentSigner.Trusted(_keys.Files.DocumentsFile);
}
