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

    // Offices nobody else can stand in for: who grants roles, who orders on integrity, who reads the ledger, who answers for privacy.
    private static readonly Role[] NeverVacant = [Role.SYS, Role.IAD, Role.AUD, Role.DPO];

    /// <summary>
    /// Refuses to leave the portal without an administrator (<c>users.last-administrator</c>), or without anyone in internal affairs'
    /// direction, in audit or in privacy (<c>users.last-holder</c>). The one who remains is written to as well: two holders removed at
    /// the same instant then collide instead of both passing.
    /// </summary>
    public static async Task KeepAHolder(
        this PortalDb db,
        Role office,
        PortalUserId without,
        DateOnly today,
        CancellationToken cancel
    )
    {
        if (!NeverVacant.Contains(office))
        {
            return;
        }
        var remaining = await (
            from grant in db.Set<RoleGrant>().Where(RoleGrant.InForceOn(today))
            where grant.Role == office && grant.User != without
            join user in db.Set<PortalUser>() on grant.User equals user.Id
            where user.BlockedAt == null
            orderby user.UserName
            select user
        ).FirstOrDefaultAsync(cancel);
        (remaining ?? throw Vacant(office)).CountRoleDecision();
    }

    /// <summary>The offices in which the user acts today.</summary>
    public static Task<List<Role>> OfficesOf(
        this PortalDb db,
        PortalUserId user,
        DateOnly today,
        CancellationToken cancel
    ) =>
        db.Set<RoleGrant>()
            .Where(RoleGrant.InForceOn(today))
            .Where(grant => grant.User == user)
            .Select(grant => grant.Role)
            .Distinct()
            .ToListAsync(cancel);

    private static RuleBrokenException Vacant(Role office) =>
        office is Role.SYS ? new("users.last-administrator") : new("users.last-holder", office);
}
