using Microsoft.EntityFrameworkCore;
using VettingPortal.Features.People;
using VettingPortal.Kernel;
using VettingPortal.Kernel.Data;
using VettingPortal.Kernel.Exports;

namespace VettingPortal.Features.Vetting;

/// <summary>What narrows the list of files; all of it stands in the page's address.</summary>
public sealed record FileFilter(
    VettingState? State = null,
    DueBucket? Due = null,
    string? Region = null,
    string? Profile = null,
    string? Search = null
);

/// <summary>The files this person may see, those that moved last first.</summary>
public sealed record ListVettingFiles(FileFilter Filter, string? After = null)
    : IExportable<ListVettingFiles, ListVettingFiles.Row>
{
    public static Permission Requires => VettingFeature.View;

    public ListVettingFiles From(string? cursor) => this with { After = cursor };

    public sealed record Row(
        string Number,
        string Name,
        string Profile,
        string Region,
        VettingState State,
        DateTimeOffset StateSince,
        Role? Turn,
        DateOnly? Due,
        bool Held
    );

    public sealed class Handler(PortalDb db, UseCaseContext context) : IAnswer<ListVettingFiles, PageOf<Row>>
    {
        public Task<PageOf<Row>> Answer(ListVettingFiles query, CancellationToken cancel) =>
            Narrow(query.Filter)
                .PageBy(
                    file => file.StateSince,
                    file => file.Number,
                    Rows,
                    row => (row.StateSince, row.Number),
                    query.After,
                    cancel,
                    descending: true
                );

        private IQueryable<VettingFile> Narrow(FileFilter filter)
        {
            var files = db.Set<VettingFile>().AsNoTracking().VisibleTo(context.Actor).Matching(filter.Search, db);
            if (filter.State is { } state)
            {
                files = files.Where(file => file.State == state);
            }
            if (!string.IsNullOrEmpty(filter.Region))
            {
                files = files.Where(file => file.Region == filter.Region);
            }
            if (!string.IsNullOrEmpty(filter.Profile))
            {
                files = files.Where(file => file.Profile == filter.Profile);
            }
            return filter.Due is { } due ? ByClock(files, due) : files;
        }

        private IQueryable<VettingFile> ByClock(IQueryable<VettingFile> files, DueBucket due)
        {
            var (from, to) = due.Days(context.Today);
            return due is DueBucket.Later
                ? files.Where(file => file.HeldSince != null || file.Due == null || file.Due >= from)
                : files.Where(file => file.HeldSince == null && file.Due >= from && file.Due <= to);
        }

        private IQueryable<Row> Rows(IQueryable<VettingFile> files) =>
            from file in files
            join person in db.Set<Person>() on file.Person equals person.Id
            select new Row(
                file.Number,
                person.GivenNames
                    + " "
                    + person.FirstSurname
                    + (person.SecondSurname == null ? "" : " " + person.SecondSurname),
                file.Profile,
                file.Region,
                file.State,
                file.StateSince,
                file.Turn,
                file.Due,
                file.HeldSince != null
            );
    }
}

/// <summary>What the filters of lists offer: regions and profiles by code and name.</summary>
public sealed record ListFileFilters : IQuery<ListFileFilters, ListFileFilters.Choices>
{
    public static Permission Requires => VettingFeature.View;

    public sealed record Choices(
        IReadOnlyDictionary<string, string> Regions,
        IReadOnlyDictionary<string, string> Profiles
    );

    public sealed class Handler(PortalDb db) : IAnswer<ListFileFilters, Choices>
    {
        public async Task<Choices> Answer(ListFileFilters query, CancellationToken cancel)
        {
            var english = System.Globalization.CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "en";
            return new(
                await db.Set<Settings.Region>().AsNoTracking().ToDictionaryAsync(r => r.Code, r => r.Name, cancel),
                await db.Set<Settings.ForceProfile>()
                    .AsNoTracking()
                    .ToDictionaryAsync(p => p.Code, p => english ? p.NameEn : p.NameEs, cancel)
            );
        }
    }
}
