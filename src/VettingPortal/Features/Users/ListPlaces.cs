using Microsoft.EntityFrameworkCore;
using VettingPortal.Kernel;
using VettingPortal.Kernel.Data;

namespace VettingPortal.Features.Users;

/// <summary>All institutions, centres and units, and what is proposed about them. A force has some hundreds at most, so they come at once.</summary>
public sealed record ListPlaces : IQuery<ListPlaces, ListPlaces.Found>
{
    public static Permission Requires => UsersFeature.View;

    public sealed record Found(IReadOnlyList<Place> Places, IReadOnlyList<Proposal> Proposals)
    {
        public IEnumerable<Place> Of(PlaceKind kind) => Places.Where(place => place.Kind == kind);

        public string? NameOf(Guid? id) => Places.FirstOrDefault(place => place.Id == id)?.Name;
    }

    public sealed record Proposal(PlaceChangeId Id, Place Place, string? By, bool Mine);

    public sealed class Handler(PortalDb db, UseCaseContext context) : IAnswer<ListPlaces, Found>
    {
        public async Task<Found> Answer(ListPlaces query, CancellationToken cancel)
        {
            var institutions = await db.Set<Institution>()
                .AsNoTracking()
                .OrderBy(place => place.Code)
                .ToListAsync(cancel);
            var centers = await db.Set<Center>().AsNoTracking().OrderBy(place => place.Code).ToListAsync(cancel);
            var units = await db.Set<Unit>().AsNoTracking().OrderBy(place => place.Code).ToListAsync(cancel);
            return new(
                [
                    .. institutions.Select(i => new Place(
                        PlaceKind.Institution,
                        i.Id.Value,
                        i.Code,
                        i.Name,
                        Closed: i.Closed
                    )),
                    .. centers.Select(c => new Place(
                        PlaceKind.Center,
                        c.Id.Value,
                        c.Code,
                        c.Name,
                        c.Institution,
                        c.Region,
                        Closed: c.Closed
                    )),
                    .. units.Select(u => new Place(
                        PlaceKind.Unit,
                        u.Id.Value,
                        u.Code,
                        u.Name,
                        u.Institution,
                        Parent: u.Parent,
                        Closed: u.Closed
                    )),
                ],
                await Proposals(cancel)
            );
        }

        private async Task<List<Proposal>> Proposals(CancellationToken cancel)
        {
            var waiting = await db.Set<PlaceChange>()
                .AsNoTracking()
                .Where(change => change.SettledAt == null)
                .OrderBy(change => change.ProposedAt)
                .ToListAsync(cancel);
            var ids = waiting.Select(change => new PortalUserId(change.ProposedBy)).Distinct().ToList();
            var names = await db.Set<PortalUser>()
                .Where(user => ids.Contains(user.Id))
                .ToDictionaryAsync(user => user.Id.Value, user => user.Name, cancel);
            return
            [
                .. waiting.Select(change => new Proposal(
                    change.Id,
                    change.Place,
                    names.GetValueOrDefault(change.ProposedBy),
                    change.ProposedBy == context.Actor.Id
                )),
            ];
        }
    }
}
