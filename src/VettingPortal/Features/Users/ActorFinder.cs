using Microsoft.EntityFrameworkCore;
using VettingPortal.Features.People;
using VettingPortal.Kernel;
using VettingPortal.Kernel.Data;

namespace VettingPortal.Features.Users;

/// <summary>
/// Makes the actor of a user: who they are, whether blocked, and the roles whose grants are in force, asked anew each time, in a context
/// of its own. An unknown or blocked person is nobody.
/// </summary>
public sealed class ActorFinder(IDbContextFactory<PortalDb> databases, PortalCatalogue catalogue)
{
    /// <summary>The actor of a user; roles not in <paramref name="bound"/>, where there is one, do not act.</summary>
    public async Task<Actor?> OfUser(
        PortalUserId id,
        IReadOnlySet<Role>? bound,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        return await Find(db, user => user.Id == id, bound, now, cancel);
    }

    /// <summary>For the command line of a demonstration: <c>--as USER</c>.</summary>
    public async Task<Actor?> OfUserName(string userName, DateTimeOffset now, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        return await Find(db, user => user.UserName == userName, null, now, cancel);
    }

    /// <summary>For the command line in production: the operating-system account says who it is.</summary>
    public async Task<Actor?> OfOsAccount(string account, DateTimeOffset now, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        return await Find(db, user => user.OsAccount == account, null, now, cancel);
    }

    private async Task<Actor?> Find(
        PortalDb db,
        System.Linq.Expressions.Expression<Func<PortalUser, bool>> which,
        IReadOnlySet<Role>? bound,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var inForce = db.Set<RoleGrant>().Where(RoleGrant.InForceOn(MexicoTime.DayOf(now)));
        var rows = await (
            from user in db.Set<PortalUser>().Where(which)
            where user.BlockedAt == null
            from grant in inForce.Where(grant => grant.User == user.Id).DefaultIfEmpty()
            select new
            {
                user.Id,
                user.Name,
                user.Person,
                user.Center,
                user.Unit,
                Role = grant == null ? (Role?)null : grant.Role,
            }
        )
            .AsNoTracking()
            .ToListAsync(cancel);
        if (rows.Count == 0)
        {
            return null;
        }
        var roles = rows.Where(row => row.Role is { } role && (bound is null || bound.Contains(role)))
            .Select(row => row.Role!.Value)
            .ToHashSet();
        var who = rows[0];
        return new Actor(
            who.Id.Value,
            who.Name,
            roles,
            catalogue.HeldBy(roles),
            who.Person,
            who.Center?.Value,
            who.Unit?.Value,
            await Closeness.Barred(db, who.Id, MexicoTime.DayOf(now), cancel)
        );
    }
}

/// <summary>Finds accounts before anyone is signed in.</summary>
public sealed class AccountLookup(IDbContextFactory<PortalDb> databases)
{
    public async Task<Account?> ByExternalId(string externalId, CancellationToken cancel) =>
        await Find(user => user.ExternalId == externalId, cancel);

    public async Task<Account?> ById(PortalUserId id, CancellationToken cancel) =>
        await Find(user => user.Id == id, cancel);

    private async Task<Account?> Find(
        System.Linq.Expressions.Expression<Func<PortalUser, bool>> which,
        CancellationToken cancel
    )
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        return await db.Set<PortalUser>()
            .AsNoTracking()
            .Where(which)
            .Select(user => new Account(user.Id, user.Name, user.BlockedAt != null))
            .SingleOrDefaultAsync(cancel);
    }

    public sealed record Account(PortalUserId Id, string Name, bool Blocked);
}
