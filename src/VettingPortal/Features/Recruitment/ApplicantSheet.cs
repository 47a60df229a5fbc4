using System.Diagnostics.CodeAnalysis;

namespace VettingPortal.Features.Recruitment;

/// <summary>A file's rows of text, whatever its kind. Each enumeration reads the file again from its start.</summary>
internal interface ISheetRows
{
    IEnumerable<IReadOnlyList<string>> Read();
}

/// <summary>
/// A recruiting office's file of applicants: CSV (comma, semicolon, tab; UTF-8 or Windows-1252) or XLSX, told by its content.
/// Opening reads it through once, so that a file that opened does not fail half-way; records then come one by one.
/// </summary>
public sealed class ApplicantSheet
{
    /// <summary>The most characters of a cell: a spreadsheet's own limit.</summary>
    internal const int MaxCell = 32_767;

    private readonly ISheetRows _rows;

    private ApplicantSheet(ISheetRows rows)
    {
        _rows = rows;
        Count = Records().Count();
    }

    /// <summary>How many records the file has, the header not counted.</summary>
    public int Count { get; }

    /// <summary>Opens a file, or says why not. The stream must be seekable and stay open while records are read.</summary>
    public static bool TryOpen(
        Stream content,
        [NotNullWhen(true)] out ApplicantSheet? sheet,
        [NotNullWhen(false)] out SheetFault? fault
    )
    {
        (sheet, fault) = (null, null);
        try
        {
            sheet = new ApplicantSheet(Rows(content));
            return true;
        }
        catch (SheetFaultException refusal)
        {
            fault = refusal.Fault;
            return false;
        }
    }

    /// <summary>
    /// The records in the file's order. Blank lines of a CSV are none; a row of empty cells is one, to be told about,
    /// except at the end, where spreadsheets leave them by the hundred.
    /// </summary>
    public IEnumerable<ApplicantRecord> Records()
    {
        ApplicantHeader? header = null;
        var (line, blank) = (1, 0);
        foreach (var row in _rows.Read())
        {
            if (header is null)
            {
                header = Header(row);
            }
            else if (row.All(string.IsNullOrWhiteSpace))
            {
                blank++;
            }
            else
            {
                for (; blank > 0; blank--)
                {
                    yield return header.Record(++line, []);
                }

                yield return header.Record(++line, row);
            }
        }

        if (header is null)
        {
            throw new SheetFaultException(SheetFaultKind.Empty);
        }
    }

    private static ApplicantHeader Header(IReadOnlyList<string> row)
    {
        var header = new ApplicantHeader(row);
        return header switch
        {
            { Missing.Count: > 0 } => throw new SheetFaultException(new(SheetFaultKind.MissingColumns, header.Missing)),
            { Repeated.Count: > 0 } => throw new SheetFaultException(
                new(SheetFaultKind.RepeatedColumns, header.Repeated)
            ),
            _ => header,
        };
    }

    internal static ISheetRows Rows(Stream content)
    {
        Span<byte> start = stackalloc byte[8];
        content.Position = 0;
        start = start[..content.ReadAtLeast(start, start.Length, throwOnEndOfStream: false)];
        return start switch
        {
            [] => throw new SheetFaultException(SheetFaultKind.Empty),
            [(byte)'P', (byte)'K', 3, 4, ..] => new XlsxRows(content),
            [0xD0, 0xCF, 0x11, 0xE0, ..] => throw new SheetFaultException(SheetFaultKind.OldOrProtected),
            _ => new CsvRows(content),
        };
    }
}
