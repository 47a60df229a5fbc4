using System.Globalization;
using VettingPortal.Pdf;

namespace VettingPortal.Features.Certification;

/// <summary>
/// The ledger's line: where the act of issue stands, the signed checkpoint, and the proof. Small, for machines, and the same in every
/// language (<see cref="PrintedCertificate"/> reads it back).
/// </summary>
public sealed partial class CertificateReport
{
    private const float Small = 5.5f;
    private const int HashesInALine = 3;

    private void Ledger(ColumnDescriptor column)
    {
        var index = _facts.Ledger?.Index.ToString(CultureInfo.InvariantCulture);
        column
            .Item()
            .PaddingTop(5)
            .PaddingBottom(2)
            .Text(index is null ? _texts["Report.NotSealed"] : _texts["Report.LedgerIs", index])
            .FontSize(8.5f)
            .FontColor(Soft);
        Print(column, PrintedCertificate.Line(_facts));
        if (_facts.Ledger is { } place)
        {
            Print(column, PrintedCertificate.Line(place));
            foreach (var line in place.Note.Split('\n', StringSplitOptions.RemoveEmptyEntries))
            {
                Print(column, line);
            }
            foreach (var some in place.Proof.Select(Convert.ToBase64String).Chunk(HashesInALine))
            {
                Print(column, string.Join(' ', some));
            }
        }
    }

    private static void Print(ColumnDescriptor column, string line) =>
        column.Item().Text(line).FontSize(Small).LineHeight(1.25f);
}
