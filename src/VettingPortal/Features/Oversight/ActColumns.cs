using Microsoft.Extensions.Localization;
using VettingPortal.Kernel;
using VettingPortal.Kernel.Exports;

namespace VettingPortal.Features.Oversight;

/// <summary>What a file of this list holds.</summary>
public sealed class ActColumns(IStringLocalizer<OversightTexts> texts, PortalTexts words) : IListColumns<ListActs.Row>
{
    public static string Act => "ExportActs";

    public string Name => texts["ExportActs"];

    public IReadOnlyList<ListColumn<ListActs.Row>> Columns =>
        [
            new(texts["At"], row => Say.Instant(row.At)),
            new(texts["Act"], row => words.Act(row.Act)),
            new(texts["Who"], row => row.Who ?? texts["ThePortal"].Value),
            new(texts["EndingLabel"], row => texts[$"Ending.{row.Ending}"]),
            new(texts["Rule"], row => row.Obstacle),
            new(texts["FiledUnder"], row => row.File),
        ];
}
