using Microsoft.Extensions.Localization;
using VettingPortal.Kernel;
using VettingPortal.Kernel.Exports;

namespace VettingPortal.Features.Adjudication;

/// <summary>What a file of this list holds.</summary>
public sealed class BoardColumns(IStringLocalizer<AdjudicationTexts> texts, PortalTexts words)
    : IListColumns<ListBoard.Row>
{
    public static string Act => "ExportBoard";

    public string Name => texts["ExportBoard"];

    public IReadOnlyList<ListColumn<ListBoard.Row>> Columns =>
        [
            new(texts["File"], row => row.Number),
            new(texts["Profile"], row => row.Profile),
            new(texts["State"], row => row.Held ? texts["Held"].Value : words.Of(row.State)),
            ListColumn<ListBoard.Row>.Day(texts["Due"], row => row.Due),
        ];
}
