using System.Formats.Asn1;
using System.Globalization;
using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.RegularExpressions;

namespace VettingPortal.Pdf.Signing;

/// <summary>What is to be said of a document's signature.</summary>
public enum PdfVerdict
{
    /// <summary>Every byte is as it was signed, by a trusted certificate.</summary>
    Sound,

    /// <summary>There is no signature of the kind this library makes.</summary>
    Unsigned,

    /// <summary>A byte is another than was signed, or something was added after the signature.</summary>
    Altered,

    /// <summary>Somebody else signed it.</summary>
    OtherSigner,
}

/// <summary>
/// Judges the last signature of a document that <see cref="PdfSigner"/> signed: it covers the whole file but for the hexadecimal digits
/// it is written in, so nothing in the file need be understood to know that it is as it was. Who is trusted is the caller's to say;
/// dates of certificates are not asked, since papers outlive them.
/// </summary>
public static partial class PdfVerifier
{
    // Version 1, SHA-256, and content that is data.
    private static readonly byte[] Header = Convert.FromHexString(
        "020101310D300B0609608648016503040201300B06092A864886F70D010701"
    );

    public static PdfVerdict Judge(byte[] pdf, IEnumerable<X509Certificate2> trusted)
    {
        if (Ranges().Matches(Encoding.Latin1.GetString(pdf)) is not { Count: > 0 } found)
        {
            return PdfVerdict.Unsigned;
        }
        var numbers = found[^1].Groups.Values.Skip(1);
        var (start, end, rest) = numbers.Select(group => int.Parse(group.Value, CultureInfo.InvariantCulture)).ToArray()
            is [var a, var b, var c]
            ? (a, b, c)
            : default;
        // The place left out holds the signature's digits and nothing else, and all around it is covered.
        if (start + 2 > end || (long)end + rest != pdf.Length || pdf[start] != '<' || pdf[end - 1] != '>')
        {
            return PdfVerdict.Altered;
        }
        var signature = SignatureOf(Encoding.Latin1.GetString(pdf.AsSpan((start + 1)..(end - 1))));
        return signature is null
            ? PdfVerdict.Altered
            : Judge(signature, [.. pdf.AsSpan(0, start), .. pdf.AsSpan(end)], trusted);
    }

    private static PdfVerdict Judge(byte[] signature, byte[] content, IEnumerable<X509Certificate2> trusted)
    {
        try
        {
            var message = new SignedCms(new ContentInfo(content), detached: true);
            message.Decode(signature);
            if (message.SignerInfos is not [{ Certificate: { } certificate } signer])
            {
                return PdfVerdict.Altered;
            }
            if (!trusted.Any(known => known.RawData.AsSpan().SequenceEqual(certificate.RawData)))
            {
                return PdfVerdict.OtherSigner;
            }
            signer.CheckSignature(verifySignatureOnly: true);
            return
                HasOurHeader(signature)
                && signer is { Version: 1, UnsignedAttributes.Count: 0 }
                && message.Encode().AsSpan().SequenceEqual(signature)
                ? PdfVerdict.Sound
                : PdfVerdict.Altered;
        }
        catch (Exception broken) when (broken is CryptographicException or AsnContentException)
        {
            return PdfVerdict.Altered;
        }
    }

    // No signature covers what stands before the certificates: version, digest and kind of content. It is what we always write.
    private static bool HasOurHeader(byte[] signature)
    {
        var message = new AsnReader(signature, AsnEncodingRules.DER).ReadSequence();
        message.ReadObjectIdentifier();
        var signed = message.ReadSequence(new Asn1Tag(TagClass.ContextSpecific, 0)).ReadSequence();
        ReadOnlySpan<byte> header =
        [
            .. signed.ReadEncodedValue().Span,
            .. signed.ReadEncodedValue().Span,
            .. signed.ReadEncodedValue().Span,
        ];
        return header.SequenceEqual(Header);
    }

    // The digits as the signer wrote them; behind the signature there are noughts alone.
    private static byte[]? SignatureOf(string digits)
    {
        if (digits.Length % 2 != 0 || !digits.All(char.IsAsciiHexDigitUpper))
        {
            return null;
        }
        var bytes = Convert.FromHexString(digits);
        return
            AsnDecoder.TryReadEncodedValue(bytes, AsnEncodingRules.DER, out _, out _, out _, out var length)
            && bytes.AsSpan(length).IndexOfAnyExcept((byte)0) < 0
            ? bytes[..length]
            : null;
    }

    [GeneratedRegex(@"/ByteRange \[0 (\d{1,9}) (\d{1,9}) (\d{1,9})\]")]
    private static partial Regex Ranges();
}
