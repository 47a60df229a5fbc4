using Microsoft.EntityFrameworkCore;
using VettingPortal.Features.Recruitment;
using VettingPortal.Features.Training;
using VettingPortal.Features.Vetting;
using VettingPortal.Kernel;
using VettingPortal.Kernel.Data;
using VettingPortal.Tests.Kernel;
using VettingPortal.Tests.Recruitment;
using VettingPortal.Tests.Vetting;

namespace VettingPortal.Tests.Training;

/// <summary>The academy's acts on both databases: what they leave in the records and in the ledger.</summary>
public sealed class TrainingUseCaseTests
{
    [Theory, MemberData(nameof(TestPortal.Databases), MemberType = typeof(TestPortal))]
    public async Task TheWholeWay_FromPlanToGraduation_MovesTheFileAndIsInTheLedger(DatabaseProvider provider)
    {
        await using var portal = await TestPortal.On(provider);
        var class_ = await AClass.In(portal);

        Assert.True((await class_.Attend()).IsDone);
        Assert.True((await class_.Mark("DH", 85)).IsDone);
        Assert.True((await class_.Mark("RA", 72)).IsDone);
        Assert.True((await portal.As(Role.ACA).Run(new SignTrainingRecord(class_.File))).IsDone);
        Assert.True((await portal.As(Role.ACA, 2).Run(new SignTrainingRecord(class_.File))).IsDone);
        Assert.True((await portal.As(Role.ACA, 2).Run(new PassTraining(class_.File))).IsDone);

        var file = await portal.Read(db => db.Set<VettingFile>().SingleAsync(one => one.Id == class_.File));
        Assert.Equal(VettingState.TrainingPassed, file.State);
        var record = await portal.Read(db => db.Set<Enrolment>().SingleAsync());
        Assert.Equal((EnrolmentState.Passed, 22m, 2), (record.State, record.ValidatedHours, record.Signatures.Count));
        Assert.Equal(
            ["EnrolCandidate", "SignTrainingRecord", "SignTrainingRecord", "PassTraining"],
            (await portal.EntriesOf(class_.File.Value)).Select(entry => entry.Act)
        );
        Assert.Equal(
            ["PlanCohort", "RecordAttendance", "RecordMarks", "RecordMarks"],
            (await portal.EntriesOf(class_.Cohort.Value)).Select(entry => entry.Act)
        );
    }

    [Theory, MemberData(nameof(TestPortal.Databases), MemberType = typeof(TestPortal))]
    public async Task Enrol_TwoForTheLastPlaceAtOnce_OneGetsIt(DatabaseProvider provider)
    {
        await using var portal = await TestPortal.On(provider);
        var class_ = await AClass.In(portal, seats: 2);
        var people = new[] { Integrity.AFlag.APerson(1), Integrity.AFlag.APerson(2) };
        var files = people.Select((person, i) => ARoad.Approved(person, number: $"EXP-2026-00020{i}")).ToList();
        await portal.Given([.. people, .. files]);

        var outcomes = await Task.WhenAll(
            files.Select(file =>
                portal.As(Role.ACA).Run(new EnrolCandidate(EnrolmentId.New(), class_.Cohort, file.Id, new(2026, 7, 30)))
            )
        );

        Assert.Single(outcomes, outcome => outcome.IsDone);
        Assert.Equal(2, await portal.Read(db => db.Set<Enrolment>().CountAsync()));
    }

    [Theory, MemberData(nameof(TestPortal.Databases), MemberType = typeof(TestPortal))]
    public async Task Pass_WithOneSignature_IsRefusedAndRecorded(DatabaseProvider provider)
    {
        await using var portal = await TestPortal.On(provider);
        var class_ = await AClass.In(portal);
        await class_.Attend();
        await class_.Mark("DH", 85);
        await class_.Mark("RA", 72);
        await portal.As(Role.ACA).Run(new SignTrainingRecord(class_.File));

        var outcome = await portal.As(Role.ACA).Run(new PassTraining(class_.File));

        Assert.Equal("vetting.training-two-signatures", Assert.IsType<Outcome.Refused>(outcome).Rule);
        Assert.Equal("refused", (await portal.EntriesOf(class_.File.Value))[^1].Ending);
    }

