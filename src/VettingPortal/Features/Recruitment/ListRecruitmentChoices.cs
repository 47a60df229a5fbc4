using Microsoft.EntityFrameworkCore;
using VettingPortal.Features.Settings;
using VettingPortal.Features.Users;
using VettingPortal.Kernel;
using VettingPortal.Kernel.Data;

namespace VettingPortal.Features.Recruitment;

/// <summary>What the forms of recruitment offer to choose from: campaigns that take applications, regions, profiles.</summary>
public sealed record ListRecruitmentChoices : IQuery<ListRecruitmentChoices, ListRecruitmentChoices.Choices>
{
    public static Permission Requires => RecruitmentFeature.ViewCampaigns;

    public sealed record Choices(
        DateOnly Today,
        IReadOnlyList<CampaignChoice> Campaigns,
        IReadOnlyList<RegionChoice> Regions,
        IReadOnlyList<InstitutionChoice> Institutions,
        IReadOnlyList<ProfileChoice> Profiles
    );

    public sealed record CampaignChoice(CampaignId Id, string Code, DateOnly From, IReadOnlyList<string> Profiles);

    public sealed record RegionChoice(string Code, string Name);

    public sealed record InstitutionChoice(Guid Id, string Name);

    public sealed record ProfileChoice(
        string Code,
        string NameEs,
        string NameEn,
        int MinimumAge,
        int MaximumAge,
        bool MilitaryCard
    );

    public sealed class Handler(PortalDb db, UseCaseContext context) : IAnswer<ListRecruitmentChoices, Choices>
    {
        public async Task<Choices> Answer(ListRecruitmentChoices query, CancellationToken cancel)
        {
            var today = context.Today;
            var campaigns = await db.Set<Campaign>()
                .AsNoTracking()
                .Where(c => c.From <= today && c.To >= today && c.ClosedOn == null)
                .OrderBy(c => c.Code)
                .ToListAsync(cancel);
            var regions = await db.Set<Region>()
                .AsNoTracking()
                .OrderBy(region => region.Name)
                .Select(region => new RegionChoice(region.Code, region.Name))
                .ToListAsync(cancel);
            var profiles = await db.Set<ForceProfile>()
                .AsNoTracking()
                .OrderBy(p => p.Code)
                .Select(p => new ProfileChoice(p.Code, p.NameEs, p.NameEn, p.MinimumAge, p.MaximumAge, p.MilitaryCard))
                .ToListAsync(cancel);
            var institutions = await db.Set<Institution>()
                .AsNoTracking()
                .Where(institution => !institution.Closed)
                .OrderBy(institution => institution.Name)
                .Select(institution => new { institution.Id, institution.Name })
                .ToListAsync(cancel);
            return new(
                today,
                campaigns.ConvertAll(c => new CampaignChoice(
                    c.Id,
                    c.Code,
                    c.From,
                    [.. c.Profiles.Order(StringComparer.Ordinal)]
                )),
                regions,
                institutions.ConvertAll(institution => new InstitutionChoice(institution.Id.Value, institution.Name)),
                profiles
            );
        }
    }
}
