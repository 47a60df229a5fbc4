using System.Globalization;
using System.Text;
using Microsoft.Extensions.Localization;
using VettingPortal.Kernel;

namespace VettingPortal.Features.Leadership;

/// <summary>A file to take away.</summary>
public sealed record ProgressFile(string Name, byte[] Content);

/// <summary>
/// The page's tables as one CSV, a figure a line, each with its definition's source and the moment up to which it counts. That it was
/// taken is recorded.
/// </summary>
public sealed record ExportProgress(string? Campaign = null, string? Profile = null, string? Region = null)
    : IQuery<ExportProgress, ProgressFile>,
        IRecordedRead
{
    public static Permission Requires => LeadershipFeature.View;

    Guid IRecordedRead.Subject => Guid.Empty;

    string? IRecordedRead.Purpose =>
        string.Join(' ', new[] { Campaign, Profile, Region }.Where(filter => filter is not null)) is { Length: > 0 } set
            ? set
            : null;

    public sealed class Handler(
        IAnswer<ShowProgress, Progress> numbers,
        IStringLocalizer<LeadershipTexts> texts,
        PortalTexts words,
        UseCaseContext context
    ) : IAnswer<ExportProgress, ProgressFile>
    {
        public async Task<ProgressFile> Answer(ExportProgress query, CancellationToken cancel)
        {
            var progress = await numbers.Answer(new(query.Campaign, query.Profile, query.Region), cancel);
            var cutOff = MexicoTime.Local(progress.CutOff).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
            var text = new StringBuilder();
            Write(text, Header);
            foreach (var line in ProgressLines.Of(progress, texts, words))
            {
                Write(
                    text,
                    line.Table,
                    line.Campaign,
                    line.Region,
                    line.Profile,
                    line.What,
                    line.Measure,
                    line.Value?.ToString("0.####", CultureInfo.InvariantCulture),
                    line.Source,
                    cutOff
                );
            }
            var name =
                $"{texts["FileName"].Value}-{context.Today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}.csv";
            return new(name, [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text.ToString())]);
        }

        private string[] Header =>
            [
                texts["ColumnTable"],
                texts["Campaign"],
                texts["Region"],
                texts["Profile"],
                texts["ColumnWhat"],
                texts["Measure"],
                texts["ColumnValue"],
                texts["ColumnSource"],
                texts["CutOff"],
            ];

        private static void Write(StringBuilder text, params ReadOnlySpan<string?> cells)
        {
            for (var i = 0; i < cells.Length; i++)
            {
                text.Append(i == 0 ? "" : ",").Append(SafeCell.Csv(cells[i]));
            }
            text.Append("\r\n");
        }
    }
}
