using Microsoft.EntityFrameworkCore;
using VettingPortal.Features.People;
using VettingPortal.Features.Vetting;
using VettingPortal.Kernel;
using VettingPortal.Kernel.Data;

namespace VettingPortal.Features.Evaluations;

/// <summary>The agenda of a centre, or of all, for some days. Evaluators see their own appointments only.</summary>
public sealed record ListAppointments(Guid? Center, DateOnly From, int Days)
    : IQuery<ListAppointments, IReadOnlyList<ListAppointments.Row>>
{
    public const int MostDays = 31;

    /// <summary>More appointments than this are no agenda.</summary>
    public const int Most = 500;

    public static Permission Requires => EvaluationsFeature.ViewAgenda;

    public sealed record Row(
        DateTimeOffset At,
        int Minutes,
        EvaluationKind Kind,
        EvaluationState State,
        string Number,
        string Name,
        string Evaluator,
        string Center,
        bool Held
    );

    public sealed class Handler(PortalDb db, UseCaseContext context, IOfficeHolders offices)
        : IAnswer<ListAppointments, IReadOnlyList<Row>>
    {
        public async Task<IReadOnlyList<Row>> Answer(ListAppointments query, CancellationToken cancel)
        {
            var first = MexicoTime.At(query.From, TimeOnly.MinValue);
            var until = MexicoTime.At(query.From.AddDays(Math.Clamp(query.Days, 1, MostDays)), TimeOnly.MinValue);
            var everyone = context.Actor.May(VettingFeature.Coordinate) || context.Actor.May(EvaluationsFeature.Void);
            var found = await (
                from file in db.Set<VettingFile>().AsNoTracking().VisibleTo(context.Actor)
                from e in file.Evaluations
                where e.At != null && e.At >= first && e.At < until
                where e.State != EvaluationState.Voided && e.State != EvaluationState.NoShow
                where query.Center == null || e.Center == query.Center
                where everyone || e.Evaluator == context.Actor.Id
                join person in db.Set<Person>() on file.Person equals person.Id
                orderby e.At, file.Number
                select new
                {
                    e.At,
                    e.Minutes,
                    e.Kind,
                    e.State,
                    e.Evaluator,
                    e.Center,
                    file.Number,
                    person.GivenNames,
                    person.FirstSurname,
                    person.SecondSurname,
                    Held = file.HeldSince != null,
                }
            )
                .Take(Most)
                .ToListAsync(cancel);
            var names = await offices.NamesOf([.. found.Select(e => e.Evaluator).Distinct()], cancel);
            var centers = await offices.CenterNames(cancel);
            return
            [
                .. found.Select(e => new Row(
                    e.At!.Value,
                    e.Minutes ?? 0,
                    e.Kind,
                    e.State,
                    e.Number,
                    PersonName.Parse(e.GivenNames, e.FirstSurname, e.SecondSurname).Display,
                    names.GetValueOrDefault(e.Evaluator, ""),
                    e.Center is { } center ? centers.GetValueOrDefault(center, "") : "",
                    e.Held
                )),
            ];
        }
    }
}

/// <summary>Where a phase can be held: the centres accredited for it, by id and name, with the last day of the accreditation.</summary>
public sealed record ListCenters(EvaluationKind? Kind = null) : IQuery<ListCenters, IReadOnlyList<ListCenters.Row>>
{
    public static Permission Requires => EvaluationsFeature.ViewAgenda;

    public sealed record Row(Guid Center, string Name, DateOnly? AccreditedUntil);

    public sealed class Handler(PortalDb db, UseCaseContext context, IOfficeHolders offices)
        : IAnswer<ListCenters, IReadOnlyList<Row>>
    {
        public async Task<IReadOnlyList<Row>> Answer(ListCenters query, CancellationToken cancel)
        {
            var names = await offices.CenterNames(cancel);
            var all = await db.Set<Accreditation>()
                .AsNoTracking()
                .Where(a => a.ConfirmedAt != null && a.WithdrawnOn == null && a.To >= context.Today)
                .ToListAsync(cancel);
            var rows = names.Select(center => new Row(
                center.Key,
                center.Value,
                all.Where(a => a.Center == center.Key)
                    .Where(a => query.Kind is not { } kind || a.Phases.Any(phase => phase.Kind == kind))
                    .Select(a => (DateOnly?)a.To)
                    .Max()
            ));
            return
            [
                .. rows.Where(row => query.Kind is null || row.AccreditedUntil is not null)
                    .OrderBy(row => row.Name, StringComparer.CurrentCulture),
            ];
        }
    }
}
