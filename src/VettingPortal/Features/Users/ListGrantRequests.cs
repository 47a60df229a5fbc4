using Microsoft.EntityFrameworkCore;
using VettingPortal.Kernel;
using VettingPortal.Kernel.Data;

namespace VettingPortal.Features.Users;

/// <summary>The roles asked for that still wait for an approval, oldest first; with those that end within 30 days and have no successor.</summary>
public sealed record ListGrantRequests : IQuery<ListGrantRequests, ListGrantRequests.Found>
{
    public const int SoonDays = 30;

    public static Permission Requires => UsersFeature.View;

    public sealed record Found(IReadOnlyList<Row> Waiting, IReadOnlyList<Row> Ending);

    public sealed record Row(
        RoleGrantId Id,
        PortalUserId User,
        string Name,
        Role Role,
        DateOnly From,
        DateOnly Until,
        int Approvals
    );

    public sealed class Handler(PortalDb db, UseCaseContext context) : IAnswer<ListGrantRequests, Found>
    {
        private const int AtMost = 200;

        public async Task<Found> Answer(ListGrantRequests query, CancellationToken cancel)
        {
            var (today, soon) = (context.Today, context.Today.AddDays(SoonDays));
            var open = db.Set<RoleGrant>().AsNoTracking().Where(RoleGrant.OpenOn(today));
            var waiting = open.Where(grant => grant.SecondApprovedAt == null).OrderBy(grant => grant.RequestedAt);
            var ending = open.Where(grant => grant.SecondApprovedAt != null && grant.Until <= soon)
                .Where(grant =>
                    !open.Any(next => next.User == grant.User && next.Role == grant.Role && next.From > grant.Until)
                )
                .OrderBy(grant => grant.Until);
            return new(await Rows(waiting).ToListAsync(cancel), await Rows(ending).ToListAsync(cancel));
        }

        private IQueryable<Row> Rows(IQueryable<RoleGrant> grants) =>
            from grant in grants.Take(AtMost)
            join user in db.Set<PortalUser>() on grant.User equals user.Id
            select new Row(
                grant.Id,
                user.Id,
                user.Name,
                grant.Role,
                grant.From,
                grant.Until,
                grant.FirstApprovedAt == null ? 0
                    : grant.SecondApprovedAt == null ? 1
                    : 2
            );
    }
}
