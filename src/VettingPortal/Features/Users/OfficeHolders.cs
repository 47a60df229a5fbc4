using Microsoft.EntityFrameworkCore;
using VettingPortal.Kernel;
using VettingPortal.Kernel.Data;

namespace VettingPortal.Features.Users;

/// <summary>Answers other features who holds an office, from the users and their grants in force.</summary>
public sealed class OfficeHolders(PortalDb db, UseCaseContext context) : IOfficeHolders
{
    public async Task<IReadOnlyList<OfficeHolder>> HoldersOf(Role role, CancellationToken cancel)
    {
        var inForce = db.Set<RoleGrant>().Where(RoleGrant.InForceOn(context.Today)).Where(grant => grant.Role == role);
        var holders = await db.Set<PortalUser>()
            .AsNoTracking()
            .Where(user => user.BlockedAt == null && inForce.Any(grant => grant.User == user.Id))
            .OrderBy(user => user.Id)
            .Select(user => new
            {
                user.Id,
                user.Name,
                user.Person,
                user.Center,
                user.Unit,
                user.Supervisor,
            })
            .ToListAsync(cancel);
        return
        [
            .. holders.Select(user => new OfficeHolder(
                user.Id.Value,
                user.Name,
                user.Person,
                user.Center?.Value,
                user.Unit?.Value,
                user.Supervisor?.Value
            )),
        ];
    }

    public async Task<IReadOnlyDictionary<Guid, string>> NamesOf(
        IReadOnlyCollection<Guid> users,
        CancellationToken cancel
    )
    {
        var ids = users.Distinct().Select(id => new PortalUserId(id)).ToList();
        return await db.Set<PortalUser>()
            .AsNoTracking()
            .Where(user => ids.Contains(user.Id))
            .Select(user => new { user.Id, user.Name })
            .ToDictionaryAsync(user => user.Id.Value, user => user.Name, cancel);
    }

    public async Task<IReadOnlyDictionary<Guid, string>> CenterNames(CancellationToken cancel) =>
        await db.Set<Center>()
            .AsNoTracking()
            .Where(center => !center.Closed)
            .Select(center => new { center.Id, center.Name })
            .ToDictionaryAsync(center => center.Id.Value, center => center.Name, cancel);
}
