using VettingPortal.Kernel;
using VettingPortal.Kernel.Data;

namespace VettingPortal.Features.Users;

/// <summary>Keeps a user's name, address and post.</summary>
public sealed record ChangeUser(PortalUserId User, string Name, string? Email, Post Post, int? Seen = null) : ICommand
{
    public static Permission Requires => UsersFeature.Manage;

    Guid ICommand.Subject => User.Value;

    int? ICommand.Seen => Seen;

    public sealed class Handler(PortalDb db, UseCaseContext context) : IHandle<ChangeUser>
    {
        public async Task Handle(ChangeUser command, CancellationToken cancel)
        {
            var user = await db.User(command.User, cancel);
            user.Rename(command.Name, command.Email);
            user.Move(command.Post, context.Today);
        }
    }
}

/// <summary>Ties a user to their accounts and to their own record among the people.</summary>
public sealed record IdentifyUser(PortalUserId User, UserIdentity Identity, int? Seen = null) : ICommand
{
    public static Permission Requires => UsersFeature.Manage;

    Guid ICommand.Subject => User.Value;

    int? ICommand.Seen => Seen;

    public sealed class Handler(PortalDb db, UseCaseContext context) : IHandle<IdentifyUser>
    {
        public async Task Handle(IdentifyUser command, CancellationToken cancel)
        {
            var user = await db.User(command.User, cancel);
            user.Identify(command.Identity, await db.OpenGrants(command.User, context.Today, cancel));
            user.CountRoleDecision();
        }
    }
}
