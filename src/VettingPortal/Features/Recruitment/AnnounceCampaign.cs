using Microsoft.EntityFrameworkCore;
using VettingPortal.Features.Settings;
using VettingPortal.Kernel;
using VettingPortal.Kernel.Data;

namespace VettingPortal.Features.Recruitment;

/// <summary>Opens a campaign for one or more profiles, each with its first target.</summary>
public sealed record AnnounceCampaign(
    CampaignId Id,
    string Code,
    Guid Institution,
    string Region,
    string Quarter,
    DateOnly From,
    DateOnly To,
    IReadOnlyDictionary<string, int> Targets
) : ICommand
{
    public static Permission Requires => RecruitmentFeature.RunCampaigns;

    Guid ICommand.Subject => Id.Value;

    public sealed class Handler(PortalDb db, UseCaseContext context) : IHandle<AnnounceCampaign>
    {
        public async Task Handle(AnnounceCampaign command, CancellationToken cancel)
        {
            if (!await db.Set<Region>().AnyAsync(region => region.Code == command.Region, cancel))
            {
                throw new RuleBrokenException("recruitment.region-unknown");
            }
            var campaign = Campaign.Announce(
                command.Id,
                command.Code,
                command.Institution,
                command.Region,
                command.Quarter,
                command.From,
                command.To
            );
            if (command.Targets.Count == 0)
            {
                throw new RuleBrokenException("recruitment.profile-missing");
            }
            foreach (var (profile, people) in command.Targets)
            {
                await db.DemandProfile(profile, cancel);
                campaign.Aim(profile, people, context.Actor.Id, context.Now, null);
            }
            db.Add(campaign);
        }
    }
}

internal static class CampaignLookup
{
    public static async Task<Campaign> CampaignFor(this PortalDb db, CampaignId id, CancellationToken cancel) =>
        await db.Set<Campaign>().SingleOrDefaultAsync(campaign => campaign.Id == id, cancel)
        ?? throw new RecordNotFoundException();

    public static async Task<ForceProfile> DemandProfile(this PortalDb db, string code, CancellationToken cancel) =>
        await db.Set<ForceProfile>().AsNoTracking().SingleOrDefaultAsync(profile => profile.Code == code, cancel)
        ?? throw new RuleBrokenException("recruitment.profile-unknown");
}
