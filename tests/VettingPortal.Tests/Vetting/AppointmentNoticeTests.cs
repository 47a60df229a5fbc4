using VettingPortal.Features.Evaluations;
using VettingPortal.Features.Vetting;
using VettingPortal.Kernel;
using VettingPortal.Kernel.Data;
using VettingPortal.Tests.Evaluations;
using VettingPortal.Tests.Kernel;
using static VettingPortal.Tests.Vetting.AVettingFile;

namespace VettingPortal.Tests.Vetting;

/// <summary>Nobody is called in at a minute's notice and then written down as absent.</summary>
public sealed class AppointmentNoticeTests
{
    private const EvaluationKind Tox = EvaluationKind.Toxicology;

    private static Appointment InAnHour => new(Noon.AddHours(1), 30, Center);

    [Fact]
    public void Schedule_ForToday_IsRefusedUnlessThePersonWaivedTheNotice()
    {
        var file = InEvaluation();

        Refuses("evaluations.notice-too-short", () => file.Schedule(Tox, InAnHour, true, Today));
        file.Schedule(Tox, InAnHour with { NoticeWaived = true }, true, Today);

        Assert.True(file.Current(Tox)!.NoticeWaived);
    }

    [Fact]
    public void Schedule_OfThePolygraph_HasItsNoticeWhateverThePersonSays()
    {
        var file = InEvaluation().Concluded(EvaluationKind.Medical);
        var soon = AppointmentOf(EvaluationKind.Polygraph, 3) with { NoticeWaived = true };

        Refuses("evaluations.notice-too-short", () => file.Schedule(EvaluationKind.Polygraph, soon, true, Today));
    }

    [Fact]
    public void NoShow_WhereTheNoticeWasWaived_IsRefusedUntilItIsPutOff()
    {
        var file = InEvaluation();
        file.Schedule(Tox, InAnHour with { NoticeWaived = true }, true, Today);

        Refuses("evaluations.no-show-without-notice", () => file.NoShow(Tox, EvaluatorOf(Tox), After(1)));
        file.Postpone(Tox, AppointmentOf(Tox, 5), true, After(1));
        file.NoShow(Tox, EvaluatorOf(Tox), After(6));

        Assert.Equal(1, file.NoShowsOfWorstPhase);
    }

    [Theory, MemberData(nameof(TestPortal.Databases), MemberType = typeof(TestPortal))]
    public async Task NoShow_AtAMinutesNotice_IsRefusedAndRecorded(DatabaseProvider provider)
    {
        await using var portal = await AnOffice.On(provider);
        var file = await portal.Holds(AVettingFile.InEvaluation);
        var door = await portal.AsEvaluator(file.Id, Tox);
        var soon = new Appointment(portal.Clock.GetUtcNow().AddMinutes(10), 30, Center);

        Assert.Equal("evaluations.notice-too-short", (await door.Run(new SchedulePhase(file.Id, Tox, soon))).Obstacle);
        var waived = await door.Run(new SchedulePhase(file.Id, Tox, soon with { NoticeWaived = true }));
        Assert.True(waived.IsDone, waived.Obstacle);
        portal.Clock.Advance(TimeSpan.FromHours(1));
        var missed = await door.Run(new RecordNoShow(file.Id, Tox));

        Assert.Equal("evaluations.no-show-without-notice", missed.Obstacle);
        var phase = (await portal.Stored(file.Id)).Current(Tox)!;
        Assert.Equal((EvaluationState.Scheduled, true), (phase.State, phase.NoticeWaived));
        Assert.Equal(
            ["SchedulePhase refused", "SchedulePhase done", "RecordNoShow refused"],
            (await portal.EntriesOf(file.Id.Value)).Select(entry => $"{entry.Act} {entry.Ending}")
        );
    }

    private static void Refuses(string rule, Action act) =>
        Assert.Equal(rule, Assert.IsType<RuleBrokenException>(Record.Exception(act)).Rule);
}
