using VettingPortal.Features.Adjudication;
using VettingPortal.Features.Evaluations;
using VettingPortal.Features.Training;
using VettingPortal.Features.Users;
using VettingPortal.Features.Vetting;
using VettingPortal.Kernel;

namespace VettingPortal.Host.Demonstration;

/// <summary>What journeys share: the evaluators' hours, what they tend to find, how boards reason, and the academy's classes.</summary>
internal sealed class DemoCohorts
{
    /// <summary>The examiner of the stories who passes everyone.</summary>
    private static readonly Guid Lenient = Personas.Of("ernesto.quiroga").Id.Value;

    private const string Reasons =
        "Se contrastaron la declaración, las fuentes consultadas y el resultado de la fase correspondiente; la conclusión se sostiene en más de una fuente independiente.";

    private static readonly int[] Hours = [8, 11, 14];

    private readonly HashSet<(Guid Who, DateTimeOffset At)> _taken = [];
    private readonly Dictionary<CohortId, List<DemoJourney>> _waiting = [];

    /// <summary>The next hour, at eight, eleven or two, at which both the evaluator and the applicant are free.</summary>
    public DateTimeOffset FreeHour(Guid evaluator, VettingFileId file, DateOnly from)
    {
        for (var day = from; ; day = day.AddDays(1))
        {
            foreach (var hour in day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday ? [] : Hours)
            {
                var at = MexicoTime.At(day, new TimeOnly(hour, 0));
                if (!_taken.Contains((evaluator, at)) && !_taken.Contains((file.Value, at)))
                {
                    _taken.UnionWith([(evaluator, at), (file.Value, at)]);
                    return at;
                }
            }
        }
    }

    public Guid CenterOf(Guid evaluator) =>
        Personas.All.Single(persona => persona.Id.Value == evaluator).Center switch
        {
            "CR-NORTE" => Personas.North.Value,
            "CR-SUR" => Personas.South.Value,
            _ => Personas.National.Value,
        };

    public EvaluationResult ResultOf(DemoWorld world, EvaluationKind kind, Guid evaluator, Fate fate) =>
        kind switch
        {
            EvaluationKind.Background when fate is Fate.NotApproved => EvaluationResult.Unfavourable,
            EvaluationKind.Polygraph when evaluator == Lenient => EvaluationResult.Favourable,
            EvaluationKind.Polygraph when world.Random.Next(5) == 0 => EvaluationResult.Unfavourable,
            EvaluationKind.Psychological when world.Random.Next(4) == 0 => EvaluationResult.FavourableWithObservations,
            _ => EvaluationResult.Favourable,
        };

    public string SummaryOf(EvaluationResult result) =>
        result switch
        {
            EvaluationResult.Favourable => "Sin hallazgos que afecten la idoneidad.",
            EvaluationResult.FavourableWithObservations => "Apto, con observaciones que conviene seguir.",
            EvaluationResult.Unfavourable => "Hallazgos que no permiten una conclusión favorable.",
            EvaluationResult.Inconclusive => "Sin elementos suficientes para concluir.",
        };

    public Ballot BallotFor(Fate fate, DateOnly today) =>
        fate switch
        {
            Fate.NotApproved => new(
                BoardDecision.Deny,
                [
                    new(
                        Guideline.F,
                        4,
                        [new(EvidenceSource.Background, "Patrimonio sin origen acreditado.")],
                        [],
                        "El cargo da acceso a decomisos.",
                        Reasons
                    ),
                ],
                []
            ),
            Fate.MoreInformation => new(
                BoardDecision.AskMoreInformation,
                [],
                [],
                "Falta el estado de cuenta de los últimos doce meses."
            ),
            Fate.Restricted => new(
                BoardDecision.ApproveWithRestrictions,
                [
                    new(
                        Guideline.G,
                        1,
                        [new(EvidenceSource.Psychological, "Consumo social declarado.")],
                        [new(Mitigator.ReportedVoluntarily, "Lo declaró por sí.")],
                        "El servicio exige plena atención.",
                        Reasons
                    ),
                ],
                [new RestrictionAsked("Seguimiento médico trimestral.", "Servicio médico", today.AddMonths(3))]
            ),
            _ => new(BoardDecision.Approve, [], []),
        };

    public void Enter(CohortId cohort, DemoJourney journey) =>
        (_waiting.TryGetValue(cohort, out var waiting) ? waiting : _waiting[cohort] = []).Add(journey);

    /// <summary>Enrols those who wait, holds the class, and lets each go on by their fate.</summary>
    public async Task Hold(
        DemoWorld world,
        CohortId cohort,
        IReadOnlyList<(string Code, int Hours)> modules,
        DateOnly firstDay
    )
    {
        var journeys = _waiting.GetValueOrDefault(cohort) ?? [];
        if (journeys.Count == 0)
        {
            return;
        }
        var (taker, other) = (Personas.With(Role.ACA).First().Id.Value, Personas.With(Role.ACA).Last().Id.Value);
        foreach (var journey in journeys)
        {
            await journey.Enrol(taker);
        }
        var present = journeys.Where(journey => journey.Fate is not (Fate.InTraining or Fate.LeavesTraining)).ToList();
        world.After(
            110,
            async () =>
            {
                await Attend(world, cohort, modules, firstDay, taker, present);
                foreach (var (code, _) in modules)
                {
                    var lines = present
                        .Select(journey => new RecordMarks.Line(
                            journey.Enrolment,
                            journey.Fate is Fate.FailsTraining ? 55 : 82 + world.Random.Next(16)
                        ))
                        .ToList();
                    await world.Do(
                        other,
                        new RecordMarks(cohort, code, new Panel("Sinodal Uno", "Sinodal Dos"), lines)
                    );
                }
                foreach (var journey in present)
                {
                    world.After(2, journey.Finish);
                }
            }
        );
    }

    private static async Task Attend(
        DemoWorld world,
        CohortId cohort,
        IReadOnlyList<(string Code, int Hours)> modules,
        DateOnly firstDay,
        Guid taker,
        List<DemoJourney> present
    )
    {
        if (present.Count == 0)
        {
            return;
        }
        var day = firstDay;
        List<RecordAttendance.Line> lines = [];
        foreach (var (code, hours) in modules)
        {
            for (var left = hours; left > 0; left -= 12)
            {
                lines.AddRange(
                    present.Select(journey => new RecordAttendance.Line(
                        journey.Enrolment,
                        day,
                        code,
                        Math.Min(12, left)
                    ))
                );
                day = day.AddDays(1);
            }
        }
        await world.Do(taker, new RecordAttendance(cohort, lines));
    }
}
