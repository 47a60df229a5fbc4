using Microsoft.EntityFrameworkCore;
using VettingPortal.Features.People;
using VettingPortal.Features.Vetting;
using VettingPortal.Kernel;
using VettingPortal.Kernel.Data;

namespace VettingPortal.Features.Oversight;

/// <summary>
/// Which alerts somebody sees: the auditor all, the privacy officer those of a broken glass (SOD-13); neither those about their own acts,
/// or about the file or record of themselves and of people close to them (SOD-01 to SOD-03).
/// </summary>
internal static class AlertAccess
{
    public static async Task<IQueryable<OversightAlert>> AlertsFor(
        this PortalDb db,
        Actor actor,
        CancellationToken cancel
    )
    {
        var alerts = db.Set<OversightAlert>().Where(alert => alert.User == null || alert.User != actor.Id);
        if (!actor.Is(Role.AUD))
        {
            alerts = alerts.Where(alert => alert.Kind == AlertKind.BreakGlass);
        }
        if (actor.PeopleOutOfReach() is not { Count: > 0 } close)
        {
            return alerts;
        }
        var files = await db.Set<VettingFile>()
            .Where(file => close.Contains(file.Person))
            .Select(file => file.Id)
            .ToListAsync(cancel);
        List<Guid> theirs = [.. files.Select(file => file.Value), .. close.Select(person => person.Value)];
        return alerts.Where(alert => !theirs.Contains(alert.About));
    }
}

/// <summary>Alerts, newest first; those about one's own acts are not among them (SOD-01).</summary>
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
        int Version,
        DateOnly? Due
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
            var page = await (await db.AlertsFor(context.Actor, cancel))
                .AsNoTracking()
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
                            alert.Version,
                            alert.Due
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
        public async Task<int> Answer(CountAlerts query, CancellationToken cancel) =>
            await (await db.AlertsFor(context.Actor, cancel))
                .Where(alert => alert.ConcludedAt == null)
                .OrderBy(alert => alert.RaisedAt)
                .Take(Counting.Cap)
                .CountAsync(cancel);
    }
}
