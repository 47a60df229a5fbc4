using Microsoft.EntityFrameworkCore;
using VettingPortal.Features.People;
using VettingPortal.Kernel;
using VettingPortal.Kernel.Data;

namespace VettingPortal.Features.Integrity;

/// <summary>The flags, newest first.</summary>
public sealed record ListFlags(FlagState? State = null, string? After = null)
    : IQuery<ListFlags, PageOf<ListFlags.Row>>,
        IWithinCompartment
{
    public static Permission Requires => IntegrityFeature.View;

    public sealed record Row(
        IntegrityFlagId Id,
        string Number,
        string GivenNames,
        string FirstSurname,
        string? SecondSurname,
        IntegrityCategory Category,
        IntegrityPriority Priority,
        FlagState State,
        DateTimeOffset RaisedAt,
        DateOnly? ReviewOn,
        DateOnly? LapsesOn,
        Guid? ConfirmedBy
    )
    {
        public string Name => string.Join(' ', new[] { GivenNames, FirstSurname, SecondSurname }.OfType<string>());

        public bool HasLapsed(DateOnly today) => IntegrityFlag.Lapsed(State, ConfirmedBy, LapsesOn, today);
    }

    public sealed class Handler(PortalDb db, UseCaseContext context) : IAnswer<ListFlags, PageOf<Row>>
    {
        public Task<PageOf<Row>> Answer(ListFlags query, CancellationToken cancel) =>
            db.Set<IntegrityFlag>()
                .AsNoTracking()
                .VisibleTo(context.Actor)
                .Where(flag => query.State == null || flag.State == query.State)
                .PageBy(
                    flag => flag.RaisedAt,
                    flag => flag.Number,
                    Rows,
                    row => (row.RaisedAt, row.Number),
                    query.After,
                    cancel,
                    descending: true
                );

        private IQueryable<Row> Rows(IQueryable<IntegrityFlag> flags) =>
            from flag in flags
            join person in db.Set<Person>() on flag.Person equals person.Id
            select new Row(
                flag.Id,
                flag.Number,
                person.GivenNames,
                person.FirstSurname,
                person.SecondSurname,
                flag.Category,
                flag.Priority,
                flag.State,
                flag.RaisedAt,
                flag.ReviewOn,
                flag.LapsesOn,
                flag.ConfirmedBy
            );
    }
}
