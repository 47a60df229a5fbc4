using Microsoft.EntityFrameworkCore;
using VettingPortal.Features.People;
using VettingPortal.Features.Vetting;
using VettingPortal.Kernel;
using VettingPortal.Kernel.Data;
using VettingPortal.Kernel.Exports;

namespace VettingPortal.Features.Recruitment;

/// <summary>
/// The applications one may see, newest first. The search is a CURP, a file's number or a part of it, or the beginnings of words of a
/// name in any order, with or without accents.
/// </summary>
public sealed record ListApplicants(ListApplicants.Narrowing Filter, string? After = null)
    : IExportable<ListApplicants, ListApplicants.Row>
{
    public static Permission Requires => VettingFeature.View;

    public ListApplicants From(string? cursor) => this with { After = cursor };

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
            return files.Matching(by.Search, db);
        }
    }
}
