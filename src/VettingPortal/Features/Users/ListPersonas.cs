using Microsoft.EntityFrameworkCore;
using VettingPortal.Kernel;
using VettingPortal.Kernel.Data;

namespace VettingPortal.Features.Users;

/// <summary>Whom the demonstration lets one be: the users who hold a role today. Only the portal itself asks, on the page before signing in.</summary>
public sealed record ListPersonas : IQuery<ListPersonas, IReadOnlyList<ListPersonas.Row>>
{
    public static Permission Requires => UsersFeature.Bootstrap;

    public sealed record Row(PortalUserId Id, string Name, Role Role);

    public sealed class Handler(PortalDb db, UseCaseContext context) : IAnswer<ListPersonas, IReadOnlyList<Row>>
    {
        private const int AtMost = 200;

        public async Task<IReadOnlyList<Row>> Answer(ListPersonas query, CancellationToken cancel)
        {
            var rows = await (
                from user in db.Set<PortalUser>().AsNoTracking()
                where user.BlockedAt == null
                join grant in db.Set<RoleGrant>().AsNoTracking().Where(RoleGrant.InForceOn(context.Today))
                    on user.Id equals grant.User
                orderby user.Name
                select new Row(user.Id, user.Name, grant.Role)
            )
                .Take(AtMost)
                .ToListAsync(cancel);
            return [.. rows.DistinctBy(row => row.Id)];
        }
    }
}
