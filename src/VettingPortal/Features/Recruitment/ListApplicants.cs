using Microsoft.EntityFrameworkCore;
using VettingPortal.Features.People;
using VettingPortal.Features.Vetting;
using VettingPortal.Kernel;
using VettingPortal.Kernel.Data;

namespace VettingPortal.Features.Recruitment;

/// <summary>
/// The applications one may see, newest first. The search is a CURP, the beginning of a file's number, or the beginning of a name in
/// either order, with or without accents.
/// </summary>
public sealed record ListApplicants(ListApplicants.Narrowing Filter, string? After = null)
    : IQuery<ListApplicants, PageOf<ListApplicants.Row>>
{
    public static Permission Requires => VettingFeature.View;

    public sealed record Narrowing(
        Guid? Campaign = null,
        VettingState? State = null,
        string? Profile = null,
        string? Search = null
    );

    public sealed record Row(
        VettingFileId File,
        string Number,
        PersonId Person,
        string GivenNames,
        string FirstSurname,
        string? SecondSurname,
        VettingState State,
        bool Held,
        string Profile,
        string Region,
        Guid? Campaign,
        DateOnly AppliedOn,
        DateOnly? Due
    );

    public sealed class Handler(PortalDb db, UseCaseContext context) : IAnswer<ListApplicants, PageOf<Row>>
    {
        public Task<PageOf<Row>> Answer(ListApplicants query, CancellationToken cancel) =>
            Narrow(db.Set<VettingFile>().AsNoTracking().VisibleTo(context.Actor), query.Filter)
                .PageBy(
                    file => file.AppliedOn,
                    file => file.Number,
                    Project,
                    row => (row.AppliedOn, row.Number),
                    query.After,
                    cancel,
                    descending: true
                );

        private IQueryable<Row> Project(IQueryable<VettingFile> files) =>
            from file in files
            join person in db.Set<Person>() on file.Person equals person.Id
            orderby file.AppliedOn descending, file.Number descending
            select new Row(
                file.Id,
                file.Number,
                file.Person,
                person.GivenNames,
                person.FirstSurname,
                person.SecondSurname,
                file.State,
                file.HeldSince != null,
                file.Profile,
                file.Region,
                file.Campaign,
                file.AppliedOn,
                file.Due
            );

        private IQueryable<VettingFile> Narrow(IQueryable<VettingFile> files, Narrowing by)
        {
            files = files.Where(file => file.Outcome != VettingOutcome.Undone || file.Outcome == null);
            files = by.Campaign is { } campaign ? files.Where(file => file.Campaign == campaign) : files;
            files = by.State is { } state ? files.Where(file => file.State == state) : files;
            files = by.Profile is { } profile ? files.Where(file => file.Profile == profile) : files;
            return Search(files, WrittenText.Plain(by.Search));
        }

        private IQueryable<VettingFile> Search(IQueryable<VettingFile> files, string text)
        {
            if (text.Length == 0)
            {
                return files;
            }
            if (text.StartsWith("EXP-", StringComparison.Ordinal))
            {
                return files.Where(file => file.Number.StartsWith(text));
            }
            var people = Curp.TryParse(text, out var curp)
                ? db.Set<Person>().Where(p => p.Curp == curp || p.FormerCurps.Any(former => former.Curp == curp))
                : db.Set<Person>()
                    .Where(p => p.NormalisedName.StartsWith(text) || p.NormalisedSurnames.StartsWith(text));
            var ids = people.Select(person => person.Id);
            return files.Where(file => ids.Contains(file.Person));
        }
    }
}
