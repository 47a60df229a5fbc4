using VettingPortal.Features.Settings;
using VettingPortal.Kernel;
using VettingPortal.Kernel.Data;

namespace VettingPortal.Features.Users;

/// <summary>Asks that a user be given a role; two others must approve.</summary>
public sealed record RequestRoleGrant(
    RoleGrantId Grant,
    PortalUserId User,
    Role Role,
    DateOnly From,
    DateOnly Until,
    string Reason
) : ICommand
{
    public static Permission Requires => UsersFeature.Manage;

    Guid ICommand.Subject => Grant.Value;

    public sealed class Handler(PortalDb db, UseCaseContext context, PolicyLookup policies) : IHandle<RequestRoleGrant>
    {
        public async Task Handle(RequestRoleGrant command, CancellationToken cancel)
        {
            Reasons.Given(command.Reason);
            var user = await db.User(command.User, cancel);
            var open = await db.OpenGrants(command.User, context.Today, cancel);
            var terms = new GrantTerms(command.Role, command.From, command.Until);
            db.Add(RoleGrant.Request(command.Grant, user, terms, open, context.Actor, await policies.Find(cancel)));
        }
    }
}
