using Microsoft.EntityFrameworkCore;
using VettingPortal.Features.Evaluations;
using VettingPortal.Features.Users;
using VettingPortal.Features.Vetting;
using VettingPortal.Kernel;

namespace VettingPortal.Host.Demonstration;

/// <summary>The evaluators: their hours, and what they tend to find.</summary>
internal sealed class DemoStaff(DemoWorld world)
{
    /// <summary>The examiner of the stories who passes everyone.</summary>
    private static readonly Guid Lenient = Personas.Of("ernesto.quiroga").Id.Value;

    private static readonly int[] Hours = [8, 11, 14];

    private readonly HashSet<(Guid Who, DateTimeOffset At)> _taken = [];

    /// <summary>The next hour, at eight, eleven or two, at which both the evaluator and the applicant are free.</summary>
    public DateTimeOffset FreeHour(Guid evaluator, VettingFileId file, DateOnly from)
    {
        for (var day = from; ; day = day.AddDays(1))
        {
            foreach (var hour in WorkingHours.IsWorkday(day) ? Hours : [])
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

    /// <summary>Takes in the agendas as they stand, where the story goes on.</summary>
    public async Task ReadAgendas()
    {
        var now = world.Now;
        var ahead = await world.Read(db =>
            (
                from file in db.Set<VettingFile>().AsNoTracking()
                from phase in file.Evaluations
                where phase.At != null && phase.At > now
                select new { phase.Evaluator, phase.At }
            ).ToListAsync()
        );
        _taken.UnionWith(ahead.Select(phase => (phase.Evaluator, phase.At!.Value)));
    }

    public static Guid CenterOf(Guid evaluator) =>
        Personas.All.Single(persona => persona.Id.Value == evaluator).Center switch
        {
            "CR-NORTE" => Personas.North.Value,
            "CR-SUR" => Personas.South.Value,
            _ => Personas.National.Value,
        };

    public EvaluationResult ResultOf(EvaluationKind kind, Guid evaluator, Fate fate) =>
        kind switch
        {
            EvaluationKind.Background when fate.IsDenied() => EvaluationResult.Unfavourable,
            EvaluationKind.Polygraph when evaluator == Lenient => EvaluationResult.Favourable,
            EvaluationKind.Polygraph when world.Random.Next(4) == 0 => EvaluationResult.Unfavourable,
            EvaluationKind.Psychological when world.Random.Next(4) == 0 => EvaluationResult.FavourableWithObservations,
            _ => EvaluationResult.Favourable,
        };

    public static string SummaryOf(EvaluationResult result) =>
        result switch
        {
            EvaluationResult.Favourable => "Sin hallazgos que afecten la idoneidad.",
            EvaluationResult.FavourableWithObservations => "Apto, con observaciones que conviene seguir.",
            EvaluationResult.Unfavourable => "Hallazgos que no permiten una conclusión favorable.",
            EvaluationResult.Inconclusive => "Sin elementos suficientes para concluir.",
        };
}
