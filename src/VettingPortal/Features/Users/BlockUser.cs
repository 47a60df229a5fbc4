using VettingPortal.Kernel;
using VettingPortal.Kernel.Data;

namespace VettingPortal.Features.Users;

/// <summary>Stops a user at once, in every open page: internal affairs and administrators may.</summary>
public sealed record BlockUser(PortalUserId User, string Reason) : ICommand
{
    public static Permission Requires => UsersFeature.Block;

    Guid ICommand.Subject => User.Value;

    public sealed class Handler(PortalDb db, UseCaseContext context) : IHandle<BlockUser>
    {
        public async Task Handle(BlockUser command, CancellationToken cancel)
        {
            var user = await db.User(command.User, cancel);
            user.Block(context.Actor, command.Reason, context.Now);
            foreach (var office in await db.OfficesOf(command.User, context.Today, cancel))
            {
                await db.KeepAHolder(office, command.User, context.Today, cancel);
            }
        }
    }
}

/// <summary>Lets a blocked user act again.</summary>
public sealed record UnblockUser(PortalUserId User, string Reason) : ICommand
{
    public static Permission Requires => UsersFeature.Block;

    Guid ICommand.Subject => User.Value;

    public sealed class Handler(PortalDb db, UseCaseContext context) : IHandle<UnblockUser>
    {
        public async Task Handle(UnblockUser command, CancellationToken cancel)
        {
            Reasons.Given(command.Reason);
            (await db.User(command.User, cancel)).Unblock(context.Actor);
        }
    }
}
