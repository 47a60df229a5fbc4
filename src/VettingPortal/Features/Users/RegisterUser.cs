using VettingPortal.Kernel;
using VettingPortal.Kernel.Data;

namespace VettingPortal.Features.Users;

/// <summary>Makes someone known to the portal. It gives them nothing: roles are granted.</summary>
public sealed record RegisterUser(
    PortalUserId User,
    string UserName,
    string Name,
    string? Email,
    UserIdentity Identity,
    Post Post
) : ICommand
{
    public static Permission Requires => UsersFeature.Manage;

    Guid ICommand.Subject => User.Value;

    public sealed class Handler(PortalDb db, UseCaseContext context) : IHandle<RegisterUser>
    {
        public Task Handle(RegisterUser command, CancellationToken cancel)
        {
            var (id, userName, name, email, identity, post) = command;
            db.Add(PortalUser.Register(id, userName, name, email, identity, post, context.Today));
            return Task.CompletedTask;
        }
    }
}
