using Microsoft.EntityFrameworkCore;
using VettingPortal.Features.People;
using VettingPortal.Features.Settings;
using VettingPortal.Kernel;
using VettingPortal.Kernel.Data;

namespace VettingPortal.Features.Certification;

/// <summary>
/// Certificates, the newest first: of a state, found by number or name, those that expire within so many days (180, 90, 60, 30 or 0,
/// R-CUP-05), or only those that were issued.
/// </summary>
public sealed record ListCertificates(
    CertificateState? State = null,
    int? Expiring = null,
    string? Search = null,
    bool IssuedOnly = false,
    string? After = null
) : IQuery<ListCertificates, PageOf<ListCertificates.Row>>
{
    public static readonly IReadOnlyList<int> Alerts = [180, 90, 60, 30, 0];

    public static Permission Requires => CertificationFeature.View;

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

/// <summary>How many certificates run out within 180, 90, 60, 30 and 0 days (R-CUP-05); each count stops at <see cref="Counting.Cap"/>.</summary>
public sealed record CountExpiring : IQuery<CountExpiring, IReadOnlyList<CountExpiring.Alert>>
{
    public static Permission Requires => CertificationFeature.View;

    public sealed record Alert(int Days, int Count);

    public sealed class Handler(PortalDb db, UseCaseContext context) : IAnswer<CountExpiring, IReadOnlyList<Alert>>
    {
        public async Task<IReadOnlyList<Alert>> Answer(CountExpiring query, CancellationToken cancel)
        {
            var alerts = new List<Alert>();
            foreach (var days in ListCertificates.Alerts)
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
