using Microsoft.EntityFrameworkCore;
using VettingPortal.Features.People;
using VettingPortal.Kernel;
using VettingPortal.Kernel.Data;
using VettingPortal.Kernel.Exports;

namespace VettingPortal.Features.Users;

/// <summary>The users by name, with the roles that act today.</summary>
public sealed record ListUsers(string? Search = null, bool BlockedOnly = false, string? Cursor = null)
    : IExportable<ListUsers, ListUsers.Row>
{
    public static Permission Requires => UsersFeature.View;

    public ListUsers From(string? cursor) => this with { Cursor = cursor };

    public sealed record Row(PortalUserId Id, string UserName, string Name, string? Center, bool Blocked)
    {
        public IReadOnlyList<Role> Roles { get; init; } = [];
    }

    public sealed class Handler(PortalDb db, UseCaseContext context) : IAnswer<ListUsers, PageOf<Row>>
    {
        public async Task<PageOf<Row>> Answer(ListUsers query, CancellationToken cancel)
        {
            var users = db.Set<PortalUser>().AsNoTracking().Where(user => !query.BlockedOnly || user.BlockedAt != null);
            if (!string.IsNullOrWhiteSpace(query.Search))
            {
                var found = await Found(query.Search, cancel);
                users = users.Where(user => found.Contains(user.Id));
            }
            var page = await users.PageBy(
                user => user.Name,
                user => user.UserName,
                found =>
                    found.Select(user => new Row(
                        user.Id,
                        user.UserName,
                        user.Name,
                        db.Set<Center>()
                            .Where(center => center.Id == user.Center)
                            .Select(center => center.Name)
                            .FirstOrDefault(),
                        user.BlockedAt != null
                    )),
                row => (row.Name, row.UserName),
                query.Cursor,
                cancel
            );
            var ids = page.Rows.Select(row => row.Id).ToList();
            var roles = await db.Set<RoleGrant>()
                .AsNoTracking()
                .Where(RoleGrant.InForceOn(context.Today))
                .Where(grant => ids.Contains(grant.User))
                .Select(grant => new { grant.User, grant.Role })
                .ToListAsync(cancel);
            var byUser = roles.ToLookup(grant => grant.User, grant => grant.Role);
            return page with { Rows = [.. page.Rows.Select(row => row with { Roles = [.. byUser[row.Id].Order()] })] };
        }

        // A portal has some hundreds of users: their names are read with accents and capitals aside, as all other names are.
        private async Task<List<PortalUserId>> Found(string search, CancellationToken cancel)
        {
            var word = WrittenText.Plain(search);
            var names = await db.Set<PortalUser>()
                .AsNoTracking()
                .Select(user => new
                {
                    user.Id,
                    user.Name,
                    user.UserName,
                })
                .ToListAsync(cancel);
            return
            [
                .. names
                    .Where(user =>
                        WrittenText.Plain(user.Name).Contains(word, StringComparison.Ordinal)
                        || WrittenText.Plain(user.UserName).Contains(word, StringComparison.Ordinal)
                    )
                    .Select(user => user.Id),
            ];
        }
    }
}
