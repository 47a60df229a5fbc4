using VettingPortal.Kernel;
using VettingPortal.Kernel.Data;

namespace VettingPortal.Features.Recruitment;

/// <summary>Sets a new target for a profile of a campaign, or adds a profile. The first target stays in sight.</summary>
public sealed record AimCampaign(CampaignId Campaign, string Profile, int People, string? Why, int Seen) : ICommand
{
    public static Permission Requires => RecruitmentFeature.SetTargets;

    Guid ICommand.Subject => Campaign.Value;

    string? ICommand.Reason => Why;

    int? ICommand.Seen => Seen;

    public sealed class Handler(PortalDb db, UseCaseContext context) : IHandle<AimCampaign>
    {
        public async Task Handle(AimCampaign command, CancellationToken cancel)
        {
            var campaign = await db.CampaignFor(command.Campaign, cancel);
            await db.DemandProfile(command.Profile, cancel);
            campaign.Aim(command.Profile, command.People, context.Actor.Id, context.Now, command.Why);
        }
    }
}
