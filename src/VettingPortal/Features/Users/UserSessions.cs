using Microsoft.EntityFrameworkCore;
using VettingPortal.Kernel;
using VettingPortal.Kernel.Data;

namespace VettingPortal.Features.Users;

/// <summary>Asks whether a session is still open, and notes that it is in use.</summary>
public sealed class UserSessions(IDbContextFactory<PortalDb> databases, WriteGate gate, SessionSettings settings)
{
    /// <summary>The user of an open session, or null where it ended, idled or lasted too long.</summary>
    public async Task<PortalUserId?> Use(Guid id, DateTimeOffset now, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var session = await db.Set<UserSession>().SingleOrDefaultAsync(s => s.Id == id, cancel);
        if (session is null || !session.OpenAt(now, settings))
        {
            return null;
        }
        if (now - session.SeenAt >= settings.NotedEvery)
        {
            session.SeenAt = now;
            await gate.Save(db, cancel);
        }
        return session.User;
    }

    /// <summary>
    /// Whether an open page nobody touches may stay: its session is open, and the person is neither blocked nor without a role. It looks
    /// without counting as use.
    /// </summary>
    public async Task<bool> MayStay(Guid id, DateTimeOffset now, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var inForce = db.Set<RoleGrant>().Where(RoleGrant.InForceOn(MexicoTime.DayOf(now)));
        return await db.Set<UserSession>()
            .Where(UserSession.IsOpen(now, settings))
            .AnyAsync(
                session =>
                    session.Id == id
                    && db.Set<PortalUser>().Any(user => user.Id == session.User && user.BlockedAt == null)
                    && inForce.Any(grant => grant.User == session.User),
                cancel
            );
    }
}
