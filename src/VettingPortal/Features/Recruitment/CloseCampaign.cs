using VettingPortal.Kernel;
using VettingPortal.Kernel.Data;

namespace VettingPortal.Features.Recruitment;

/// <summary>Closes a campaign before its window ends: it takes no more applications from today.</summary>
public sealed record CloseCampaign(CampaignId Campaign, string Why, int Seen) : ICommand
{
    public static Permission Requires => RecruitmentFeature.RunCampaigns;

    Guid ICommand.Subject => Campaign.Value;

    string? ICommand.Reason => Why;

    int? ICommand.Seen => Seen;

    public sealed class Handler(PortalDb db, UseCaseContext context) : IHandle<CloseCampaign>
    {
        public async Task Handle(CloseCampaign command, CancellationToken cancel) =>
            (await db.CampaignFor(command.Campaign, cancel)).Close(context.Today);
    }
}
