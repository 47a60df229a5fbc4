using Microsoft.EntityFrameworkCore;
using VettingPortal.Kernel;
using VettingPortal.Kernel.Data;

namespace VettingPortal.Features.Oversight;

/// <summary>What is kept by law, newest first, the lifted ones too; nobody's own and nobody's who is close (SOD-01, SOD-02).</summary>
public sealed record ListLegalHolds(string? After = null) : IQuery<ListLegalHolds, PageOf<ListLegalHolds.Row>>
{
    public static Permission Requires => OversightFeature.HoldByLaw;

    public sealed record Row(
        LegalHoldId Id,
        string File,
        string Basis,
        Guid PlacedBy,
        DateTimeOffset PlacedAt,
        DateTimeOffset? LiftedAt
    )
    {
        public string? Who { get; init; }
    }

    public sealed class Handler(PortalDb db, UseCaseContext context, IOfficeHolders users)
        : IAnswer<ListLegalHolds, PageOf<Row>>
    {
        public async Task<PageOf<Row>> Answer(ListLegalHolds query, CancellationToken cancel)
        {
            var close = (context.Actor.Barred ?? new HashSet<Guid>())
                .Append(context.Actor.Person ?? Guid.Empty)
                .Select(person => new People.PersonId(person))
                .ToList();
            var page = await db.Set<LegalHold>()
                .AsNoTracking()
                .Where(hold => !close.Contains(hold.Person))
                .PageBy(
                    hold => hold.PlacedAt,
                    hold => hold.File,
                    holds =>
                        holds.Select(hold => new Row(
                            hold.Id,
                            hold.File,
                            hold.Basis,
                            hold.PlacedBy,
                            hold.PlacedAt,
                            hold.LiftedAt
                        )),
                    row => (row.PlacedAt, row.File),
                    query.After,
                    cancel,
                    descending: true
                );
            var names = await users.NamesOf([.. page.Rows.Select(row => row.PlacedBy).Distinct()], cancel);
            return page with
            {
                Rows = [.. page.Rows.Select(row => row with { Who = names.GetValueOrDefault(row.PlacedBy) })],
            };
        }
    }
}
