using Microsoft.EntityFrameworkCore;
using VettingPortal.Kernel;
using VettingPortal.Kernel.Data;
using VettingPortal.Kernel.Exports;

namespace VettingPortal.Features.Training;

/// <summary>Cohorts, the newest first.</summary>
public sealed record ListCohorts(string? Search = null, string? After = null)
    : IExportable<ListCohorts, ListCohorts.Row>
{
    public static Permission Requires => TrainingFeature.View;

    public ListCohorts From(string? cursor) => this with { After = cursor };

    public sealed record Row(
        CohortId Id,
        string Code,
        string Profile,
        string Academy,
        DateOnly StartsOn,
        DateOnly EndsOn,
        int Seats,
        int Enrolled,
        int Passed
    );

    public sealed class Handler(PortalDb db) : IAnswer<ListCohorts, PageOf<Row>>
    {
        public Task<PageOf<Row>> Answer(ListCohorts query, CancellationToken cancel)
        {
            var cohorts = db.Set<Cohort>().AsNoTracking();
            if (query.Search?.Trim().ToUpperInvariant() is { Length: > 0 } code)
            {
                cohorts = cohorts.Where(cohort => cohort.Code.StartsWith(code) || cohort.Profile.StartsWith(code));
            }
            return cohorts.PageBy(
                cohort => cohort.StartsOn,
                cohort => cohort.Code,
                rows =>
                    rows.Select(cohort => new Row(
                        cohort.Id,
                        cohort.Code,
                        cohort.Profile,
                        cohort.Academy,
                        cohort.StartsOn,
                        cohort.EndsOn,
                        cohort.Seats,
                        db.Set<Enrolment>().Count(one => one.Cohort == cohort.Id && one.State != EnrolmentState.Left),
                        db.Set<Enrolment>().Count(one => one.Cohort == cohort.Id && one.State == EnrolmentState.Passed)
                    )),
                row => (row.StartsOn, row.Code),
                query.After,
                cancel,
                descending: true
            );
        }
    }
}
