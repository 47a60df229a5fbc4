using VettingPortal.Kernel;
using VettingPortal.Kernel.Data;

namespace VettingPortal.Features.Users;

/// <summary>Takes a role back before its time, or withdraws what was asked for.</summary>
public sealed record RevokeRoleGrant(RoleGrantId Grant, string Reason) : ICommand
{
    public static Permission Requires => UsersFeature.Manage;

    Guid ICommand.Subject => Grant.Value;

    public sealed class Handler(PortalDb db, UseCaseContext context) : IHandle<RevokeRoleGrant>
    {
        public async Task Handle(RevokeRoleGrant command, CancellationToken cancel)
        {
            var grant = await db.Grant(command.Grant, cancel);
            var inForce = grant.StateOn(context.Today) is GrantState.InForce;
            grant.Revoke(context.Actor, command.Reason, context.Now);
            (await db.User(grant.User, cancel)).CountRoleDecision();
            if (inForce)
            {
                await db.KeepAHolder(grant.Role, grant.User, context.Today, cancel);
            }
        }
    }
}
