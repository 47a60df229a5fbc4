using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using VettingPortal.Pdf.Writing;

namespace VettingPortal.Pdf.Signing;

/// <summary>
/// Signs documents of this library after PAdES (ETSI EN 319 142-1, level B-B). A signature is appended: the bytes already
/// there stay as they are, and a document can be signed again by someone else.
/// </summary>
public static class PdfSigner
{
    /// <summary>Hexadecimal digits kept for one signature with its chain of certificates.</summary>
    private const int Room = 32768;

    /// <summary>Signs nothing of worth, so that a certificate that cannot sign is known before it must: throws <see cref="CryptographicException"/>.</summary>
    public static void Try(X509Certificate2 certificate) => DetachedSignature.Of([0], certificate);

    /// <param name="pdf">A document written by this library, signed before or not.</param>
    /// <param name="certificate">With its private key; its validity is the caller's to judge.</param>
    /// <param name="reason">Why it is signed, as readers show it.</param>
    /// <param name="when">The signer's own word for the time: there is no timestamp by a third party.</param>
    public static byte[] Sign(byte[] pdf, X509Certificate2 certificate, string reason, DateTimeOffset when)
    {
        var revision = new PdfRevision(pdf);
        var (signature, field, appearance) = (revision.Reserve(), revision.Reserve(), revision.Reserve());
        var (catalog, page) = (revision.Catalog, revision.FirstPage);
        var fields = revision.Entry(catalog, "AcroForm") is { } form ? PdfRevision.ArrayItems(form, "Fields") : "";
        var name = $"Signature{PdfSyntax.Number(fields.Split(" R", StringSplitOptions.None).Length)}";

        revision.Set(
            field,
            $"<< /Type /Annot /Subtype /Widget /FT /Sig /T ({name}) /TU {PdfSyntax.Text(reason)} /F 132 /Rect [-1 -1 -1 -1] "
                + $"/P {PdfSyntax.Reference(page)} /V {PdfSyntax.Reference(signature)} /AP << /N {PdfSyntax.Reference(appearance)} >> >>"
        );
        // The widget stands off the page, so PDF/UA does not ask for its tag.
        // Without an appearance, even an empty one, the widget breaks PDF/A.
        revision.Set(
            appearance,
            "<< /Type /XObject /Subtype /Form /BBox [0 0 0 0] /Resources << >> /Length 0 >>\nstream\n\nendstream"
        );
        revision.AddToArray(page, "Annots", PdfSyntax.Reference(field));
        revision.SetEntry(catalog, "AcroForm", $"<< /Fields [{fields} {PdfSyntax.Reference(field)}] /SigFlags 3 >>");
        var subject = certificate.GetNameInfo(X509NameType.SimpleName, false);
        revision.Set(
            signature,
            $"<< /Type /Sig /Filter /Adobe.PPKLite /SubFilter /ETSI.CAdES.detached /M {PdfSyntax.Date(when)} "
                + $"/Name {PdfSyntax.Text(subject)} /Reason {PdfSyntax.Text(reason)} "
                + $"/ByteRange {SignedRange.Placeholder} /Contents <{new string('0', Room)}> >>"
        );

        var file = revision.Write();
        var range = SignedRange.Find(file, pdf.Length, Room);
        range.WriteTo(file);
        var hex = Convert.ToHexString(DetachedSignature.Of(range.Bytes(file), certificate));
        if (hex.Length > Room)
        {
            throw new InvalidOperationException(
                "The signature with its certificates is larger than the room kept for it."
            );
        }

        Encoding.ASCII.GetBytes(hex).CopyTo(file, range.ContentsStart + 1);
        return file;
    }
}
