using VettingPortal.Kernel;
using VettingPortal.Pdf;

namespace VettingPortal.Features.Certification;

/// <summary>Whose certificate it is, and whether it stands.</summary>
public sealed partial class CertificateReport
{
    // A long name in smaller letters: the first page holds whatever is written on it.
    private const int LongName = 38;

    /// <summary>A copy of what is not valid says so before anything else.</summary>
    private void Standing(ColumnDescriptor column)
    {
        if (_facts.State.ForThePublic() is not CertificateState.Valid)
        {
            column
                .Item()
                .PaddingTop(10)
                .Border(1)
                .BorderColor(Red)
                .PaddingVertical(4)
                .AlignCenter()
                .Text(
                    _texts[
                        "Report.NotValid",
                        _texts[$"CertificateState.{_facts.State}"].Value,
                        Long(MexicoTime.DayOf(_facts.PrintedAt))
                    ]
                )
                .Bold()
                .FontColor(Red);
        }
    }

    private void Holder(ColumnDescriptor column)
    {
        column
            .Item()
            .PaddingTop(19)
            .SemanticHeader1()
            .AlignCenter()
            .Text(_texts["Report.Title"])
            .FontSize(27)
            .Bold()
            .FontColor(Petrol)
            .LineHeight(1.1f);
        column
            .Item()
            .PaddingTop(9)
            .Row(row =>
            {
                row.RelativeItem();
                row.ConstantItem(64).LineHorizontal(1.6f).LineColor(Petrol);
                row.RelativeItem();
            });
        column.Item().PaddingTop(12).AlignCenter().Text(_texts["Report.GivenTo"]).FontSize(10.5f).FontColor(Soft);
        column
            .Item()
            .PaddingTop(2)
            .AlignCenter()
            .Text(_facts.Holder)
            .FontSize(_facts.Holder.Length > LongName ? 14 : 20)
            .Bold()
            .LineHeight(1.2f);
        column.Item().PaddingTop(12).Element(Identity);
    }

    /// <summary>One row of facts, or the photograph and the facts beside it.</summary>
    private void Identity(IContainer place)
    {
        (string, string)[] facts =
        [
            ("Curp", _facts.Curp),
            ("Cuip", _facts.Cuip ?? "—"),
            ("Report.Profile", ProfileName),
            ("File", _facts.FileNumber),
        ];
        // A photograph that cannot be drawn is left out: the certificate does not wait for it.
        if (_facts.Photo is not { } photo || !PictureFile.IsReadable(photo))
        {
            place.BorderTop(0.5f).BorderColor(Hairline).Element(row => Facts(row, facts));
            return;
        }
        place.Row(row =>
        {
            row.Spacing(18);
            row.ConstantItem(62)
                .Height(78)
                .Border(0.6f)
                .BorderColor(Hairline)
                .Padding(2)
                .AlignCenter()
                .AlignMiddle()
                .SemanticFigure(_texts["Report.PhotoOf", _facts.Holder])
                .Image(photo)
                .FitArea();
            row.RelativeItem()
                .AlignMiddle()
                .BorderTop(0.5f)
                .BorderColor(Hairline)
                .Column(column =>
                {
                    Facts(column.Item(), facts[..2]);
                    Facts(column.Item(), facts[2..]);
                });
        });
    }
}
