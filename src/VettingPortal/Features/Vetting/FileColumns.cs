using Microsoft.Extensions.Localization;
using VettingPortal.Kernel;
using VettingPortal.Kernel.Exports;

namespace VettingPortal.Features.Vetting;

/// <summary>What a file of this list holds.</summary>
public sealed class FileColumns(IStringLocalizer<VettingTexts> texts, PortalTexts words)
    : IListColumns<ListVettingFiles.Row>
{
    public static string Act => "ExportFiles";

    public string Name => texts["ExportFiles"];

    public IReadOnlyList<ListColumn<ListVettingFiles.Row>> Columns =>
        [
            new(texts["File"], row => row.Number),
            new(texts["Person"], row => row.Name),
            new(texts["Profile"], row => row.Profile),
            new(texts["Region"], row => row.Region),
            new(texts["State"], row => row.Held ? texts["Held"].Value : words.Of(row.State)),
            ListColumn<ListVettingFiles.Row>.Day(texts["Clock"], row => row.Due),
            new(texts["WhoseTurn"], row => row.Turn is { } turn ? words.Of(turn) : null),
        ];
}
