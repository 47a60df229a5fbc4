using System.Text;
using CsvHelper;

namespace VettingPortal.Features.Recruitment;

/// <summary>The rows of a CSV file. Its encoding and delimiter are found out, never asked for.</summary>
internal sealed class CsvRows : ISheetRows
{
    private const long MaxBytes = 200L * 1024 * 1024;

    // Far beyond any applicant's line, and small enough that a record that never ends cannot fill the memory.
    private const int MaxBytesOfRecord = 2 * 1024 * 1024;

    private static readonly char[] Delimiters = [',', ';', '\t'];
    private static readonly Encoding Utf8 = new UTF8Encoding(
        encoderShouldEmitUTF8Identifier: true,
        throwOnInvalidBytes: true
    );
    private static readonly Encoding Windows1252 =
        CodePagesEncodingProvider.Instance.GetEncoding(1252)
        ?? throw new NotSupportedException("Windows-1252 is not known.");

    private readonly Stream _content;
    private readonly Encoding _encoding;
    private readonly char _delimiter;

    public CsvRows(Stream content)
    {
        _content = content;
        _encoding = FindEncoding(content);
        _delimiter = Delimiters.MinBy(MissingWith);
    }

    public IEnumerable<IReadOnlyList<string>> Read() => Read(_delimiter);

    private IEnumerable<IReadOnlyList<string>> Read(char delimiter)
    {
        _content.Position = 0;
        using var text = new StreamReader(
            _content,
            _encoding,
            detectEncodingFromByteOrderMarks: false,
            leaveOpen: true
        );
        using var reader = CsvReader.Create(text, Options(delimiter));
        for (var line = 1; Next(reader, line); line++)
        {
            var row = new string[reader.FieldCount];
            for (var place = 0; place < row.Length; place++)
            {
                row[place] = reader.GetString(place);
                if (row[place].Length > ApplicantSheet.MaxCell)
                {
                    throw new SheetFaultException(SheetFaultKind.CellTooLong, line);
                }
            }

            yield return row;
        }
    }

    private static CsvReaderOptions Options(char delimiter) =>
        new()
        {
            Separator = delimiter,
            HasHeader = false,
            TrimWhitespace = true,
            MaxRecordSize = MaxBytesOfRecord,
            IncludeValuesInExceptions = false,
            OnMalformedRecord = Refuse,
        };

    /// <summary>A quote in the middle of a name is text. One that swallows the lines after it would lose applicants.</summary>
    private static void Refuse(CsvMalformedRecord record)
    {
        if (
            record.Reason is CsvMalformedReason.UnterminatedQuote
            || record.RawRecord.AsSpan().IndexOfAny('\r', '\n') >= 0
        )
        {
            throw new SheetFaultException(SheetFaultKind.OpenQuote, (int)record.RecordNumber);
        }
    }

    private static bool Next(CsvReader reader, int line)
    {
        try
        {
            return reader.Read();
        }
        catch (CsvFormatException)
        {
            // With these options the reader recovers from everything but a record that is too long.
            throw new SheetFaultException(SheetFaultKind.CellTooLong, line);
        }
    }

    // The one that finds most of the applicants' columns; in files of other kinds, the one that finds most columns.
    private (int Missing, int Fewer) MissingWith(char delimiter) =>
        Read(delimiter).FirstOrDefault() is { } first
            ? (new ApplicantHeader(first).Missing.Count, -first.Count)
            : (int.MaxValue, 0);

    /// <summary>Strict UTF-8 where every byte allows it, else Windows-1252. Refuses what is no text.</summary>
    private static Encoding FindEncoding(Stream content)
    {
        if (content.Length > MaxBytes)
        {
            throw new SheetFaultException(SheetFaultKind.TooLarge);
        }

        content.Position = 0;
        var decoder = Utf8.GetDecoder();
        var (bytes, letters, isUtf8, isText) = (new byte[65_536], new char[65_536 + 16], true, false);
        for (int read; (read = content.Read(bytes)) > 0; )
        {
            var part = bytes.AsSpan(0, read);
            if (part.Contains((byte)0) || (!isText && part is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..]))
            {
                throw new SheetFaultException(SheetFaultKind.NotATable);
            }

            isText = true;
            isUtf8 = isUtf8 && Decodes(decoder, part, letters, flush: false);
        }

        return isUtf8 && Decodes(decoder, [], letters, flush: true) ? Utf8 : Windows1252;
    }

    private static bool Decodes(Decoder decoder, ReadOnlySpan<byte> bytes, char[] letters, bool flush)
    {
        try
        {
            decoder.GetChars(bytes, letters, flush);
            return true;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }
}