    [Fact]
    public async Task SignRecord_OfAHeldFile_IsRefused()
    {
        await using var portal = await TestPortal.On(DatabaseProvider.Sqlite);
        var class_ = await AClass.In(portal);
        var sign = new SignTrainingRecord(class_.File);

        var held = await portal.Held(class_.File, () => portal.As(Role.ACA).Run(sign));

        Assert.Equal("vetting.on-hold", Assert.IsType<Outcome.Refused>(held).Rule);
        Assert.True((await portal.As(Role.ACA).Run(sign)).IsDone);
    }

    [Theory, MemberData(nameof(TestPortal.Databases), MemberType = typeof(TestPortal))]
    public async Task Pass_WithHoursShort_SaysHowMany(DatabaseProvider provider)
    {
        await using var portal = await TestPortal.On(provider);
        var class_ = await AClass.In(portal);

        var outcome = await portal.As(Role.ACA).Run(new PassTraining(class_.File));

        var refused = Assert.IsType<Outcome.Refused>(outcome);
        Assert.Equal(("vetting.hours-short", 0, 20), (refused.Rule, (int)refused.Facts[0], (int)refused.Facts[1]));
    }

    [Theory, MemberData(nameof(TestPortal.Databases), MemberType = typeof(TestPortal))]
    public async Task Enrol_IntoAFullCohort_IsRefused(DatabaseProvider provider)
    {
        await using var portal = await TestPortal.On(provider);
        var class_ = await AClass.In(portal, seats: 1);
        var other = ARoad.Approved(await class_.AnotherPerson(), number: "EXP-2026-000002");
        await portal.Given(other);

        var outcome = await portal
            .As(Role.ACA)
            .Run(new EnrolCandidate(EnrolmentId.New(), class_.Cohort, other.Id, new(2026, 7, 30)));

        Assert.Equal("vetting.no-cohort-place", Assert.IsType<Outcome.Refused>(outcome).Rule);
    }

    [Theory, MemberData(nameof(TestPortal.Databases), MemberType = typeof(TestPortal))]
    public async Task Enrol_WithoutAContract_IsRefused(DatabaseProvider provider)
    {
        await using var portal = await TestPortal.On(provider);
        var class_ = await AClass.In(portal);
        var other = ARoad.Approved(await class_.AnotherPerson(), number: "EXP-2026-000002");
        await portal.Given(other);

        var outcome = await portal
            .As(Role.ACA)
            .Run(new EnrolCandidate(EnrolmentId.New(), class_.Cohort, other.Id, null));

        Assert.Equal("vetting.training-contract-unsigned", Assert.IsType<Outcome.Refused>(outcome).Rule);
    }

    [Theory, MemberData(nameof(TestPortal.Databases), MemberType = typeof(TestPortal))]
    public async Task Fail_RemediateAndPass_IsPossibleOnce(DatabaseProvider provider)
    {
        await using var portal = await TestPortal.On(provider);
        var class_ = await AClass.In(portal);
        await class_.Attend();
        await class_.Mark("DH", 60);
        await class_.Sign();
        Assert.True((await portal.As(Role.ACA).Run(new FailTraining(class_.File))).IsDone);

        Assert.True((await portal.As(Role.ACA).Run(new Remediate(class_.File))).IsDone);
        await class_.Mark("DH", 70);
        await class_.Sign();
        Assert.True((await portal.As(Role.ACA).Run(new FailTraining(class_.File))).IsDone);
        var again = await portal.As(Role.ACA).Run(new Remediate(class_.File));

        Assert.Equal("vetting.remedial-once", Assert.IsType<Outcome.Refused>(again).Rule);
        Assert.True((await portal.As(Role.ACA).Run(new CloseAfterTraining(class_.File))).IsDone);
        var file = await portal.Read(db => db.Set<VettingFile>().SingleAsync(one => one.Id == class_.File));
        Assert.Equal((VettingState.Closed, VettingOutcome.FailedTraining), (file.State, file.Outcome!.Value));
    }

