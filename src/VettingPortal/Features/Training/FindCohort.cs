using Microsoft.EntityFrameworkCore;
using VettingPortal.Features.People;
using VettingPortal.Features.Settings;
using VettingPortal.Features.Vetting;
using VettingPortal.Kernel;
using VettingPortal.Kernel.Data;

namespace VettingPortal.Features.Training;

/// <summary>One class: its programme, its people, their hours and marks.</summary>
public sealed record FindCohort(string Code) : IQuery<FindCohort, FindCohort.Class>
{
    public static Permission Requires => TrainingFeature.View;

    public sealed record Class(
        CohortId Id,
        string Code,
        string Profile,
        string Academy,
        DateOnly StartsOn,
        DateOnly EndsOn,
        int Seats,
        int MinimumHours,
        int AttendancePercent,
        IReadOnlyList<Module> Modules,
        IReadOnlyList<Member> Members
    )
    {
        public decimal ProgrammedHours => Modules.Sum(module => module.Hours);
    }

    public sealed record Module(
        string Code,
        string NameEs,
        string NameEn,
        decimal Hours,
        bool Critical,
        string Instructor,
        int PassMark
    );

    /// <summary>A person of the class. Marks are the ones that count, by module.</summary>
    public sealed record Member(
        EnrolmentId Id,
        int Version,
        VettingFileId File,
        string FileNumber,
        string Name,
        EnrolmentState State,
        bool Held,
        decimal Hours,
        int Percent,
        IReadOnlyDictionary<string, int> Marks,
        IReadOnlyList<AttendanceMark> Attendance,
        int Signatures,
        int Remedials
    );

    public sealed class Handler(PortalDb db, UseCaseContext context, PolicyLookup policies) : IAnswer<FindCohort, Class>
    {
        public async Task<Class> Answer(FindCohort query, CancellationToken cancel)
        {
            var cohort =
                await db.Set<Cohort>().AsNoTracking().SingleOrDefaultAsync(one => one.Code == query.Code, cancel)
                ?? throw new RecordNotFoundException();
            var numbers = (await policies.Find(cancel)).Numbers;
            var minimum = await db.Set<ForceProfile>()
                .Where(profile => profile.Code == cohort.Profile)
                .Select(profile => profile.MinimumHours)
                .SingleOrDefaultAsync(cancel);
            return new(
                cohort.Id,
                cohort.Code,
                cohort.Profile,
                cohort.Academy,
                cohort.StartsOn,
                cohort.EndsOn,
                cohort.Seats,
                minimum,
                numbers.AttendancePercent,
                [.. cohort.Modules.OrderBy(module => module.Order).Select(module => Of(module, numbers))],
                await Members(cohort, cancel)
            );
        }

        internal static Module Of(CohortModule module, PolicyNumbers numbers) =>
            new(
                module.Code,
                module.NameEs,
                module.NameEn,
                module.Hours,
                module.Critical,
                module.Instructor,
                Enrolment.PassMark(module, numbers)
            );

        private async Task<IReadOnlyList<Member>> Members(Cohort cohort, CancellationToken cancel)
        {
            // Nobody is shown their own record or that of somebody close to them (SOD-01 to SOD-03).
            var close = context.Actor.PeopleOutOfReach();
            var rows = await (
                from enrolment in db.Set<Enrolment>().AsNoTracking()
                join file in db.Set<VettingFile>() on enrolment.File equals file.Id
                join person in db.Set<Person>() on enrolment.Person equals person.Id
                where enrolment.Cohort == cohort.Id && !close.Contains(enrolment.Person)
                orderby person.FirstSurname, person.GivenNames, file.Number
                select new
                {
                    Enrolment = enrolment,
                    file.Number,
                    file.HeldSince,
                    person.GivenNames,
                    person.FirstSurname,
                    person.SecondSurname,
                }
            ).ToListAsync(cancel);
            return
            [
                .. rows.Select(row => new Member(
                    row.Enrolment.Id,
                    row.Enrolment.Version,
                    row.Enrolment.File,
                    row.Number,
                    PersonName.Parse(row.GivenNames, row.FirstSurname, row.SecondSurname).Display,
                    row.Enrolment.State,
                    row.HeldSince is not null,
                    row.Enrolment.ValidatedHours,
                    row.Enrolment.AttendancePercent(cohort),
                    MarksOf(row.Enrolment, cohort),
                    [.. row.Enrolment.Attendance.Select(e => new AttendanceMark(e.Day, e.Module, e.Hours))],
                    row.Enrolment.Signatures.Count,
                    row.Enrolment.Remedials
                )),
            ];
        }

        private static Dictionary<string, int> MarksOf(Enrolment enrolment, Cohort cohort) =>
            cohort
                .Modules.Select(module => enrolment.Current(module.Code))
                .OfType<ModuleMark>()
                .ToDictionary(mark => mark.Module, mark => mark.Value);
    }
}
