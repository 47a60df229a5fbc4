using Microsoft.EntityFrameworkCore;
using VettingPortal.Features.Evaluations;
using VettingPortal.Features.People;
using VettingPortal.Kernel;
using VettingPortal.Kernel.Data;
using VettingPortal.Kernel.Exports;

namespace VettingPortal.Features.Vetting;

/// <summary>What waits for this person or for an office of theirs, the most urgent first.</summary>
public sealed record ListMyWork(
    DueBucket? Due = null,
    WorkTask? Task = null,
    string? Search = null,
    string? After = null
) : IExportable<ListMyWork, ListMyWork.Row>
{
    public static Permission Requires => VettingFeature.Work;

    public ListMyWork From(string? cursor) => this with { After = cursor };

    public sealed record Row(
        string Key,
        DateOnly Place,
        string Number,
        string Name,
        string Region,
        WorkTask Task,
        EvaluationKind? Phase,
        DateOnly Due,
        bool Held,
        VettingState State
    )
    {
        public bool HasClock => Due != KeepWorkItems.NoClock;
    }

    public sealed class Handler(PortalDb db, UseCaseContext context) : IAnswer<ListMyWork, PageOf<Row>>
    {
        public Task<PageOf<Row>> Answer(ListMyWork query, CancellationToken cancel) =>
            Narrow(query)
                .PageBy(item => item.Place, item => item.Key, Rows, row => (row.Place, row.Key), query.After, cancel);

        private IQueryable<WorkItem> Narrow(ListMyWork query)
        {
            var items = db.MyWork(context.Actor);
            if (query.Due is { } due)
            {
                var (from, to) = due.Days(context.Today);
                items = items.Where(item => item.Place >= from && item.Place <= to);
            }
            if (query.Task is { } task)
            {
                items = items.Where(item => item.Task == task);
            }
            if (string.IsNullOrWhiteSpace(query.Search))
            {
                return items;
            }
            var found = db.Set<VettingFile>().Matching(query.Search, db);
            return items.Where(item => found.Any(file => file.Id == item.File));
        }

        private IQueryable<Row> Rows(IQueryable<WorkItem> items) =>
            from item in items
            join file in db.Set<VettingFile>() on item.File equals file.Id
            join person in db.Set<Person>() on file.Person equals person.Id
            select new Row(
                item.Key,
                item.Place,
                item.Number,
                person.GivenNames
                    + " "
                    + person.FirstSurname
                    + (person.SecondSurname == null ? "" : " " + person.SecondSurname),
                file.Region,
                item.Task,
                item.Phase,
                item.Due,
                item.Held,
                file.State
            );
    }
}

/// <summary>How much waits, by how soon it is due; each count stops at <see cref="Counting.Cap"/>.</summary>
public sealed record CountMyWork : IQuery<CountMyWork, IReadOnlyDictionary<DueBucket, int>>
{
    public static Permission Requires => VettingFeature.Work;

    public sealed class Handler(PortalDb db, UseCaseContext context)
        : IAnswer<CountMyWork, IReadOnlyDictionary<DueBucket, int>>
    {
        public async Task<IReadOnlyDictionary<DueBucket, int>> Answer(CountMyWork query, CancellationToken cancel)
        {
            var counts = new Dictionary<DueBucket, int>();
            foreach (var bucket in Enum.GetValues<DueBucket>())
            {
                var (from, to) = bucket.Days(context.Today);
                counts[bucket] = await db.MyWork(context.Actor)
                    .Where(item => item.Place >= from && item.Place <= to)
                    .OrderBy(item => item.Place)
                    .Take(Counting.Cap)
                    .CountAsync(cancel);
            }
            return counts;
        }
    }
}

internal static class MyWorkItems
{
    /// <summary>
    /// Lines for the person or their offices, on files they may see. A review is not offered to someone who has another duty on the
    /// file and would be refused (SOD-04).
    /// </summary>
    public static IQueryable<WorkItem> MyWork(this PortalDb db, Actor actor)
    {
        var offices = actor.Roles.Select(role => (Role?)role).ToList();
        var mine = db.Set<VettingFile>().VisibleTo(actor);
        return db.Set<WorkItem>()
            .AsNoTracking()
            .Where(item => item.Holder == actor.Id || (item.Holder == null && offices.Contains(item.Office)))
            .Where(item =>
                mine.Any(file =>
                    file.Id == item.File
                    && (
                        item.Task != WorkTask.ReviewPhase
                        || file.Seats.All(seat =>
                            seat.Holder != actor.Id || (seat.Duty == Duty.Review && seat.Phase == item.Phase)
                        )
                    )
                )
            );
    }
}
