using Microsoft.EntityFrameworkCore;
using VettingPortal.Features.Settings;
using VettingPortal.Features.Vetting;
using VettingPortal.Kernel;
using VettingPortal.Kernel.Data;

namespace VettingPortal.Features.Recruitment;

/// <summary>What a file of applicants is judged by today. Judging one tells who is on record already, so it is recorded, dry or not.</summary>
public sealed record FindJudgingGround : IQuery<FindJudgingGround, JudgingGround>, IRecordedRead
{
    Guid IRecordedRead.Subject => Guid.Empty;

    string? IRecordedRead.Purpose => null;

    public static Permission Requires => VettingFeature.Register;

    public sealed class Handler(PortalDb db, UseCaseContext context) : IAnswer<FindJudgingGround, JudgingGround>
    {
        public async Task<JudgingGround> Answer(FindJudgingGround query, CancellationToken cancel)
        {
            var campaigns = await db.Set<Campaign>().AsNoTracking().ToListAsync(cancel);
            var profiles = await db.Set<ForceProfile>().Select(p => p.Code).Order().ToListAsync(cancel);
            return new(context.Today, campaigns.ConvertAll(OnOffer), profiles);
        }

        private static CampaignOnOffer OnOffer(Campaign campaign) =>
            new(
                campaign.Code,
                campaign.From,
                campaign.To,
                campaign.ClosedOn is null,
                campaign.Profiles.ToHashSet(StringComparer.Ordinal)
            );
    }
}
