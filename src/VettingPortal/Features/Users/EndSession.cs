using Microsoft.EntityFrameworkCore;
using VettingPortal.Kernel;
using VettingPortal.Kernel.Data;

namespace VettingPortal.Features.Users;

/// <summary>A person ends another of their own sessions, such as one left open elsewhere. Rules: <c>users.session-in-use</c>, <c>users.session-ended</c>.</summary>
public sealed record EndOwnSession(PortalUserId User, Guid Session) : ICommand
{
    public static Permission Requires => UsersFeature.SignIn;

    Guid ICommand.Subject => User.Value;

    public sealed class Handler(OpenSessions sessions, UseCaseContext context) : IHandle<EndOwnSession>
    {
        public async Task Handle(EndOwnSession command, CancellationToken cancel)
        {
            if (command.User.Value != context.Actor.Id)
            {
                throw new RecordNotFoundException();
            }
            if (command.Session == context.Actor.Session)
            {
                throw new RuleBrokenException("users.session-in-use");
            }
            await sessions.End(command.User, command.Session, context.Now, cancel);
        }
    }
}

/// <summary>
/// Administrators and internal affairs end a person's session; the person may sign in again, unless blocked. Rules:
/// <c>users.reason-missing</c>, <c>users.session-in-use</c>, <c>users.session-ended</c>.
/// </summary>
public sealed record EndSession(PortalUserId User, Guid Session, string Reason) : ICommand
{
    public static Permission Requires => UsersFeature.EndSessions;

    Guid ICommand.Subject => User.Value;

    public sealed class Handler(OpenSessions sessions, UseCaseContext context) : IHandle<EndSession>
    {
        public async Task Handle(EndSession command, CancellationToken cancel)
        {
            Reasons.Given(command.Reason);
            if (command.Session == context.Actor.Session)
            {
                throw new RuleBrokenException("users.session-in-use");
            }
            await sessions.End(command.User, command.Session, context.Now, cancel);
        }
    }
}

/// <summary>Ends sessions within an act; all of a person's when they are stopped, so that lifting a block does not wake an old cookie.</summary>
public sealed class OpenSessions(PortalDb db, UseCaseContext context, SessionSettings settings) : IOnEvent<UserStopped>
{
    public async Task End(PortalUserId user, Guid id, DateTimeOffset now, CancellationToken cancel)
    {
        var session =
            await db.Set<UserSession>().SingleOrDefaultAsync(s => s.Id == id && s.User == user, cancel)
            ?? throw new RecordNotFoundException();
        if (!session.OpenAt(now, settings))
        {
            throw new RuleBrokenException("users.session-ended");
        }
        session.EndedAt = now;
    }

    public async Task On(UserStopped happened, CancellationToken cancel)
    {
        if (happened.Office is not null)
        {
            return;
        }
        var user = new PortalUserId(happened.User);
        foreach (
            var session in await db.Set<UserSession>()
                .Where(UserSession.IsOpen(context.Now, settings))
                .Where(session => session.User == user)
                .ToListAsync(cancel)
        )
        {
            session.EndedAt = context.Now;
        }
    }
}
