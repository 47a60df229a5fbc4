using Microsoft.EntityFrameworkCore;
using VettingPortal.Kernel;
using VettingPortal.Kernel.Data;

namespace VettingPortal.Features.Users;

/// <summary>
/// The roles whose last day is past and which no other grant continues: what they brought waits for somebody who may no longer act
/// (SOD-11). At most 200 at once, the longest past first.
/// </summary>
public sealed record ListEndedGrants : IQuery<ListEndedGrants, IReadOnlyList<RoleGrantId>>
{
    private const int AtOnce = 200;

    public static Permission Requires => UsersFeature.KeepTerms;

    public sealed class Handler(PortalDb db, UseCaseContext context)
        : IAnswer<ListEndedGrants, IReadOnlyList<RoleGrantId>>
    {
        public async Task<IReadOnlyList<RoleGrantId>> Answer(ListEndedGrants query, CancellationToken cancel)
        {
            var inForce = db.Set<RoleGrant>().Where(RoleGrant.InForceOn(context.Today));
            return await db.Set<RoleGrant>()
                .Where(grant => grant.SecondApprovedAt != null && grant.RevokedAt == null && grant.EndedAt == null)
                .Where(grant => grant.Until < context.Today)
                .Where(grant => !inForce.Any(other => other.User == grant.User && other.Role == grant.Role))
                .OrderBy(grant => grant.Until)
                .ThenBy(grant => grant.Id)
                .Select(grant => grant.Id)
                .Take(AtOnce)
                .ToListAsync(cancel);
        }
    }
}

/// <summary>The portal notes that a role ran out: what its holder had in hand is taken over by others in the same save (§5.5).</summary>
public sealed record EndRoleGrant(RoleGrantId Grant) : ICommand
{
    public static Permission Requires => UsersFeature.KeepTerms;

    Guid ICommand.Subject => Grant.Value;

    public sealed class Handler(PortalDb db, UseCaseContext context) : IHandle<EndRoleGrant>
    {
        public async Task Handle(EndRoleGrant command, CancellationToken cancel) =>
            (await db.Grant(command.Grant, cancel)).End(context.Now);
    }
}
