using Microsoft.EntityFrameworkCore;
using VettingPortal.Kernel;
using VettingPortal.Kernel.Data;

namespace VettingPortal.Features.Users;

/// <summary>One user with their grants, newest first.</summary>
public sealed record FindUser(PortalUserId User) : IQuery<FindUser, FindUser.Found>
{
    public static Permission Requires => UsersFeature.View;

    public sealed record Found(
        PortalUserId Id,
        int Version,
        string UserName,
        string Name,
        string? Email,
        UserIdentity Identity,
        Post Post,
        string? Center,
        string? Unit,
        string? Supervisor,
        DateTimeOffset? BlockedAt
    )
    {
        public IReadOnlyList<Grant> Grants { get; init; } = [];
    }

    public sealed record Grant(
        RoleGrantId Id,
        Role Role,
        DateOnly From,
        DateOnly Until,
        GrantState State,
        string? RequestedBy,
        string? FirstApprovedBy,
        string? SecondApprovedBy
    )
    {
        public bool Open =>
            State is GrantState.Requested or GrantState.HalfApproved or GrantState.Ahead or GrantState.InForce;

        public bool Waiting => State is GrantState.Requested or GrantState.HalfApproved;
    }

    public sealed class Handler(PortalDb db, UseCaseContext context) : IAnswer<FindUser, Found>
    {
        public async Task<Found> Answer(FindUser query, CancellationToken cancel)
        {
            var user =
                await db.Set<PortalUser>().AsNoTracking().SingleOrDefaultAsync(u => u.Id == query.User, cancel)
                ?? throw new RecordNotFoundException();
            var grants = await db.Set<RoleGrant>()
                .AsNoTracking()
                .Where(grant => grant.User == query.User)
                .ToListAsync(cancel);
            var names = await Names(user, grants, cancel);
            return new Found(
                user.Id,
                user.Version,
                user.UserName,
                user.Name,
                user.Email,
                new(user.ExternalId, user.OsAccount, user.Person),
                new(user.Center, user.Unit, user.Supervisor),
                await db.Set<Center>()
                    .Where(center => center.Id == user.Center)
                    .Select(center => center.Name)
                    .FirstOrDefaultAsync(cancel),
                await db.Set<Unit>()
                    .Where(unit => unit.Id == user.Unit)
                    .Select(unit => unit.Name)
                    .FirstOrDefaultAsync(cancel),
                Name(user.Supervisor?.Value),
                user.BlockedAt
            )
            {
                Grants =
                [
                    .. grants
                        .OrderByDescending(grant => grant.From)
                        .ThenBy(grant => grant.Role)
                        .Select(grant => new Grant(
                            grant.Id,
                            grant.Role,
                            grant.From,
                            grant.Until,
                            grant.StateOn(context.Today),
                            Name(grant.RequestedBy),
                            Name(grant.FirstApprovedBy),
                            Name(grant.SecondApprovedBy)
                        )),
                ],
            };

            string? Name(Guid? id) => id is { } known ? names.GetValueOrDefault(new(known), "VettingPortal") : null;
        }

        private Task<Dictionary<PortalUserId, string>> Names(
            PortalUser user,
            List<RoleGrant> grants,
            CancellationToken cancel
        )
        {
            var ids = grants
                .SelectMany(grant => new[] { grant.RequestedBy, grant.FirstApprovedBy, grant.SecondApprovedBy })
                .Append(user.Supervisor?.Value)
                .OfType<Guid>()
                .Select(id => new PortalUserId(id))
                .Distinct()
                .ToList();
            return db.Set<PortalUser>()
                .Where(known => ids.Contains(known.Id))
                .ToDictionaryAsync(known => known.Id, known => known.Name, cancel);
        }
    }
}
