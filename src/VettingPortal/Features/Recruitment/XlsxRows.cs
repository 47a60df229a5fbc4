using System.Globalization;
using System.IO.Compression;
using MiniExcelLibs;
using MiniExcelLibs.OpenXml;

namespace VettingPortal.Features.Recruitment;

/// <summary>The rows of a workbook's first sheet, each cell as the text a person would type for it.</summary>
internal sealed class XlsxRows : ISheetRows
{
    private const long MaxBytes = 300L * 1024 * 1024;
    private const long MaxBytesOfSharedStrings = 100L * 1024 * 1024;
    private const int MaxParts = 1_000;

    // The library fills in every cell and row before the last one, at a cost that grows with the square of the columns.
    private const int MaxColumns = 100;
    private const int MaxRows = 250_000;

    // The library's own cache would leave applicants' data in temporary files.
    private static readonly OpenXmlConfiguration InMemory = new() { EnableSharedStringCache = false };

    private readonly Stream _content;

    public XlsxRows(Stream content)
    {
        _content = content;
        try
        {
            CheckSize(content);
        }
        catch (InvalidDataException)
        {
            throw new SheetFaultException(SheetFaultKind.Damaged);
        }
    }

    public IEnumerable<IReadOnlyList<string>> Read()
    {
        _content.Position = 0;
        using var rows = Open();
        var started = false;
        for (var line = 1; Next(rows); line++)
        {
            if (line > MaxRows || rows.Current.Count > MaxColumns)
            {
                throw new SheetFaultException(SheetFaultKind.TooLarge);
            }

            string[] row = [.. rows.Current.Values.Select(Text)];
            if (row.Any(cell => cell.Length > ApplicantSheet.MaxCell))
            {
                throw new SheetFaultException(SheetFaultKind.CellTooLong, line);
            }

            started |= row.Any(cell => cell.Length > 0);
            if (started)
            {
                yield return row;
            }
        }
    }

    private IEnumerator<IDictionary<string, object?>> Open() =>
        Guarded(() =>
            _content
                .Query(useHeaderRow: false, excelType: ExcelType.XLSX, configuration: InMemory)
                .Cast<IDictionary<string, object?>>()
                .GetEnumerator()
        );

    private static bool Next(IEnumerator<IDictionary<string, object?>> rows) => Guarded(rows.MoveNext);

    // A broken workbook makes the library fail in whatever way its code happens to; each of them means the same to us.
    private static T Guarded<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception failure) when (failure is not (OutOfMemoryException or SheetFaultException))
        {
            throw new SheetFaultException(SheetFaultKind.Damaged);
        }
    }

    /// <summary>The sizes a packed file declares are those the unpacking holds it to, so checking them stops a zip bomb.</summary>
    private static void CheckSize(Stream content)
    {
        using var package = new ZipArchive(content, ZipArchiveMode.Read, leaveOpen: true);
        var total = 0L;
        foreach (var part in package.Entries)
        {
            total += part.Length;
            var shared = part.FullName.EndsWith("sharedStrings.xml", StringComparison.OrdinalIgnoreCase);
            if (total > MaxBytes || (shared && part.Length > MaxBytesOfSharedStrings))
            {
                throw new SheetFaultException(SheetFaultKind.TooLarge);
            }
        }

        if (package.Entries.Count > MaxParts)
        {
            throw new SheetFaultException(SheetFaultKind.TooLarge);
        }
    }

    private static string Text(object? cell) =>
        cell switch
        {
            null => "",
            string text => text,
            DateTime day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            double number when Math.Abs(number) < 1e15 => ((decimal)number).ToString(CultureInfo.InvariantCulture),
            IFormattable value => value.ToString(null, CultureInfo.InvariantCulture),
            _ => cell.ToString() ?? "",
        };
}
