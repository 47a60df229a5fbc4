using Microsoft.EntityFrameworkCore;
using VettingPortal.Features.People;
using VettingPortal.Features.Settings;
using VettingPortal.Kernel;
using VettingPortal.Kernel.Data;
using VettingPortal.Kernel.Exports;

namespace VettingPortal.Features.Certification;

/// <summary>
/// Certificates, the newest first: of a state, found by number or name, those that expire within so many days (R-CUP-05), or only those that were issued.
/// </summary>
public sealed record ListCertificates(
    CertificateState? State = null,
    int? Expiring = null,
    string? Search = null,
    bool IssuedOnly = false,
    string? After = null
) : IExportable<ListCertificates, ListCertificates.Row>
{
    public static Permission Requires => CertificationFeature.View;

    public ListCertificates From(string? cursor) => this with { After = cursor };

    public sealed record Row(
        CertificateId Id,
        string Number,
        string Holder,
        CertificateState State,
        DateOnly? IssuedOn,
        DateOnly? ValidTo,
        DateTimeOffset MovedAt
    );

    public sealed class Handler(PortalDb db, UseCaseContext context, PolicyLookup policies)
        : IAnswer<ListCertificates, PageOf<Row>>
    {
        public async Task<PageOf<Row>> Answer(ListCertificates query, CancellationToken cancel)
        {
            var window = (await policies.Find(cancel)).Numbers.ExpiryWindowDays;
            var today = context.Today;
            return await Filtered(query, window)
                .PageBy(
                    one => one.MovedAt,
                    one => one.Number,
                    rows =>
                        rows.Select(one => new Row(
                            one.Id,
                            one.Number,
                            db.Set<Person>()
                                .Where(person => person.Id == one.Person)
                                .Select(person =>
                                    person.GivenNames
                                    + " "
                                    + person.FirstSurname
                                    + (person.SecondSurname == null ? "" : " " + person.SecondSurname)
                                )
                                .First(),
                            CertificateStates.Of(
                                one.IssuedOn,
                                one.Ending,
                                one.ValidTo,
                                one.Suspensions.Any(s =>
                                    s.LiftedAt == null
                                    && (
                                        s.LapsesOn >= today
                                        || (s.ConfirmedByIntegrity != null && s.ConfirmedByLegal != null)
                                    )
                                ),
                                today,
                                window
                            ),
                            one.IssuedOn,
                            one.ValidTo,
                            one.MovedAt
                        )),
                    row => (row.MovedAt, row.Number),
                    query.After,
                    cancel,
                    descending: true
                );
        }

        private IQueryable<Certificate> Filtered(ListCertificates query, int window)
        {
            var today = context.Today;
            var found = db.Set<Certificate>().AsNoTracking().VisibleTo(context.Actor);
            if (query.State is { } state)
            {
                found = found.Standing(state, today, window);
            }
            if (query.Expiring is { } days)
            {
                found = found.ExpiringWithin(days, today);
            }
            if (query.IssuedOnly)
            {
                found = found.Where(one => one.IssuedOn != null);
            }
            if (!string.IsNullOrWhiteSpace(query.Search))
            {
                var number = WrittenText.Key(query.Search);
                var people = db.PeopleFound(query.Search).Select(person => person.Id);
                found =
                    number.Any(char.IsAsciiDigit) && !Curp.TryParse(number, out _)
                        ? found.Where(one => one.Number.Contains(number))
                        : found.Where(one => people.Contains(one.Person));
            }
            return found;
        }
    }
}

/// <summary>How many certificates run out within the days of each alert (R-CUP-05); each count stops at <see cref="Counting.Cap"/>.</summary>
public sealed record CountExpiring : IQuery<CountExpiring, IReadOnlyList<CountExpiring.Alert>>
{
    public static Permission Requires => CertificationFeature.View;

    public sealed record Alert(int Days, int Count);

    public sealed class Handler(PortalDb db, UseCaseContext context, PolicyLookup policies)
        : IAnswer<CountExpiring, IReadOnlyList<Alert>>
    {
        public async Task<IReadOnlyList<Alert>> Answer(CountExpiring query, CancellationToken cancel)
        {
            var alerts = new List<Alert>();
            foreach (var days in (await policies.Find(cancel)).Numbers.ExpiryAlerts())
            {
                var count = await db.Set<Certificate>()
                    .AsNoTracking()
                    .VisibleTo(context.Actor)
                    .ExpiringWithin(days, context.Today)
                    .OrderBy(one => one.ValidTo)
                    .Take(Counting.Cap)
                    .CountAsync(cancel);
                alerts.Add(new(days, count));
            }
            return alerts;
        }
    }
}

/// <summary>All issued certificates, the newest first, as the command line tells them; that they were listed is recorded.</summary>
public sealed record ListIssued : IQuery<ListIssued, IReadOnlyList<ListCertificates.Row>>, IRecordedRead
{
    public static Permission Requires => CertificationFeature.View;

    Guid IRecordedRead.Subject => Guid.Empty;

    string? IRecordedRead.Purpose => null;

    public sealed class Handler(IAnswer<ListCertificates, PageOf<ListCertificates.Row>> list)
        : IAnswer<ListIssued, IReadOnlyList<ListCertificates.Row>>
    {
        public async Task<IReadOnlyList<ListCertificates.Row>> Answer(ListIssued query, CancellationToken cancel)
        {
            var issued = await Pages.All(after => list.Answer(new(IssuedOnly: true, After: after), cancel));
            return issued.Rows;
        }
    }
}
