using Microsoft.EntityFrameworkCore;
using VettingPortal.Features.Vetting;
using VettingPortal.Kernel;
using VettingPortal.Kernel.Data;
using VettingPortal.Kernel.Exports;

namespace VettingPortal.Features.Recruitment;

/// <summary>The campaigns, newest first, with their targets and how many applied. A force runs a few dozen a year.</summary>
public sealed record ListCampaigns(string? After = null, bool OnlyOpen = false)
    : IExportable<ListCampaigns, ListCampaigns.Row>
{
    public static Permission Requires => RecruitmentFeature.ViewCampaigns;

    ListCampaigns IExportable<ListCampaigns, Row>.From(string? cursor) => this with { After = cursor };

    public sealed record Row(
        CampaignId Id,
        string Code,
        string Region,
        string Quarter,
        DateOnly From,
        DateOnly To,
        DateOnly? ClosedOn,
        bool IsOpen,
        int Original,
        int Current,
        int Applied
    );

    public sealed class Handler(PortalDb db, UseCaseContext context) : IAnswer<ListCampaigns, PageOf<Row>>
    {
        public async Task<PageOf<Row>> Answer(ListCampaigns query, CancellationToken cancel)
        {
            var today = context.Today;
            var campaigns = db.Set<Campaign>().AsNoTracking();
            if (query.OnlyOpen)
            {
                campaigns = campaigns.Where(c => c.From <= today && c.To >= today && c.ClosedOn == null);
            }
            var page = await campaigns.PageBy(
                campaign => campaign.From,
                campaign => campaign.Code,
                rows => rows,
                campaign => (campaign.From, campaign.Code),
                query.After,
                cancel,
                descending: true
            );
            var ids = page.Rows.Select(campaign => (Guid?)campaign.Id.Value).ToList();
            var applied = await db.Set<VettingFile>()
                .Where(file => ids.Contains(file.Campaign) && file.Outcome != VettingOutcome.Undone)
                .GroupBy(file => file.Campaign)
                .Select(group => new { group.Key, Count = group.Count() })
                .ToDictionaryAsync(group => group.Key!.Value, group => group.Count, cancel);
            return new(
                [.. page.Rows.Select(c => Of(c, applied.GetValueOrDefault(c.Id.Value), today))],
                page.Total,
                page.Next,
                page.Capped
            );
        }

        private static Row Of(Campaign campaign, int applied, DateOnly today) =>
            new(
                campaign.Id,
                campaign.Code,
                campaign.Region,
                campaign.Quarter,
                campaign.From,
                campaign.To,
                campaign.ClosedOn,
                campaign.IsOpenOn(today),
                campaign.Profiles.Sum(profile => campaign.OriginalTarget(profile) ?? 0),
                campaign.Profiles.Sum(profile => campaign.CurrentTarget(profile) ?? 0),
                applied
            );
    }
}
