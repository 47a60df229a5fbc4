using Microsoft.EntityFrameworkCore;
using VettingPortal.Features.Settings;
using VettingPortal.Features.Vetting;
using VettingPortal.Kernel;
using VettingPortal.Kernel.Data;

namespace VettingPortal.Features.Recruitment;

/// <summary>One campaign by its code: its targets with every version, and how many applied for each profile.</summary>
public sealed record FindCampaign(string Code) : IQuery<FindCampaign, FindCampaign.Found>
{
    public static Permission Requires => RecruitmentFeature.ViewCampaigns;

    public sealed record Found(
        CampaignId Id,
        int Version,
        string Code,
        string Region,
        string Quarter,
        DateOnly From,
        DateOnly To,
        DateOnly? ClosedOn,
        bool IsOpen,
        IReadOnlyList<ProfileRow> Profiles,
        IReadOnlyList<string> OtherProfiles
    );

    public sealed record ProfileRow(
        string Code,
        int Original,
        int Current,
        int Applied,
        IReadOnlyList<CampaignTarget> Versions
    );

    public sealed class Handler(PortalDb db, UseCaseContext context) : IAnswer<FindCampaign, Found>
    {
        public async Task<Found> Answer(FindCampaign query, CancellationToken cancel)
        {
            var campaign =
                await db.Set<Campaign>().AsNoTracking().SingleOrDefaultAsync(c => c.Code == query.Code, cancel)
                ?? throw new RecordNotFoundException();
            var id = campaign.Id.Value;
            var applied = await db.Set<VettingFile>()
                .Where(file => file.Campaign == id && file.Outcome != VettingOutcome.Undone)
                .GroupBy(file => file.Profile)
                .Select(group => new { group.Key, Count = group.Count() })
                .ToDictionaryAsync(group => group.Key, group => group.Count, cancel);
            var all = await db.Set<ForceProfile>().Select(profile => profile.Code).Order().ToListAsync(cancel);
            return new(
                campaign.Id,
                campaign.Version,
                campaign.Code,
                campaign.Region,
                campaign.Quarter,
                campaign.From,
                campaign.To,
                campaign.ClosedOn,
                campaign.IsOpenOn(context.Today),
                [.. campaign.Profiles.Order(StringComparer.Ordinal).Select(profile => Of(campaign, profile, applied))],
                [.. all.Except(campaign.Profiles)]
            );
        }

        private static ProfileRow Of(Campaign campaign, string profile, Dictionary<string, int> applied) =>
            new(
                profile,
                campaign.OriginalTarget(profile) ?? 0,
                campaign.CurrentTarget(profile) ?? 0,
                applied.GetValueOrDefault(profile),
                [.. campaign.Targets.Where(target => target.Profile == profile).OrderBy(target => target.Number)]
            );
    }
}
