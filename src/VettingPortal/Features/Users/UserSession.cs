using System.Linq.Expressions;

namespace VettingPortal.Features.Users;

/// <summary>
/// One signing in, until its end. Kept on the server, so that ending it, idling too long or working too long ends it in every open
/// page at once, whatever the cookie says.
/// </summary>
public sealed class UserSession
{
    public required Guid Id { get; init; }

    public required PortalUserId User { get; init; }

    public required DateTimeOffset StartedAt { get; init; }

    public required DateTimeOffset SeenAt { get; set; }

    public DateTimeOffset? EndedAt { get; set; }

    public bool OpenAt(DateTimeOffset now, SessionSettings settings) =>
        EndedAt is null && now - StartedAt < settings.Longest && now - SeenAt < settings.Idle;

    /// <summary>When and why it ran out; null for one that is open or was ended by somebody.</summary>
    internal (DateTimeOffset At, SessionExpiry Why)? ExpiryAt(DateTimeOffset now, SessionSettings settings)
    {
        var (idle, longest) = (SeenAt + settings.Idle, StartedAt + settings.Longest);
        return EndedAt is not null || OpenAt(now, settings) ? null
            : idle <= longest ? (idle, SessionExpiry.Idle)
            : (longest, SessionExpiry.Absolute);
    }

    /// <summary>The same as <see cref="OpenAt"/>, as a question to the database.</summary>
    internal static Expression<Func<UserSession, bool>> IsOpen(DateTimeOffset now, SessionSettings settings)
    {
        var (started, seen) = (now - settings.Longest, now - settings.Idle);
        return session => session.EndedAt == null && session.StartedAt > started && session.SeenAt > seen;
    }
}
