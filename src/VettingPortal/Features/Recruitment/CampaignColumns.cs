using Microsoft.Extensions.Localization;
using VettingPortal.Kernel;
using VettingPortal.Kernel.Exports;

namespace VettingPortal.Features.Recruitment;

/// <summary>What a file of this list holds.</summary>
public sealed class CampaignColumns(IStringLocalizer<RecruitmentTexts> texts) : IListColumns<ListCampaigns.Row>
{
    public static string Act => "ExportCampaigns";

    public string Name => texts["ExportCampaigns"];

    public IReadOnlyList<ListColumn<ListCampaigns.Row>> Columns =>
        [
            new(texts["Campaign"], row => row.Code),
            new(texts["Region"], row => row.Region),
            ListColumn<ListCampaigns.Row>.Day(texts["WindowFrom"], row => row.From),
            ListColumn<ListCampaigns.Row>.Day(texts["WindowTo"], row => row.To),
            new(texts["Applied"], row => Say.Plain(row.Applied)),
            new(texts["OriginalTarget"], row => Say.Plain(row.Original)),
            new(texts["CurrentTarget"], row => Say.Plain(row.Current)),
        ];
}
