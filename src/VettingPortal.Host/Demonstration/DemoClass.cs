using System.Globalization;
using VettingPortal.Features.Training;
using VettingPortal.Features.Users;
using VettingPortal.Kernel;

namespace VettingPortal.Host.Demonstration;

/// <summary>One class of the academy: those who wait for it enrol on its first day, and go on by their fates when it is over.</summary>
internal sealed class DemoClass(DemoWorld world, string profile, DateOnly start)
{
    /// <summary>The module in which one of each class has a mark corrected.</summary>
    public const string Corrected = "M03";

    private const int HoursADay = 12;

    private static readonly ModulePlan[] Programme =
    [
        new("M01", "Función policial y marco jurídico", "Policing and the law", 240, false, "Instructora Uno"),
        new("M02", "Derechos humanos y uso de la fuerza", "Human rights and use of force", 240, true, "Instructor Dos"),
        new(Corrected, "Armamento y tiro", "Firearms", 240, false, "Instructora Tres"),
        new("M04", "Detención y traslado", "Detention and transport", 252, false, "Instructor Cuatro"),
        new("M05", "Primer respondiente", "First responder", 120, false, "Instructora Cinco"),
    ];

    private static readonly Guid Taker = Personas.With(Role.ACA).First().Id.Value;

    private static readonly Guid Marker = Personas.With(Role.ACA).Last().Id.Value;

    private readonly CohortId _id = CohortId.New();
    private readonly List<DemoJourney> _waiting = [];

    public string Profile => profile;

    /// <summary>Puts the class on the agenda.</summary>
    public void Announce()
    {
        var code = string.Create(CultureInfo.InvariantCulture, $"G{start:yyMM}-{profile[..3]}");
        var plan = new CohortPlan(code, profile, "Academia Nacional", start, start.AddDays(105), 200, Programme);
        world.At(WorkingHours.Noon(start.AddDays(-20)), () => world.Do(Taker, new PlanCohort(_id, plan)));
        world.At(WorkingHours.Noon(start), Begin);
    }

    public void Await(DemoJourney journey) => _waiting.Add(journey);

    private async Task Begin()
    {
        foreach (var journey in _waiting)
        {
            await journey.Enrol(_id);
        }
        var present = _waiting.Where(journey => journey.Fate is not Fate.LeavesTraining).ToList();
        if (present.Count > 0)
        {
            world.After(32, () => Attend(present, from: 0, days: 30));
            world.After(110, () => Finish(present));
        }
    }

    private async Task Finish(List<DemoJourney> present)
    {
        await Attend(present, from: 30, days: 105);
        foreach (var module in Programme)
        {
            var lines = present
                .Select(journey => new RecordMarks.Line(journey.Enrolment, MarkOf(journey.Fate)))
                .ToList();
            await world.Do(Marker, new RecordMarks(_id, module.Code, new Panel("Sinodal Uno", "Sinodal Dos"), lines));
        }
        var corrected = present.Find(journey => journey.Fate is Fate.TrainingPassed or Fate.Certified);
        foreach (var journey in present)
        {
            world.After(2, () => journey.Finish(journey == corrected));
        }
    }

    private int MarkOf(Fate fate) => fate is Fate.FailsTraining or Fate.FailsForGood ? 55 : 82 + world.Random.Next(14);

    /// <summary>Validates the hours of some of the class's days, counted from its first.</summary>
    private async Task Attend(List<DemoJourney> present, int from, int days)
    {
        List<RecordAttendance.Line> lines = [];
        var number = 0;
        foreach (var module in Programme)
        {
            for (var left = module.Hours; left > 0; left -= HoursADay, number++)
            {
                if (number >= from && number < days)
                {
                    var (day, hours) = (start.AddDays(number), Math.Min(HoursADay, left));
                    lines.AddRange(
                        present.Select(one => new RecordAttendance.Line(one.Enrolment, day, module.Code, hours))
                    );
                }
            }
        }
        await world.Do(Taker, new RecordAttendance(_id, lines));
    }
}
