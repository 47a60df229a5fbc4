using System.Globalization;
using Microsoft.Extensions.Localization;
using VettingPortal.Kernel;
using VettingPortal.Kernel.Ledger.Keys;
using VettingPortal.Pdf;

namespace VettingPortal.Features.Certification;

/// <summary>
/// The certificate on paper: the first page says what is certified, the second what it rests on. The same facts give the same bytes.
/// </summary>
public sealed partial class CertificateReport
{
    private static readonly Color Ink = "#14242A";
    private static readonly Color Soft = "#495C63";
    private static readonly Color Petrol = "#0B4F5C";
    private static readonly Color Hairline = "#C3D0D0";
    private static readonly Color Tint = "#EEF4F4";
    private static readonly Color Red = "#A3211C";

    private readonly CertificateFacts _facts;
    private readonly Uri _address;
    private readonly IStringLocalizer _texts;
    private readonly CultureInfo _language;
    private readonly PdfProfile _profile;

    private CertificateReport(
        CertificateFacts facts,
        Uri portal,
        IStringLocalizer texts,
        CultureInfo language,
        PdfProfile profile
    ) =>
        (_facts, _address, _texts, _language, _profile) = (facts, facts.Verification(portal), texts, language, profile);

    /// <summary>Makes the document, in Spanish or English, for a portal the public reaches at this address.</summary>
    public static byte[] Render(
        CertificateFacts facts,
        Uri portal,
        IStringLocalizer texts,
        CultureInfo language,
        PdfProfile profile = PdfProfile.Archive
    ) => In(language, () => new CertificateReport(facts, portal, texts, language, profile).Make());

    /// <summary>The same, signed by the installation: a copy that may leave the portal.</summary>
    public static byte[] Copy(
        CertificateFacts facts,
        Uri portal,
        IStringLocalizer texts,
        CultureInfo language,
        DocumentSigner signer,
        PdfProfile profile = PdfProfile.Archive
    ) =>
        In(
            language,
            () =>
                signer.Sign(
                    new CertificateReport(facts, portal, texts, language, profile).Make(),
                    texts["Report.CopyOf", facts.Number],
                    facts.PrintedAt
                )
        );

    private static byte[] In(CultureInfo language, Func<byte[]> make)
    {
        var before = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (language, language);
        try
        {
            return make();
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = before;
        }
    }

    private byte[] Make()
    {
        var metadata = new PdfMetadata(
            $"{_texts["Report.Title"]} {_facts.Number}",
            _texts["Report.Issuer"],
            _texts["Report.Subject"],
            _language.TwoLetterISOLanguageName == "en" ? "en" : "es-MX",
            _facts.PrintedAt
        )
        {
            Attachments = _profile is PdfProfile.Archive ? [CertificateData.Attachment(_facts, _address, _texts)] : [],
        };
        return PdfDocument.Create(document => document.Page(Compose), metadata, _profile).GeneratePdf();
    }

    private void Compose(PageDescriptor page)
    {
        page.Size(PageSizes.A4);
        page.MarginHorizontal(62);
        page.MarginTop(46);
        page.MarginBottom(32);
        page.DefaultTextStyle(style => style.FontSize(9.5f).FontColor(Ink).LineHeight(1.35f));
        page.Background().Padding(24).Border(1.2f).BorderColor(Petrol).Padding(4).Border(0.4f).BorderColor(Petrol);
        page.Content()
            .Column(column =>
            {
                Letterhead(column.Item());
                Standing(column);
                Holder(column);
                Certified(column);
                ValidityBox(column.Item().PaddingTop(14));
                Signers(column.Item().PaddingTop(24));
                Verification(column.Item().PaddingTop(14));
                column.Item().PageBreak();
                Annex(column);
            });
        page.Footer().Element(Footer);
    }

    private void Certified(ColumnDescriptor column)
    {
        column
            .Item()
            .PaddingTop(14)
            .Text(_texts["Report.Certifies", ProfileName])
            .FontSize(10)
            .Justify()
            .LineHeight(1.42f);
        column
            .Item()
            .PaddingTop(12)
            .SemanticHeader2()
            .Text(_texts["Components"])
            .FontSize(11.5f)
            .Bold()
            .FontColor(Petrol);
        column
            .Item()
            .PaddingTop(5)
            .Table(table =>
            {
                table.ColumnsDefinition(columns =>
                {
                    columns.RelativeColumn(2.4f);
                    columns.RelativeColumn();
                    columns.RelativeColumn();
                });
                Head(table, "Component", "ObtainedOn", "ValidTo");
                foreach (var component in _facts.Components)
                {
                    Cell(table.Cell().AsSemanticHorizontalHeader())
                        .Text(_texts[$"ComponentKind.{component.Kind}"])
                        .Bold();
                    Cell(table.Cell()).Text(Kernel.Say.Date(component.ObtainedOn));
                    Cell(table.Cell())
                        .Text(component.ValidTo is { } until ? Kernel.Say.Date(until) : _texts["DoesNotExpire"].Value);
                }
            });
    }

    private void ValidityBox(IContainer place) =>
        place
            .Background(Tint)
            .PaddingVertical(10)
            .PaddingHorizontal(14)
            .Row(row =>
            {
                Big(row.RelativeItem(), "Report.IssuedOn", _facts.IssuedOn);
                Big(row.RelativeItem(), "Report.ValidTo", _facts.ValidTo);
            });

    private void Big(IContainer place, string label, DateOnly day) =>
        place.Column(column =>
        {
            column.Item().Text(_texts[label]).FontSize(8).FontColor(Soft);
            column.Item().Text(Long(day)).FontSize(14).Bold().FontColor(Petrol).LineHeight(1.3f);
        });

    private string ProfileName => _language.TwoLetterISOLanguageName == "en" ? _facts.Profile.En : _facts.Profile.Es;

    private string Long(DateOnly day) => day.ToString(_texts["Report.LongDate"].Value, _language);
}