    [Theory, MemberData(nameof(TestPortal.Databases), MemberType = typeof(TestPortal))]
    public async Task Attend_OnARecordThatSomebodyChanged_IsStale(DatabaseProvider provider)
    {
        await using var portal = await TestPortal.On(provider);
        var class_ = await AClass.In(portal);
        var line = new RecordAttendance.Line(class_.Enrolment, new(2026, 8, 3), "DH", 5, Seen: 1);
        await portal.As(Role.ACA).Run(new RecordAttendance(class_.Cohort, [line]));

        var outcome = await portal.As(Role.ACA, 2).Run(new RecordAttendance(class_.Cohort, [line with { Hours = 4 }]));

        Assert.IsType<Outcome.Stale>(outcome);
    }

    [Theory, MemberData(nameof(TestPortal.Databases), MemberType = typeof(TestPortal))]
    public async Task FindCohort_OfAClass_HasHoursAndMarks(DatabaseProvider provider)
    {
        await using var portal = await TestPortal.On(provider);
        var class_ = await AClass.In(portal);
        await class_.Attend();
        await class_.Mark("DH", 85);

        var found = await portal.As(Role.ACA).Ask(new FindCohort("2026-GTO-03"));

        var member = Assert.Single(found.Members);
        Assert.Equal(
            ("María Concepción Salgado Briseño", 22m, 100, 85),
            (member.Name, member.Hours, member.Percent, member.Marks["DH"])
        );
        var row = Assert.Single((await portal.As(Role.ACA).Ask(new ListCohorts())).Rows);
        Assert.Equal((1, 0), (row.Enrolled, row.Passed));
        var record = await portal.As(Role.ACA).Ask(new FindEnrolment(class_.File));
        Assert.Equal((22, 20, false), (record!.ValidatedHours, record.MinimumHours, record.ResultLapsesSoon));
    }

    [Theory, MemberData(nameof(TestPortal.Databases), MemberType = typeof(TestPortal))]
    public async Task Leave_WithAReason_ClosesTheFile(DatabaseProvider provider)
    {
        await using var portal = await TestPortal.On(provider);
        var class_ = await AClass.In(portal);

        var leave = new LeaveTraining(class_.File, "D22", "Golpeó a un instructor.");
        var door = portal.As(Role.ACA);

        Assert.Equal("training.leave-reason", (await door.Run(leave with { ReasonCode = "ZZZ" })).Obstacle);
        await door.Run(new SignTrainingRecord(class_.File));
        Assert.Equal("vetting.training-two-signatures", (await door.Run(leave)).Obstacle);
        await portal.As(Role.ACA, 2).Run(new SignTrainingRecord(class_.File));
        var outcome = await door.Run(leave);

        Assert.True(outcome.IsDone, outcome.Obstacle);
        var file = await portal.Read(db => db.Set<VettingFile>().SingleAsync(one => one.Id == class_.File));
        Assert.Equal(
            (VettingState.Closed, VettingOutcome.LeftTraining, "D22"),
            (file.State, file.Outcome!.Value, file.OutcomeReason)
        );
    }

    [Theory, MemberData(nameof(TestPortal.Databases), MemberType = typeof(TestPortal))]
    public async Task Withdrawal_FromTheAcademy_FreesThePlace(DatabaseProvider provider)
    {
        await using var portal = await TestPortal.On(provider);
        var class_ = await AClass.In(portal);

        var withdrawn = await portal.As(Role.REC).Run(new WithdrawApplication(class_.File, ACampaign.APaper()));

        Assert.True(withdrawn.IsDone, withdrawn.Obstacle);
        var row = Assert.Single((await portal.As(Role.ACA).Ask(new ListCohorts())).Rows);
        Assert.Equal(0, row.Enrolled);
    }

    [Fact]
    public async Task Class_ShowsNobodyOneIsCloseTo()
    {
        await using var portal = await TestPortal.On(DatabaseProvider.Sqlite);
        var class_ = await AClass.In(portal);
        var close = portal.ActorOf(Role.ACA) with { Barred = new HashSet<Guid> { class_.Person.Id.Value } };
        var code = (await portal.As(Role.ACA).Ask(new ListCohorts())).Rows[0].Code;

        Assert.Single((await portal.As(Role.ACA).Ask(new FindCohort(code))).Members);
        Assert.Empty((await portal.As(close).Ask(new FindCohort(code))).Members);
    }
}
