using Microsoft.EntityFrameworkCore;
using VettingPortal.Features.Vetting;
using VettingPortal.Kernel;
using VettingPortal.Kernel.Data;

namespace VettingPortal.Features.Oversight;

/// <summary>Erasures proposed and decided, newest first. Of the erased none is named: there is no name any more.</summary>
public sealed record ListErasures(string? After = null) : IQuery<ListErasures, PageOf<ListErasures.Row>>
{
    public static Permission Requires => OversightFeature.SeeErasures;

    public sealed record Row(
        ErasureId Id,
        string Folio,
        Guid Person,
        ErasureState State,
        string Reason,
        Guid ProposedBy,
        DateTimeOffset ProposedAt,
        DateTimeOffset? DecidedAt,
        VettingOutcome? Outcome,
        int Version
    )
    {
        /// <summary>The number of the person's newest file, while it is there.</summary>
        public string? File { get; init; }

        public string? Who { get; init; }
    }

    public sealed class Handler(PortalDb db, UseCaseContext context, IOfficeHolders users)
        : IAnswer<ListErasures, PageOf<Row>>
    {
        public async Task<PageOf<Row>> Answer(ListErasures query, CancellationToken cancel)
        {
            var close = (context.Actor.Barred ?? new HashSet<Guid>())
                .Append(context.Actor.Person ?? Guid.Empty)
                .ToList();
            var page = await db.Set<Erasure>()
                .AsNoTracking()
                .Where(erasure => !close.Contains(erasure.Person))
                .PageBy(
                    erasure => erasure.ProposedAt,
                    erasure => erasure.Folio,
                    erasures =>
                        erasures.Select(one => new Row(
                            one.Id,
                            one.Folio,
                            one.Person,
                            one.State,
                            one.Reason,
                            one.ProposedBy,
                            one.ProposedAt,
                            one.DecidedAt,
                            one.Outcome,
                            one.Version
                        )),
                    row => (row.ProposedAt, row.Folio),
                    query.After,
                    cancel,
                    descending: true
                );
            var names = await users.NamesOf([.. page.Rows.Select(row => row.ProposedBy).Distinct()], cancel);
            var persons = page.Rows.Select(row => new People.PersonId(row.Person)).Distinct().ToList();
            var files = await db.Set<VettingFile>()
                .AsNoTracking()
                .Where(file => persons.Contains(file.Person))
                .Select(file => new { file.Person, file.Number })
                .ToListAsync(cancel);
            return page with
            {
                Rows =
                [
                    .. page.Rows.Select(row =>
                        row with
                        {
                            Who = names.GetValueOrDefault(row.ProposedBy),
                            File = files.Where(file => file.Person.Value == row.Person).Max(file => file.Number),
                        }
                    ),
                ],
            };
        }
    }
}
