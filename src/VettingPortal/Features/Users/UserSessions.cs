using Microsoft.EntityFrameworkCore;
using VettingPortal.Kernel.Data;

namespace VettingPortal.Features.Users;

/// <summary>Asks whether a session is still open, and notes that it is in use.</summary>
public sealed class UserSessions(IDbContextFactory<PortalDb> databases, WriteGate gate)
{
    /// <summary>The user of an open session, or null where it ended, idled or lasted too long.</summary>
    public async Task<PortalUserId?> Use(Guid id, DateTimeOffset now, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var session = await db.Set<UserSession>().SingleOrDefaultAsync(s => s.Id == id, cancel);
        if (session is null || !session.OpenAt(now))
        {
            return null;
        }
        if (now - session.SeenAt >= UserSession.NotedEvery)
        {
            session.SeenAt = now;
            await gate.Save(db, cancel);
        }
        return session.User;
    }

    /// <summary>Looks without counting as use: for an open page nobody touches.</summary>
    public async Task<bool> Open(Guid id, DateTimeOffset now, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        return await db.Set<UserSession>().AsNoTracking().SingleOrDefaultAsync(s => s.Id == id, cancel) is { } session
            && session.OpenAt(now);
    }
}
