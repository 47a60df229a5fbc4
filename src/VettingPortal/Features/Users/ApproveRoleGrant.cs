using VettingPortal.Kernel;
using VettingPortal.Kernel.Data;

namespace VettingPortal.Features.Users;

/// <summary>One of the two approvals a role needs.</summary>
public sealed record ApproveRoleGrant(RoleGrantId Grant) : ICommand
{
    public static Permission Requires => UsersFeature.ApproveGrant;

    Guid ICommand.Subject => Grant.Value;

    public sealed class Handler(PortalDb db, UseCaseContext context) : IHandle<ApproveRoleGrant>
    {
        public async Task Handle(ApproveRoleGrant command, CancellationToken cancel)
        {
            var grant = await db.Grant(command.Grant, cancel);
            var receiver = await db.User(grant.User, cancel);
            grant.Approve(receiver, await db.OpenGrants(grant.User, context.Today, cancel), context.Actor, context.Now);
        }
    }
}

/// <summary>Turns down a role that was asked for.</summary>
public sealed record DeclineRoleGrant(RoleGrantId Grant, string Reason) : ICommand
{
    public static Permission Requires => UsersFeature.ApproveGrant;

    Guid ICommand.Subject => Grant.Value;

    public sealed class Handler(PortalDb db, UseCaseContext context) : IHandle<DeclineRoleGrant>
    {
        public async Task Handle(DeclineRoleGrant command, CancellationToken cancel)
        {
            var grant = await db.Grant(command.Grant, cancel);
            if (grant.SecondApprovedAt is not null)
            {
                throw new RuleBrokenException("users.grant-settled");
            }
            grant.Revoke(context.Actor, command.Reason, context.Now);
        }
    }
}
