using Microsoft.EntityFrameworkCore;
using VettingPortal.Kernel;
using VettingPortal.Kernel.Data;

namespace VettingPortal.Features.Users;

/// <summary>What the use cases here load.</summary>
internal static class UserRecords
{
    public static async Task<PortalUser> User(this PortalDb db, PortalUserId id, CancellationToken cancel) =>
        await db.Set<PortalUser>().SingleOrDefaultAsync(user => user.Id == id, cancel)
        ?? throw new RecordNotFoundException();

    public static async Task<RoleGrant> Grant(this PortalDb db, RoleGrantId id, CancellationToken cancel) =>
        await db.Set<RoleGrant>().SingleOrDefaultAsync(grant => grant.Id == id, cancel)
        ?? throw new RecordNotFoundException();

    /// <summary>What the user holds or awaits.</summary>
    public static Task<List<RoleGrant>> OpenGrants(
        this PortalDb db,
        PortalUserId user,
        DateOnly today,
        CancellationToken cancel
    ) => db.Set<RoleGrant>().Where(RoleGrant.OpenOn(today)).Where(grant => grant.User == user).ToListAsync(cancel);

    /// <summary>
    /// Refuses to leave the portal without an administrator (<c>users.last-administrator</c>). The one who remains is written to as
    /// well: two administrators removed at the same instant then collide instead of both passing.
    /// </summary>
    public static async Task KeepAnAdministrator(
        this PortalDb db,
        PortalUserId without,
        DateOnly today,
        CancellationToken cancel
    )
    {
        var remaining = await (
            from grant in db.Set<RoleGrant>().Where(RoleGrant.InForceOn(today))
            where grant.Role == Role.SYS && grant.User != without
            join user in db.Set<PortalUser>() on grant.User equals user.Id
            where user.BlockedAt == null
            orderby user.UserName
            select user
        ).FirstOrDefaultAsync(cancel);
        (remaining ?? throw new RuleBrokenException("users.last-administrator")).CountRoleDecision();
    }

    public static Task<bool> Administers(
        this PortalDb db,
        PortalUserId user,
        DateOnly today,
        CancellationToken cancel
    ) =>
        db.Set<RoleGrant>()
            .Where(RoleGrant.InForceOn(today))
            .AnyAsync(grant => grant.Role == Role.SYS && grant.User == user, cancel);
}
