using Microsoft.EntityFrameworkCore;
using VettingPortal.Kernel;
using VettingPortal.Kernel.Data;

namespace VettingPortal.Features.Oversight;

/// <summary>Alerts to the auditor, newest first; those about one's own acts are not among them (SOD-01).</summary>
public sealed record ListAlerts(bool Open = true, string? After = null) : IQuery<ListAlerts, PageOf<ListAlerts.Row>>
{
    public static Permission Requires => OversightFeature.Alerts;

    public sealed record Row(
        OversightAlertId Id,
        string Folio,
        AlertKind Kind,
        Guid About,
        Guid? User,
        string Facts,
        DateTimeOffset RaisedAt,
        DateTimeOffset? ConcludedAt,
        string? Conclusion,
        int Version
    )
    {
        /// <summary>Whose acts raised it.</summary>
        public string? Who { get; init; }
    }

    public sealed class Handler(PortalDb db, UseCaseContext context, IOfficeHolders users)
        : IAnswer<ListAlerts, PageOf<Row>>
    {
        public async Task<PageOf<Row>> Answer(ListAlerts query, CancellationToken cancel)
        {
            var me = context.Actor.Id;
            var page = await db.Set<OversightAlert>()
                .AsNoTracking()
                .Where(alert => alert.User == null || alert.User != me)
                .Where(alert => (alert.ConcludedAt == null) == query.Open)
                .PageBy(
                    alert => alert.RaisedAt,
                    alert => alert.Folio,
                    alerts =>
                        alerts.Select(alert => new Row(
                            alert.Id,
                            alert.Folio,
                            alert.Kind,
                            alert.About,
                            alert.User,
                            alert.Facts,
                            alert.RaisedAt,
                            alert.ConcludedAt,
                            alert.Conclusion,
                            alert.Version
                        )),
                    row => (row.RaisedAt, row.Folio),
                    query.After,
                    cancel,
                    descending: true
                );
            var names = await users.NamesOf([.. page.Rows.Select(row => row.User).OfType<Guid>().Distinct()], cancel);
            return page with
            {
                Rows =
                [
                    .. page.Rows.Select(row =>
                        row with
                        {
                            Who = row.User is { } user ? names.GetValueOrDefault(user) : null,
                        }
                    ),
                ],
            };
        }
    }
}

/// <summary>How many alerts are open for this auditor; the count stops at <see cref="Counting.Cap"/>.</summary>
public sealed record CountAlerts : IQuery<CountAlerts, int>
{
    public static Permission Requires => OversightFeature.Alerts;

    public sealed class Handler(PortalDb db, UseCaseContext context) : IAnswer<CountAlerts, int>
    {
        public Task<int> Answer(CountAlerts query, CancellationToken cancel)
        {
            var me = context.Actor.Id;
            return db.Set<OversightAlert>()
                .Where(alert => alert.ConcludedAt == null && (alert.User == null || alert.User != me))
                .OrderBy(alert => alert.RaisedAt)
                .Take(Counting.Cap)
                .CountAsync(cancel);
        }
    }
}
