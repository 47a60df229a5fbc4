using Microsoft.Extensions.Localization;
using VettingPortal.Kernel;
using VettingPortal.Kernel.Exports;

namespace VettingPortal.Features.Certification;

/// <summary>What a file of this list holds.</summary>
public sealed class CertificateColumns(IStringLocalizer<CertificationTexts> texts, PortalTexts words)
    : IListColumns<ListCertificates.Row>
{
    public static string Act => "ExportCertificates";

    public string Name => texts["ExportCertificates"];

    public IReadOnlyList<ListColumn<ListCertificates.Row>> Columns =>
        [
            new(texts["Number"], row => row.Number),
            new(texts["Holder"], row => row.Holder),
            new(texts["State"], row => words.Of(row.State)),
            ListColumn<ListCertificates.Row>.Day(texts["IssuedOn"], row => row.IssuedOn),
            ListColumn<ListCertificates.Row>.Day(texts["ValidTo"], row => row.ValidTo),
        ];
}
