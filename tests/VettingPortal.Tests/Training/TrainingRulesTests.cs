using Microsoft.EntityFrameworkCore;
using VettingPortal.Features.Training;
using VettingPortal.Features.Vetting;
using VettingPortal.Kernel;
using VettingPortal.Kernel.Data;
using VettingPortal.Tests.Kernel;

namespace VettingPortal.Tests.Training;

/// <summary>What the academy's acts refuse, and the correction of a mark by two people (SOD-14, R-ACA-07).</summary>
public sealed class TrainingRulesTests
{
    [Fact]
    public async Task Enrol_OfWhatCannotBe_NamesTheRule()
    {
        await using var portal = await TestPortal.On(DatabaseProvider.Sqlite);
        var class_ = await AClass.In(portal);
        var other = ARoad.Approved(await class_.AnotherPerson(), number: "EXP-2026-000002");
        await portal.Given(other);
        var academy = portal.As(Role.ACA);

        Assert.Equal("training.contract-in-future", (await academy.Run(Enrol(new(2026, 11, 25)))).Obstacle);
        portal.Clock.Advance(TimeSpan.FromDays(10));
        Assert.Equal("training.cohort-over", (await academy.Run(Enrol(new(2026, 7, 30)))).Obstacle);

        EnrolCandidate Enrol(DateOnly contract) => new(EnrolmentId.New(), class_.Cohort, other.Id, contract);
    }

    [Fact]
    public async Task Plan_ForAProfileNobodyKnows_IsRefused()
    {
        await using var portal = await TestPortal.On(DatabaseProvider.Sqlite);

        var outcome = await portal.As(Role.ACA).Run(new PlanCohort(CohortId.New(), ARoad.APlan()));

        Assert.Equal("training.profile-unknown", outcome.Obstacle);
    }

    [Fact]
    public async Task Acts_OnNobodyOrOnNothing_AreRefused()
    {
        await using var portal = await TestPortal.On(DatabaseProvider.Sqlite);
        var class_ = await AClass.In(portal);
        var other = ARoad.Approved(await class_.AnotherPerson(), number: "EXP-2026-000002");
        await portal.Given(other);
        var academy = portal.As(Role.ACA);

        Assert.Equal("training.not-enrolled", (await academy.Run(new SignTrainingRecord(other.Id))).Obstacle);
        Assert.Equal(
            "training.nothing-recorded",
            (await academy.Run(new RecordMarks(class_.Cohort, "DH", ARoad.Assessors, []))).Obstacle
        );
        Assert.Equal(
            "training.nothing-recorded",
            (await academy.Run(new RecordAttendance(class_.Cohort, []))).Obstacle
        );
    }

    [Theory, MemberData(nameof(TestPortal.Databases), MemberType = typeof(TestPortal))]
    public async Task CorrectMark_ApprovedByASecondPerson_CountsAndKeepsTheOldOne(DatabaseProvider provider)
    {
        await using var portal = await TestPortal.On(provider);
        var class_ = await AClass.In(portal);
        await class_.Graduate();
        var asks = new CorrectMark(class_.File, "DH", 95, "Error de transcripción del acta.");

        Assert.True((await portal.As(Role.ACA).Run(asks)).IsDone);
        var alone = await portal.As(Role.ACA).Run(new ApproveMarkCorrection(class_.File, 1));
        Assert.True((await portal.As(Role.ACA, 2).Run(new ApproveMarkCorrection(class_.File, 1))).IsDone);

        Assert.Equal("training.second-approver", alone.Obstacle);
        var record = await portal.Read(db => db.Set<Enrolment>().AsNoTracking().SingleAsync());
        Assert.Equal(95, record.Current("DH")!.Value);
        Assert.Contains(record.Marks, mark => mark is { Module: "DH", Value: 85 });
        Assert.Equal(
            ["CorrectMark done", "ApproveMarkCorrection refused", "ApproveMarkCorrection done"],
            (await portal.EntriesOf(class_.File.Value)).TakeLast(3).Select(entry => $"{entry.Act} {entry.Ending}")
        );
    }
}
