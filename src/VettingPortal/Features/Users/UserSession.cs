namespace VettingPortal.Features.Users;

/// <summary>
/// One signing in, until its end. Kept on the server, so that ending it, idling too long or working too long ends it in every open
/// page at once, whatever the cookie says.
/// </summary>
public sealed class UserSession
{
    public static readonly TimeSpan IdleAtMost = TimeSpan.FromMinutes(15);

    public static readonly TimeSpan LastsAtMost = TimeSpan.FromHours(10);

    /// <summary>Activity is noted no more often than this, to spare the database.</summary>
    public static readonly TimeSpan NotedEvery = TimeSpan.FromMinutes(1);

    public required Guid Id { get; init; }

    public required PortalUserId User { get; init; }

    public required DateTimeOffset StartedAt { get; init; }

    public required DateTimeOffset SeenAt { get; set; }

    public DateTimeOffset? EndedAt { get; set; }

    public bool OpenAt(DateTimeOffset now) =>
        EndedAt is null && now - StartedAt < LastsAtMost && now - SeenAt < IdleAtMost;
}
