using Microsoft.EntityFrameworkCore;
using VettingPortal.Kernel;
using VettingPortal.Kernel.Data;

namespace VettingPortal.Features.Settings;

/// <summary>What rules are asked with: the day, the numbers in force on it, and the calendar of business days.</summary>
public sealed record PolicyOfTheDay(
    DateTimeOffset Now,
    DateOnly Today,
    PolicyNumbers Numbers,
    BusinessCalendar Calendar
);

/// <summary>Finds the policy in force. One use case asks once.</summary>
public sealed class PolicyLookup(PortalDb db, UseCaseContext context)
{
    private PolicyOfTheDay? _found;

    public async Task<PolicyOfTheDay> Find(CancellationToken cancel) => _found ??= await Load(cancel);

    private async Task<PolicyOfTheDay> Load(CancellationToken cancel)
    {
        var profile = await db.Set<PolicyProfile>()
            .AsNoTracking()
            .Where(profile => profile.EffectiveFrom <= context.Today)
            .OrderByDescending(profile => profile.EffectiveFrom)
            .FirstOrDefaultAsync(cancel);
        var holidays = await db.Set<Holiday>().AsNoTracking().Select(holiday => holiday.Day).ToListAsync(cancel);
        return new(context.Now, context.Today, profile?.Numbers ?? new PolicyNumbers(), new BusinessCalendar(holidays));
    }
}
