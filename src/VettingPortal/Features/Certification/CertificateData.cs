using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.Extensions.Localization;
using VettingPortal.Pdf;

namespace VettingPortal.Features.Certification;

/// <summary>The certificate's facts for machines, carried inside the PDF.</summary>
public static class CertificateData
{
    public const string Name = "certificado.json";

    private static readonly JsonSerializerOptions Shape = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        WriteIndented = true,
        NewLine = "\n",
        // Names keep their accents; what carries it is a file, not a page.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static PdfAttachment Attachment(CertificateFacts facts, Uri verification, IStringLocalizer texts) =>
        new(
            Name,
            "application/json",
            JsonSerializer.SerializeToUtf8Bytes(Of(facts, verification), Shape),
            texts["Report.DataIs"],
            AttachmentRelationship.Data
        );

    private static object Of(CertificateFacts facts, Uri verification) =>
        new
        {
            Format = "vettingportal/certificate/1",
            facts.Number,
            Code = facts.Code.Value,
            Verification = verification,
            Holder = new
            {
                Name = facts.Holder,
                CurpMasked = facts.Curp,
                facts.Cuip,
            },
            File = facts.FileNumber,
            Profile = facts.Profile.Es,
            facts.IssuedOn,
            facts.ValidTo,
            Components = facts.Components.Select(one => new
            {
                Kind = one.Kind.ToString(),
                one.ObtainedOn,
                one.ValidTo,
            }),
            Evaluations = facts.Evaluations.Select(one => new
            {
                Kind = one.Kind.ToString(),
                one.ConcludedOn,
                Conclusion = one.Result.ToString(),
            }),
            facts.RegistryEntryOn,
            Signed = new { facts.Signed.Name, At = facts.Signed.At.UtcDateTime },
            Registered = new { facts.Registered.Name, At = facts.Registered.At.UtcDateTime },
            Ledger = facts.Ledger is { } place
                ? new
                {
                    place.Index,
                    place.Leaf,
                    place.Size,
                    place.Root,
                    place.Note,
                    place.Proof,
                }
                : null,
            StateWhenCopied = facts.State.ToString(),
            CopiedAt = facts.PrintedAt.UtcDateTime,
        };
}
