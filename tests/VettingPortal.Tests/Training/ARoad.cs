using VettingPortal.Features.Evaluations;
using VettingPortal.Features.People;
using VettingPortal.Features.Settings;
using VettingPortal.Features.Training;
using VettingPortal.Features.Vetting;
using VettingPortal.Kernel;
using VettingPortal.Tests.Kernel;

namespace VettingPortal.Tests.Training;

/// <summary>Files that came along the road by its own steps, up to their approval on 15 Jun 2026, and what the academy needs.</summary>
internal static class ARoad
{
    public const string Profile = "PREVENCION";
    public const int MinimumHours = 20;

    public static readonly Guid Center = new("c3000000-0000-7000-8000-000000000001");

    public static readonly DateOnly ApprovedOn = new(2026, 6, 15);

    public static PolicyOfTheDay On(DateOnly day, int hour = 10) =>
        new(MexicoTime.At(day, new TimeOnly(hour, 0)), day, new PolicyNumbers(), new BusinessCalendar([]));

    public static Person APerson() =>
        Person.Register(
            PersonId.New(),
            new PersonDetails(
                Curp.Parse("SABC560626MDFLRN01"),
                PersonName.Parse("María Concepción", "Salgado", "Briseño"),
                "DF",
                PhoneNumber.Parse("+525516142408"),
                null,
                Schooling.Bachelor
            )
        );

    /// <summary>The centre's accreditation for all five phases, up to a day.</summary>
    public static Accreditation AnAccreditation(DateOnly? to = null, string number = "CNCA-2026-014")
    {
        var accreditation = Accreditation.Propose(
            AccreditationId.New(),
            Center,
            number,
            Enum.GetValues<EvaluationKind>(),
            new(2026, 1, 1),
            to ?? new(2027, 12, 31),
            Actor(Role.DIR, 8),
            On(new(2026, 1, 1)).Now
        );
        accreditation.Confirm(Actor(Role.LEG, 8), On(new(2026, 1, 1)).Now);
        return accreditation;
    }

    public static ForceProfile AProfile() =>
        ForceProfile
            .Of(ForceProfileId.New(), Profile)
            .Say("Prevención", "Prevention")
            .Ask(MinimumHours, 18, 70, "SECONDARY", militaryCard: false);

    public static VettingFile Approved(Person person, DateOnly? approvedOn = null, string number = "EXP-2026-000001")
    {
        var approval = approvedOn ?? ApprovedOn;
        var start = approval.AddDays(-60);
        var application = new Application(CaseType.Entry, null, Profile, "NORTE", start, "2026-01");
        var recruiter = Actor(Role.REC);
        var file = VettingFile.OpenDraft(VettingFileId.New(), number, person.Id, application, recruiter, On(start));
        file.Take(VettingStep.Submit, recruiter, new(On(start)) { Intake = new(true, true) });
        var found = new EligibilityFacts(start, true, true, true, true, true, null);
        file.Take(VettingStep.FindEligible, Actor(Role.ELI), new(On(start.AddDays(1))) { Eligibility = found });
        Enum.GetValues<ConsentKind>().ToList().ForEach(kind => file.Sign(kind, start));
        foreach (var kind in Enum.GetValues<EvaluationKind>())
        {
            file.Draw(kind, Evaluator(kind).Id, On(start.AddDays(2)));
        }
        file.Take(VettingStep.StartEvaluation, Actor(Role.COO), new(On(start.AddDays(2))));
        var day = start.AddDays(10);
        foreach (var kind in Enum.GetValues<EvaluationKind>())
        {
            Conclude(file, kind, day);
            day = day.AddDays(1);
        }
        file.Take(VettingStep.Integrate, Actor(Role.COO), new(On(day.AddDays(3))));
        var board = new BoardFacts(
            [TestPortal.IdOf(Role.ADJ), TestPortal.IdOf(Role.ADJ, 2)],
            2,
            VettingState.Approved,
            true,
            false,
            []
        );
        file.Take(VettingStep.OpenAdjudication, Actor(Role.BRD), new(On(day.AddDays(4))) { Board = board });
        file.Take(VettingStep.Approve, Actor(Role.BRD), new(On(approval)) { Board = board });
        return file;
    }

    public static CohortPlan APlan(int seats = 30) =>
        new(
            "2026-GTO-03",
            Profile,
            "Instituto de Formación Policial, Celaya",
            new(2026, 8, 3),
            new(2026, 11, 20),
            seats,
            [
                new("DH", "Derechos humanos", "Human rights", 10, true, "Rosa Íñiguez"),
                new("RA", "Radio y comunicación", "Radio communication", 12, false, "Saúl Peña"),
            ]
        );

    public static Cohort ACohort(int seats = 30) => Cohort.Plan(CohortId.New(), APlan(seats), MinimumHours);

    /// <summary>Hours of every module in full, in one go.</summary>
    public static IReadOnlyList<AttendanceMark> FullAttendance =>
        [new(new(2026, 8, 3), "DH", 10), new(new(2026, 8, 4), "RA", 12)];

    public static readonly Panel Assessors = new("Rosa Íñiguez", "Óscar Uribe");

    public static Actor Actor(Role role, int number = 1) =>
        new(TestPortal.IdOf(role, number), $"{role} {number}", new HashSet<Role> { role }, new HashSet<Permission>());

    private static void Conclude(VettingFile file, EvaluationKind kind, DateOnly day)
    {
        var at = MexicoTime.At(day, new TimeOnly(9, 0));
        file.Schedule(kind, new Appointment(at, 60, Center), true, On(day.AddDays(-8)));
        file.Begin(kind, Evaluator(kind), On(day));
        file.Report(kind, EvaluationResult.Favourable, "Sin hallazgos.", Evaluator(kind), On(day, 12));
        file.Confirm(kind, Reviewer(kind), On(day, 13));
    }

    private static Actor Evaluator(EvaluationKind kind) => Actor(kind.Row().Evaluator);

    private static Actor Reviewer(EvaluationKind kind) => Actor(kind.Row().Reviewer, 2);
}
