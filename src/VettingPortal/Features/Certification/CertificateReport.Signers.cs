using VettingPortal.Kernel;
using VettingPortal.Pdf;

namespace VettingPortal.Features.Certification;

/// <summary>Who issued it: the head of the first page and its foot, with signers and the way to check it.</summary>
public sealed partial class CertificateReport
{
    // A shield with a star: the portal's own sign, where a force puts its coat of arms.
    private const string Emblem = """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 46 52"><path fill="#0B4F5C" d="M23 0L44 7V25C44 38 35 47 23 52C11 47 2 38 2 25V7Z"/><path fill="#FFFFFF" d="M23 3.4L41 9.4V25C41 36.2 33.4 44 23 48.7C12.600 44 5 36.200 5 25V9.400Z"/><path fill="#0B4F5C" d="M23 5.600L39 10.900V25C39 35 32.200 42.100 23 46.500C13.800 42.100 7 35 7 25V10.900Z"/><path fill="#FFFFFF" d="M23 13L26.100 22.200L35.800 22.300L28 28.100L30.900 37.400L23 31.700L15.100 37.400L18 28.100L10.200 22.300L19.900 22.200Z"/></svg>
        """;

    private void Letterhead(IContainer place) =>
        place
            .PaddingTop(6)
            .Row(row =>
            {
                row.ConstantItem(46).Height(52).SemanticIgnore().Svg(Emblem).FitArea();
                row.ConstantItem(14);
                row.RelativeItem()
                    .AlignMiddle()
                    .Column(column =>
                    {
                        column.Item().Text(_texts["Report.System"]).FontSize(8).FontColor(Soft).LetterSpacing(0.06f);
                        column.Item().PaddingTop(1).Text(_texts["Report.Issuer"]).FontSize(12).Bold().FontColor(Petrol);
                    });
                row.ConstantItem(140)
                    .AlignMiddle()
                    .Column(column =>
                    {
                        column.Item().AlignRight().Text(_texts["Report.Folio"]).FontSize(8).FontColor(Soft);
                        column.Item().AlignRight().Text(_facts.Number).FontSize(11.5f).Bold();
                    });
            });

    private void Signers(IContainer place) =>
        place.Row(row =>
        {
            row.Spacing(40);
            Signer(row.RelativeItem(), _facts.Signed, "Report.Director", "Report.SignedAt");
            Signer(row.RelativeItem(), _facts.Registered, "Report.Registrar", "Report.RegisteredAt");
        });

    private void Signer(IContainer place, SignedLine line, string office, string when) =>
        place
            .BorderTop(0.8f)
            .BorderColor(Ink)
            .PaddingTop(5)
            .Column(column =>
            {
                column.Item().AlignCenter().Text(line.Name).FontSize(10).Bold();
                column.Item().AlignCenter().Text(_texts[office]).FontSize(8.5f);
                column.Item().AlignCenter().Text(_texts[when, Kernel.Say.Instant(line.At)]).FontSize(8).FontColor(Soft);
            });

    private void Verification(IContainer place) =>
        place
            .ShowEntire()
            .Row(row =>
            {
                row.ConstantItem(82)
                    .Height(82)
                    .SemanticFigure(_texts["Report.QrSays", _address.ToString()])
                    .Hyperlink(_address.ToString())
                    .Svg(QrDrawing.Svg(_address.ToString()))
                    .FitArea();
                row.ConstantItem(16);
                row.RelativeItem()
                    .AlignMiddle()
                    .Column(column =>
                    {
                        column.Item().Text(_texts["Report.CodeLabel"]).FontSize(8).FontColor(Soft);
                        column.Item().Text(_facts.Code.Grouped).FontSize(12.5f).Bold().LetterSpacing(0.05f);
                        column
                            .Item()
                            .PaddingTop(3)
                            .Text(text =>
                            {
                                text.DefaultTextStyle(style => style.FontSize(8.5f).FontColor(Soft));
                                text.Span(_texts["Report.VerifyAt"] + " ");
                                text.Hyperlink(VerifyPage, VerifyPage).FontColor(Petrol).Underline();
                                text.Span(". " + _texts["Report.NoNames"]);
                            });
                    });
            });

    private string VerifyPage => new Uri(_address, ".").ToString().TrimEnd('/');
}
