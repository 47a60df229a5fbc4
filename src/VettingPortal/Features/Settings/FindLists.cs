using Microsoft.EntityFrameworkCore;
using VettingPortal.Kernel;
using VettingPortal.Kernel.Data;

namespace VettingPortal.Features.Settings;

/// <summary>Holidays of a year and on, profiles and regions: short lists, so they come at once.</summary>
public sealed record FindLists : IQuery<FindLists, FindLists.Found>
{
    public static Permission Requires => SettingsFeature.View;

    public sealed record Found(
        IReadOnlyList<(Guid Id, HolidayChange Day)> Holidays,
        IReadOnlyList<(Guid Id, ForceProfileChange Profile)> Profiles,
        IReadOnlyList<(Guid Id, RegionChange Region)> Regions
    );

    public sealed class Handler(PortalDb db, UseCaseContext context) : IAnswer<FindLists, Found>
    {
        public async Task<Found> Answer(FindLists query, CancellationToken cancel)
        {
            var from = new DateOnly(context.Today.Year, 1, 1);
            var holidays = await db.Set<Holiday>()
                .AsNoTracking()
                .Where(holiday => holiday.Day >= from)
                .OrderBy(holiday => holiday.Day)
                .ToListAsync(cancel);
            var profiles = await db.Set<ForceProfile>()
                .AsNoTracking()
                .OrderBy(profile => profile.Code)
                .ToListAsync(cancel);
            var regions = await db.Set<Region>().AsNoTracking().OrderBy(region => region.Name).ToListAsync(cancel);
            return new(
                [.. holidays.Select(day => (day.Id.Value, new HolidayChange(day.Day, day.Name, day.Basis)))],
                [.. profiles.Select(profile => (profile.Id.Value, profile.AsChange()))],
                [.. regions.Select(region => (region.Id.Value, new RegionChange(region.Code, region.Name)))]
            );
        }
    }
}
