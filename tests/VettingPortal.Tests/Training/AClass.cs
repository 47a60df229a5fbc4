using CsCheck;
using VettingPortal.Features.People;
using VettingPortal.Features.Training;
using VettingPortal.Features.Vetting;
using VettingPortal.Kernel;
using VettingPortal.Tests.Kernel;
using VettingPortal.Tests.People;

namespace VettingPortal.Tests.Training;

/// <summary>A cohort with one person in it, made by the academy's own acts.</summary>
internal sealed class AClass(TestPortal portal, CohortId cohort, EnrolmentId enrolment, VettingFile file, Person person)
{
    public CohortId Cohort => cohort;

    public EnrolmentId Enrolment => enrolment;

    public VettingFileId File => file.Id;

    public Person Person => person;

    public static async Task<AClass> In(TestPortal portal, int seats = 30, bool accredited = true)
    {
        var person = ARoad.APerson();
        var file = ARoad.Approved(person);
        await portal.Given(ARoad.AProfile(), person, file);
        if (accredited)
        {
            await portal.Given(ARoad.AnAccreditation());
        }
        var (cohort, enrolment) = (CohortId.New(), EnrolmentId.New());
        Assert.True(
            (
                await portal
                    .As(Role.ACA)
                    .Run(new PlanCohort(cohort, ARoad.APlan(seats) with { EndsOn = new(2026, 11, 27) }))
            ).IsDone
        );
        var enrol = new EnrolCandidate(enrolment, cohort, file.Id, new(2026, 7, 30));
        Assert.IsType<Outcome.Done>(await portal.As(Role.ACA).Run(enrol));
        return new(portal, cohort, enrolment, file, person);
    }

    public Task<Outcome> Attend() =>
        portal
            .As(Role.ACA)
            .Run(
                new RecordAttendance(
                    cohort,
                    [
                        .. ARoad.FullAttendance.Select(mark => new RecordAttendance.Line(
                            enrolment,
                            mark.Day,
                            mark.Module,
                            mark.Hours
                        )),
                    ]
                )
            );

    public Task<Outcome> Mark(string module, int value) =>
        portal.As(Role.ACA).Run(new RecordMarks(cohort, module, ARoad.Assessors, [new(enrolment, value)]));

    public async Task Sign()
    {
        await portal.As(Role.ACA).Run(new SignTrainingRecord(File));
        await portal.As(Role.ACA, 2).Run(new SignTrainingRecord(File));
    }

    public async Task Graduate()
    {
        await Attend();
        await Mark("DH", 85);
        await Mark("RA", 72);
        await Sign();
        Assert.IsType<Outcome.Done>(await portal.As(Role.ACA).Run(new PassTraining(File)));
    }

    public async Task<Person> AnotherPerson()
    {
        var other = Person.Register(
            PersonId.New(),
            new PersonDetails(
                Curp.Parse(ACurp.Any.Single().Text),
                PersonName.Parse("Rafael", "Martínez", "Álvarez"),
                "MN",
                PhoneNumber.Parse("+525516142409"),
                null,
                Schooling.Bachelor
            )
        );
        await portal.Given(other);
        return other;
    }
}
