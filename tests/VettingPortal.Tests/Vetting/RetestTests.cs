using VettingPortal.Features.Adjudication;
using VettingPortal.Features.Evaluations;
using VettingPortal.Features.Settings;
using VettingPortal.Features.Vetting;
using VettingPortal.Kernel;
using VettingPortal.Kernel.Data;
using VettingPortal.Tests.Evaluations;
using VettingPortal.Tests.Kernel;
using static VettingPortal.Tests.Vetting.AVettingFile;

namespace VettingPortal.Tests.Vetting;

/// <summary>An inconclusive polygraph is repeated by another examiner, after 24 hours, within 30 days, twice, or by the board's order (§2.7).</summary>
public sealed class RetestTests
{
    private const EvaluationKind Pol = EvaluationKind.Polygraph;
    private const string Why = "El resultado previo no permite decidir.";

    [Fact]
    public void Schedule_WithinADayOfTheFirst_IsRefused()
    {
        var file = Inconclusive();
        var sameDay = WithoutNotice(11);
        file.Draw(Pol, IdOf(Role.EXA, 3), sameDay);
        var held = file.Evaluations.First(e => e.Kind == Pol).StartedAt!.Value;

        Refuses(
            "evaluations.retest-too-soon",
            () => file.Schedule(Pol, new(held.AddHours(23), 180, Center), true, sameDay)
        );
        file.Schedule(Pol, new(held.AddHours(24), 180, Center), true, sameDay);

        Refuses("evaluations.retest-too-soon", () => file.Begin(Pol, An(Role.EXA, 3), On(held.AddHours(23))));
        file.Begin(Pol, An(Role.EXA, 3), On(held.AddHours(24)));
    }

    [Fact]
    public void Draw_BySomebodyWhoExaminedBefore_IsRefused() =>
        Refuses("evaluations.other-staff-needed", () => Inconclusive().Draw(Pol, EvaluatorOf(Pol).Id, After(12)));

    [Fact]
    public void Draw_WhenNoAppointmentFitsIn30Days_IsRefusedUnlessOrdered()
    {
        var file = Inconclusive();

        Refuses("evaluations.retest-too-late", () => file.Draw(Pol, IdOf(Role.EXA, 3), After(35)));
        file.OrderRetest(Pol, Chair, After(35));
        file.Draw(Pol, IdOf(Role.EXA, 3), After(35));

        Assert.Equal(2, file.Current(Pol)!.Attempt);
    }

    [Fact]
    public void Schedule_AfterThe30thDay_IsRefusedUnlessOrdered()
    {
        var file = Inconclusive();
        file.Draw(Pol, IdOf(Role.EXA, 3), After(34));

        Refuses("evaluations.retest-too-late", () => file.Schedule(Pol, AppointmentOf(Pol, 42), true, After(34)));
        file.OrderRetest(Pol, Chair, After(34));
        file.Schedule(Pol, AppointmentOf(Pol, 42), true, After(34));

        Assert.Equal(EvaluationState.Scheduled, file.Current(Pol)!.State);
    }

    [Fact]
    public void Draw_TheThirdTime_TakesTheBoardsOrder()
    {
        var file = Inconclusive();
        Repeats(file, 3, 12);
        Repeats(file, 4, 21);

        Refuses("evaluations.retests-exhausted", () => file.Draw(Pol, IdOf(Role.EXA, 5), After(31)));
        file.OrderRetest(Pol, Chair, After(31));
        file.Draw(Pol, IdOf(Role.EXA, 5), After(31));

        Assert.Equal(4, file.Current(Pol)!.Attempt);
    }

    [Fact]
    public void OrderRetest_OfAConclusiveResultTwiceOrByOneInvolved_IsRefused()
    {
        var file = Inconclusive();

        Refuses("evaluations.nothing-to-retest", () => file.OrderRetest(EvaluationKind.Medical, Chair, After(12)));
        Refuses("vetting.one-duty-per-file", () => file.OrderRetest(Pol, An(Role.EXA), After(12)));
        file.OrderRetest(Pol, Chair, After(12));
        Refuses("evaluations.nothing-to-retest", () => file.OrderRetest(Pol, Chair, After(12)));
    }

    [Theory, MemberData(nameof(TestPortal.Databases), MemberType = typeof(TestPortal))]
    public async Task Retest_TooLate_IsOrderedByTheBoardAndDrawn(DatabaseProvider provider)
    {
        await using var portal = await AnOffice.On(provider);
        var file = await portal.Holds(draft => Inconclusive(draft));
        portal.Clock.Advance(TimeSpan.FromDays(45));
        var (redraw, order) = (new RedrawPhase(file.Id, Pol, Why), new OrderRetest(file.Id, Pol, Why));

        Assert.Equal("evaluations.retest-too-late", (await portal.As(Role.COO, 4).Run(redraw)).Obstacle);
        Assert.IsType<Outcome.Forbidden>(await portal.As(Role.COO, 4).Run(order));
        Assert.Equal("adjudication.reason-missing", (await portal.As(Role.BRD).Run(order with { Why = " " })).Obstacle);
        Assert.True((await portal.As(Role.BRD).Ask(new FindBoardCase(file.Number))).MayOrderRetest);
        Assert.True((await portal.As(Role.BRD).Run(order)).IsDone);
        var drawn = await portal.As(Role.COO, 4).Run(redraw);

        Assert.True(drawn.IsDone, drawn.Obstacle);
        var current = (await portal.Stored(file.Id)).Current(Pol)!;
        Assert.Equal((2, EvaluationState.Pending), (current.Attempt, current.State));
        Assert.NotEqual(EvaluatorOf(Pol).Id, current.Evaluator);
        Assert.Equal(
            [
                "RedrawPhase refused",
                "OrderRetest forbidden",
                "OrderRetest refused",
                "OrderRetest done",
                "RedrawPhase done",
            ],
            (await portal.EntriesOf(file.Id.Value))
                .Where(entry => entry.Ending != "read")
                .Select(entry => $"{entry.Act} {entry.Ending}")
        );
    }

    private static VettingFile Inconclusive(VettingFile? draft = null) =>
        InEvaluation(draft).Concluded(EvaluationKind.Medical).Concluded(Pol, EvaluationResult.Inconclusive);

    private static PolicyOfTheDay WithoutNotice(int days) =>
        After(days) with
        {
            Numbers = new PolicyNumbers { PolygraphNoticeBusinessDays = 0 },
        };

    private static void Repeats(VettingFile file, int examiner, int day)
    {
        file.Draw(Pol, IdOf(Role.EXA, examiner), After(day));
        file.Schedule(Pol, AppointmentOf(Pol, day + 9), true, After(day));
        file.Begin(Pol, An(Role.EXA, examiner), After(day + 9));
        file.Report(Pol, EvaluationResult.Inconclusive, "No concluyente.", An(Role.EXA, examiner), After(day + 9));
        file.Confirm(Pol, ReviewerOf(Pol), After(day + 9));
    }

    private static void Refuses(string rule, Action act) =>
        Assert.Equal(rule, Assert.IsType<RuleBrokenException>(Record.Exception(act)).Rule);
}
