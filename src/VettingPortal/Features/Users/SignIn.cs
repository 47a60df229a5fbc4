using Microsoft.EntityFrameworkCore;
using VettingPortal.Kernel;
using VettingPortal.Kernel.Data;

namespace VettingPortal.Features.Users;

/// <summary>A user begins to work: opens a session. The actor is the user.</summary>
public sealed record SignIn(PortalUserId User, Guid Session) : ICommand
{
    public static Permission Requires => UsersFeature.SignIn;

    Guid ICommand.Subject => User.Value;

    public sealed class Handler(PortalDb db, UseCaseContext context) : IHandle<SignIn>
    {
        public Task Handle(SignIn command, CancellationToken cancel)
        {
            var now = context.Now;
            db.Add(
                new UserSession
                {
                    Id = command.Session,
                    User = command.User,
                    StartedAt = now,
                    SeenAt = now,
                }
            );
            return Task.CompletedTask;
        }
    }
}

/// <summary>A user ends their session.</summary>
public sealed record SignOut(PortalUserId User, Guid Session) : ICommand
{
    public static Permission Requires => UsersFeature.SignIn;

    Guid ICommand.Subject => User.Value;

    public sealed class Handler(PortalDb db, UseCaseContext context) : IHandle<SignOut>
    {
        public async Task Handle(SignOut command, CancellationToken cancel)
        {
            var session =
                await db.Set<UserSession>()
                    .SingleOrDefaultAsync(s => s.Id == command.Session && s.User == command.User, cancel)
                ?? throw new RecordNotFoundException();
            session.EndedAt ??= context.Now;
        }
    }
}

/// <summary>The portal turns away an account that is unknown to it, or blocked. Filed under the user, or the account's own id.</summary>
public sealed record TurnAway(Guid Account) : ICommand
{
    public static Permission Requires => UsersFeature.Bootstrap;

    Guid ICommand.Subject => Account;

    public sealed class Handler : IHandle<TurnAway>
    {
        public Task Handle(TurnAway command, CancellationToken cancel) => Task.CompletedTask;
    }
}
