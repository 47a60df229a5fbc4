using Microsoft.EntityFrameworkCore;
using VettingPortal.Kernel;
using VettingPortal.Kernel.Data;

namespace VettingPortal.Features.Oversight;

/// <summary>Verifications of the ledger from the portal, newest first.</summary>
public sealed record ListVerifications(string? After = null) : IQuery<ListVerifications, PageOf<ListVerifications.Row>>
{
    public static Permission Requires => OversightFeature.View;

    public sealed record Row(
        LedgerVerificationId Id,
        string Folio,
        DateTimeOffset StartedAt,
        DateTimeOffset? EndedAt,
        Guid StartedBy,
        long Entries,
        int FindingCount
    )
    {
        public string? Who { get; init; }
    }

    public sealed class Handler(PortalDb db, IOfficeHolders users) : IAnswer<ListVerifications, PageOf<Row>>
    {
        public async Task<PageOf<Row>> Answer(ListVerifications query, CancellationToken cancel)
        {
            var page = await db.Set<LedgerVerification>()
                .AsNoTracking()
                .PageBy(
                    run => run.StartedAt,
                    run => run.Folio,
                    runs =>
                        runs.Select(run => new Row(
                            run.Id,
                            run.Folio,
                            run.StartedAt,
                            run.EndedAt,
                            run.StartedBy,
                            run.Entries,
                            run.FindingCount
                        )),
                    row => (row.StartedAt, row.Folio),
                    query.After,
                    cancel,
                    descending: true
                );
            var names = await users.NamesOf([.. page.Rows.Select(row => row.StartedBy).Distinct()], cancel);
            return page with
            {
                Rows = [.. page.Rows.Select(row => row with { Who = names.GetValueOrDefault(row.StartedBy) })],
            };
        }
    }
}
