using System.Globalization;

namespace VettingPortal.Kernel.Exports;

/// <summary>The kinds of file a list can be taken away in.</summary>
public enum ExportFormat
{
    /// <summary>UTF-8 with byte order mark, commas, CRLF.</summary>
    Csv,
    Xlsx,
}

/// <summary>A list that can be taken away as a file: the same question that the page asks, from any place on.</summary>
public interface IExportable<TSelf, TRow> : IQuery<TSelf, PageOf<TRow>>
    where TSelf : IExportable<TSelf, TRow>
{
    TSelf From(string? cursor);
}

/// <summary>A column: what stands above it, and a row's cell as text; days as <c>yyyy-MM-dd</c>.</summary>
public sealed record ListColumn<TRow>(string Header, Func<TRow, string?> Cell)
{
    public static ListColumn<TRow> Day(string header, Func<TRow, DateOnly?> cell) =>
        new(header, row => cell(row)?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
}

/// <summary>What a list's file holds; a feature gives one for each list it lets out.</summary>
public interface IListColumns<TRow>
{
    /// <summary>The name of the act in the ledger, such as <c>ExportApplicants</c>.</summary>
    static abstract string Act { get; }

    /// <summary>What the file is called, before the day.</summary>
    string Name { get; }

    IReadOnlyList<ListColumn<TRow>> Columns { get; }
}

/// <summary>A list to take away; <see cref="Shortened"/> when there were more rows than one file may hold.</summary>
public sealed record ListFile(string Name, string ContentType, byte[] Content, int Rows, bool Shortened);

/// <summary>
/// Takes a list away as it is shown. That it was taken is recorded, each row says who took it and when, and no cell can be taken for a
/// formula (<see cref="SafeCell"/>).
/// </summary>
public sealed record ExportList<TList, TRow, TColumns>(TList List, ExportFormat Format)
    : IQuery<ExportList<TList, TRow, TColumns>, ListFile>,
        IRecordedRead
    where TList : IExportable<TList, TRow>
    where TColumns : IListColumns<TRow>
{
    /// <summary>More than a person reads: narrow the list instead.</summary>
    public const int MostRows = 10_000;

    public static Permission Requires => TList.Requires;

    Guid IRecordedRead.Subject => Guid.Empty;

    string? IRecordedRead.Purpose => null;

    string IRecordedRead.Act => TColumns.Act;

    public sealed class Handler(
        IAnswer<TList, PageOf<TRow>> list,
        TColumns columns,
        ExportWords words,
        UseCaseContext context
    ) : IAnswer<ExportList<TList, TRow, TColumns>, ListFile>
    {
        public async Task<ListFile> Answer(ExportList<TList, TRow, TColumns> query, CancellationToken cancel)
        {
            var (rows, rest) = await Pages.All(cursor => list.Answer(query.List.From(cursor), cancel), MostRows);
            var taken = MexicoTime.Local(context.Now).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
            var mark = $"{context.Actor.Name} · {taken}";
            var table = new ListTable(
                [.. columns.Columns.Select(column => column.Header), words.TakenBy],
                rows.Select(row => (string[])[.. columns.Columns.Select(column => SafeCell.Of(column.Cell(row))), mark])
            );
            var day = context.Today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            return query.Format is ExportFormat.Csv
                ? new($"{columns.Name}-{day}.csv", ListTable.CsvType, table.Csv(), rows.Count, rest is not null)
                : new($"{columns.Name}-{day}.xlsx", ListTable.XlsxType, table.Xlsx(), rows.Count, rest is not null);
        }
    }
}
