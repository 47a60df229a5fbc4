using Microsoft.EntityFrameworkCore;
using VettingPortal.Kernel;
using VettingPortal.Kernel.Data;

namespace VettingPortal.Features.Users;

/// <summary>Where the actor is signed in now, newest first.</summary>
public sealed record ListOwnSessions : IQuery<ListOwnSessions, IReadOnlyList<ListSessions.Row>>
{
    public static Permission Requires => UsersFeature.SignIn;

    public sealed class Handler(SessionRows rows, UseCaseContext context)
        : IAnswer<ListOwnSessions, IReadOnlyList<ListSessions.Row>>
    {
        public Task<IReadOnlyList<ListSessions.Row>> Answer(ListOwnSessions query, CancellationToken cancel) =>
            rows.Of(new(context.Actor.Id), cancel);
    }
}

/// <summary>Where a user is signed in now, newest first: for those who may end it.</summary>
public sealed record ListSessions(PortalUserId User) : IQuery<ListSessions, IReadOnlyList<ListSessions.Row>>
{
    public static Permission Requires => UsersFeature.EndSessions;

    /// <param name="InUse">Whether it is the one the question was asked in.</param>
    public sealed record Row(Guid Id, DateTimeOffset StartedAt, DateTimeOffset SeenAt, bool InUse);

    public sealed class Handler(SessionRows rows) : IAnswer<ListSessions, IReadOnlyList<Row>>
    {
        public Task<IReadOnlyList<Row>> Answer(ListSessions query, CancellationToken cancel) =>
            rows.Of(query.User, cancel);
    }
}

/// <summary>The open sessions of one user; the newest fifty, where a person has more.</summary>
public sealed class SessionRows(PortalDb db, UseCaseContext context, SessionSettings settings)
{
    private const int Most = 50;

    public async Task<IReadOnlyList<ListSessions.Row>> Of(PortalUserId user, CancellationToken cancel)
    {
        var mine = context.Actor.Session;
        return await db.Set<UserSession>()
            .AsNoTracking()
            .Where(UserSession.IsOpen(context.Now, settings))
            .Where(session => session.User == user)
            .OrderByDescending(session => session.StartedAt)
            .ThenBy(session => session.Id)
            .Take(Most)
            .Select(session => new ListSessions.Row(session.Id, session.StartedAt, session.SeenAt, session.Id == mine))
            .ToListAsync(cancel);
    }
}
