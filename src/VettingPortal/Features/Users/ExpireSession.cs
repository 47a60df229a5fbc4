using Microsoft.EntityFrameworkCore;
using VettingPortal.Kernel;
using VettingPortal.Kernel.Data;

namespace VettingPortal.Features.Users;

/// <summary>The portal takes down that a session ran out, once: nobody acted for too long, or it lasted too long.</summary>
public sealed record ExpireSession(PortalUserId User, Guid Session, SessionExpiry Why) : ICommand
{
    public static Permission Requires => UsersFeature.Bootstrap;

    Guid ICommand.Subject => User.Value;

    string? ICommand.Reason => Why.ToString();

    public sealed class Handler(PortalDb db, SessionSettings settings, UseCaseContext context) : IHandle<ExpireSession>
    {
        public async Task Handle(ExpireSession command, CancellationToken cancel)
        {
            var session = await db.Set<UserSession>()
                .SingleOrDefaultAsync(one => one.Id == command.Session && one.User == command.User, cancel);
            if (session?.ExpiryAt(context.Now, settings) is not { } expiry || expiry.Why != command.Why)
            {
                throw new RecordNotFoundException();
            }
            session.EndedAt = expiry.At;
        }
    }
}

/// <summary>Why a session ran out.</summary>
public enum SessionExpiry
{
    Idle,
    Absolute,
}

/// <summary>Sessions that ran out and of which that is not taken down yet.</summary>
public sealed record ListExpiredSessions : IQuery<ListExpiredSessions, IReadOnlyList<ExpireSession>>
{
    private const int Most = 500;

    public static Permission Requires => UsersFeature.Bootstrap;

    public sealed class Handler(PortalDb db, SessionSettings settings, UseCaseContext context)
        : IAnswer<ListExpiredSessions, IReadOnlyList<ExpireSession>>
    {
        public async Task<IReadOnlyList<ExpireSession>> Answer(ListExpiredSessions query, CancellationToken cancel)
        {
            var (started, seen) = (context.Now - settings.Longest, context.Now - settings.Idle);
            var over = await db.Set<UserSession>()
                .AsNoTracking()
                .Where(one => one.EndedAt == null && (one.StartedAt <= started || one.SeenAt <= seen))
                .OrderBy(one => one.StartedAt)
                .Take(Most)
                .ToListAsync(cancel);
            return
            [
                .. over.Select(one => new ExpireSession(
                    one.User,
                    one.Id,
                    one.ExpiryAt(context.Now, settings)!.Value.Why
                )),
            ];
        }
    }
}
