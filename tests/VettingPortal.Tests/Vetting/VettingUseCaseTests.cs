using Microsoft.EntityFrameworkCore;
using VettingPortal.Features.Evaluations;
using VettingPortal.Features.Recruitment;
using VettingPortal.Features.Vetting;
using VettingPortal.Kernel;
using VettingPortal.Kernel.Data;
using VettingPortal.Tests.Evaluations;
using VettingPortal.Tests.Kernel;
using VettingPortal.Tests.Recruitment;

namespace VettingPortal.Tests.Vetting;

/// <summary>Acts on a file, what lists and pages learn of it, and who learns nothing.</summary>
public sealed class VettingUseCaseTests
{
    private const string Why = "Se espera la respuesta del registro.";

    [Theory, MemberData(nameof(TestPortal.Databases), MemberType = typeof(TestPortal))]
    public async Task Steps_OfACoordinator_LeaveStateAndEntry(DatabaseProvider provider)
    {
        await using var portal = await AnOffice.On(provider);
        var file = await portal.Holds(draft => AVettingFile.Evaluated(draft));
        portal.Clock.Advance(TimeSpan.FromDays(11));
        var door = portal.As(Role.COO, 2);

        Done(await door.Run(new IntegrateFile(file.Id)));
        Assert.Equal("vetting.no-phase-to-repeat", (await door.Run(new ReturnFileToEvaluation(file.Id, Why))).Obstacle);
        portal.Clock.Advance(TimeSpan.FromDays(95));
        Done(await door.Run(new ReturnFileToEvaluation(file.Id, Why)));
        Done(await door.Run(new RedrawPhase(file.Id, EvaluationKind.Toxicology, Why)));
        Done(await portal.As(Role.REC).Run(new WithdrawApplication(file.Id, ACampaign.APaper())));

        var stored = await portal.Stored(file.Id);
        Assert.Equal((VettingState.Withdrawn, VettingOutcome.AfterEvaluation), (stored.State, stored.Outcome!.Value));
        Assert.Equal(
            [
                "IntegrateFile done",
                "ReturnFileToEvaluation refused",
                "ReturnFileToEvaluation done",
                "RedrawPhase done",
                "WithdrawApplication done",
            ],
            await Acts(portal, file.Id.Value)
        );
        Assert.Empty(await portal.Read(db => db.Set<WorkItem>().ToListAsync()));
    }

    [Theory, MemberData(nameof(TestPortal.Databases), MemberType = typeof(TestPortal))]
    public async Task Inactivity_AfterTwoNotices_ClosesAndReopens(DatabaseProvider provider)
    {
        await using var portal = await AnOffice.On(provider);
        var file = await portal.Holds(AVettingFile.Received);
        var door = portal.As(Role.COO);
        Done(await door.Run(new RecordInactivityNotice(file.Id)));
        Assert.Equal("vetting.notice-today", (await door.Run(new RecordInactivityNotice(file.Id))).Obstacle);
        portal.Clock.Advance(TimeSpan.FromDays(1));
        Done(await door.Run(new RecordInactivityNotice(file.Id)));
        Assert.Equal("vetting.not-inactive", (await door.Run(new CloseFileForInactivity(file.Id))).Obstacle);
        portal.Clock.Advance(TimeSpan.FromDays(91));

        Done(await door.Run(new CloseFileForInactivity(file.Id)));
        Done(await door.Run(new ReopenFile(file.Id, Why)));

        var stored = await portal.Stored(file.Id);
        Assert.Equal((VettingState.Received, null, 0), (stored.State, stored.Outcome, stored.Notices));
        Assert.Equal(6, (await Acts(portal, file.Id.Value)).Count);
    }

    [Theory, MemberData(nameof(TestPortal.Databases), MemberType = typeof(TestPortal))]
    public async Task Reopen_WhileAnotherFileOfThePersonIsOpen_IsRefused(DatabaseProvider provider)
    {
        await using var portal = await AnOffice.On(provider);
        var file = await portal.Holds(AVettingFile.Received);
        var door = portal.As(Role.COO);
        Done(await door.Run(new RecordInactivityNotice(file.Id)));
        Assert.Equal("vetting.notice-today", (await door.Run(new RecordInactivityNotice(file.Id))).Obstacle);
        portal.Clock.Advance(TimeSpan.FromDays(1));
        Done(await door.Run(new RecordInactivityNotice(file.Id)));
        portal.Clock.Advance(TimeSpan.FromDays(91));
        Done(await door.Run(new CloseFileForInactivity(file.Id)));
        await portal.Given(AVettingFile.Draft(file.Person, "EXP-2026-000777"));

        var outcome = await door.Run(new ReopenFile(file.Id, Why));

        Assert.Equal("vetting.other-file-open", outcome.Obstacle);
        Assert.Equal(VettingState.ClosedForInactivity, (await portal.Stored(file.Id)).State);
    }

    [Theory, MemberData(nameof(TestPortal.Databases), MemberType = typeof(TestPortal))]
    public async Task SecondNoShow_OfAPhase_ClosesAsNotCompletedWhichIsNoFailure(DatabaseProvider provider)
    {
        await using var portal = await AnOffice.On(provider);
        var file = await portal.Holds(AVettingFile.InEvaluation);

        var early = await portal.As(Role.COO).Run(new CloseFileAsNotCompleted(file.Id, Why));
        for (var i = 0; i < 2; i++)
        {
            var evaluator = await portal.AsEvaluator(file.Id, EvaluationKind.Medical);
            var at = portal.Clock.GetUtcNow().AddDays(1);
            Done(
                await evaluator.Run(
                    new SchedulePhase(file.Id, EvaluationKind.Medical, new(at, 60, AVettingFile.Center))
                )
            );
            portal.Clock.Advance(TimeSpan.FromDays(1));
            Done(await evaluator.Run(new RecordNoShow(file.Id, EvaluationKind.Medical)));
        }

        Assert.Equal("vetting.no-shows-left", early.Obstacle);
        var stored = await portal.Stored(file.Id);
        Assert.Equal(
            (VettingState.Closed, VettingOutcome.NotCompleted, "D19"),
            (stored.State, stored.Outcome, stored.OutcomeReason)
        );
        Assert.Equal(Actor.System(new HashSet<Permission>()).Id, stored.Steps[^1].By);
        Assert.Equal("RecordNoShow done", (await Acts(portal, file.Id.Value))[^1]);
    }

    [Theory, MemberData(nameof(TestPortal.Databases), MemberType = typeof(TestPortal))]
    public async Task Holds_OfTwoCauses_AreOneToEveryoneElse(DatabaseProvider provider)
    {
        await using var portal = await AnOffice.On(provider);
        var file = await portal.Holds(AVettingFile.InEvaluation);
        var (registry, medical) = (HoldOrderId.New(), HoldOrderId.New());
        Done(await portal.As(Role.COO).Run(new PlaceHold(file.Id, registry, HoldCause.RegistryAnswerPending, Why)));
        var seen = await portal.As(Role.DIR).Ask(new FindVettingFile(file.Number));
        portal.Clock.Advance(TimeSpan.FromDays(1));
        Done(await portal.As(Role.MED).Run(new PlaceHold(file.Id, medical, HoldCause.Medical, Why)));

        var after = await portal.As(Role.DIR).Ask(new FindVettingFile(file.Number));
        Assert.Equal(
            (seen.HeldSince, seen.HoldReview, seen.Version),
            (after.HeldSince, after.HoldReview, after.Version)
        );
        Done(await portal.As(Role.COO).Run(new LiftHold(registry, Why)));
        Assert.True((await portal.Stored(file.Id)).IsHeld);
        Done(await portal.As(Role.MED).Run(new LiftHold(medical, Why)));

        var stored = await portal.Stored(file.Id);
        Assert.False(stored.IsHeld);
        Assert.Single(stored.Holds);
        Assert.Empty(await Acts(portal, file.Id.Value));
        Assert.Equal(["PlaceHold done", "LiftHold done"], await Acts(portal, registry.Value));
    }

    [Theory, MemberData(nameof(TestPortal.Databases), MemberType = typeof(TestPortal))]
    public async Task Holds_OfSomeoneElse_CannotBeToldFromNone(DatabaseProvider provider)
    {
        await using var portal = await AnOffice.On(provider);
        var file = await portal.Holds(AVettingFile.InEvaluation);
        var order = HoldOrderId.New();
        Done(await portal.As(Role.COO).Run(new PlaceHold(file.Id, order, HoldCause.DocumentRecheck, Why)));

        Assert.IsType<Outcome.NotFound>(await portal.As(Role.COO, 2).Run(new LiftHold(order, Why)));
        Assert.IsType<Outcome.NotFound>(await portal.As(Role.COO, 2).Run(new LiftHold(HoldOrderId.New(), Why)));
        Assert.Empty(await portal.As(Role.COO, 2).Ask(new ListMyHolds(file.Id)));
        Assert.Single(await portal.As(Role.COO).Ask(new ListMyHolds(file.Id)));
        Assert.Equal(
            "vetting.hold-cause-not-yours",
            (
                await portal.As(Role.COO).Run(new PlaceHold(file.Id, HoldOrderId.New(), HoldCause.Integrity, Why))
            ).Obstacle
        );
    }

    [Theory, MemberData(nameof(TestPortal.Databases), MemberType = typeof(TestPortal))]
    public async Task History_OfAHeldFile_TellsNoCauseNoAuthorAndNoReader(DatabaseProvider provider)
    {
        await using var portal = await AnOffice.On(provider);
        var file = await portal.Holds(draft => AVettingFile.InEvaluation(draft).Reported(EvaluationKind.Toxicology));
        portal.Clock.Advance(TimeSpan.FromDays(12));
        await portal.As(Role.IAI).Ask(new OpenPhase(file.Id, EvaluationKind.Toxicology, "AP07"));
        Done(await portal.Confirm(portal.As(Role.TOXL, 2), file.Id, EvaluationKind.Toxicology));
        Done(await portal.As(Role.COO).Run(new PlaceHold(file.Id, HoldOrderId.New(), HoldCause.DocumentRecheck, Why)));

        var history = await portal.As(Role.COO, 2).Ask(new ListFileHistory(file.Id, ListFileHistory.All));

        Assert.Equal((HistoryKind.HeldOn, (string?)null), (history.Newest[0].Kind, history.Newest[0].Who));
        Assert.Equal(
            ("ConfirmPhase", EvaluationKind.Toxicology, "TOXL 2"),
            (history.Newest[1].Act, history.Newest[1].Phase!.Value, history.Newest[1].Who)
        );
        Assert.DoesNotContain(
            history.Newest,
            line => line.Act?.StartsWith("OpenPhase", StringComparison.Ordinal) is true || line.Act is "PlaceHold"
        );
        Assert.Equal(HistoryKind.Opened, history.Newest[^1].Kind);
    }

    [Theory, MemberData(nameof(TestPortal.Databases), MemberType = typeof(TestPortal))]
    public async Task MyWork_OfEachOffice_IsTheirsByClock(DatabaseProvider provider)
    {
        await using var portal = await AnOffice.On(provider);
        await portal.Holds(draft => AVettingFile.InEvaluation(draft).Reported(EvaluationKind.Toxicology));
        await portal.Holds(AVettingFile.Received, 1);

        var reviewer = await portal.As(Role.TOXL, 2).Ask(new ListMyWork());
        var evaluator = await portal.As(Role.TOXL).Ask(new ListMyWork());
        var clerk = await portal.As(Role.ELI, 2).Ask(new ListMyWork(Search: "julio perez"));
        var counts = await portal.As(Role.ELI, 2).Ask(new CountMyWork());

        Assert.Equal([WorkTask.ReviewPhase], reviewer.Rows.Select(row => row.Task));
        Assert.Empty(evaluator.Rows);
        Assert.Equal(("Julio Pérez Briseño", WorkTask.JudgeEligibility), (clerk.Rows[0].Name, clerk.Rows[0].Task));
        Assert.Equal(
            (0, 0, 0, 1),
            (counts[DueBucket.Overdue], counts[DueBucket.Now], counts[DueBucket.Week], counts[DueBucket.Later])
        );
        portal.Clock.Advance(TimeSpan.FromDays(11));
        Assert.Equal(1, (await portal.As(Role.ELI, 2).Ask(new CountMyWork()))[DueBucket.Overdue]);
        Assert.Single((await portal.As(Role.ELI, 2).Ask(new ListMyWork(DueBucket.Overdue))).Rows);
    }

    [Theory, MemberData(nameof(TestPortal.Databases), MemberType = typeof(TestPortal))]
    public async Task Files_OfOneself_AreNowhere(DatabaseProvider provider)
    {
        await using var portal = await AnOffice.On(provider);
        var file = await portal.Holds(AVettingFile.Received);
        var self = portal.As(portal.ActorOf(Role.ELI, 2) with { Person = file.Person.Value });

        Assert.Empty((await self.Ask(new ListVettingFiles(new FileFilter()))).Rows);
        Assert.Empty((await self.Ask(new ListMyWork())).Rows);
        Assert.Equal(0, (await self.Ask(new CountMyWork())).Values.Sum());
        await Assert.ThrowsAsync<RecordNotFoundException>(() => self.Ask(new FindVettingFile(file.Number)));
        await Assert.ThrowsAsync<RecordNotFoundException>(() => self.Ask(new FindVettingFile("EXP-2026-999999")));
        await Assert.ThrowsAsync<RecordNotFoundException>(() => self.Ask(new ListFileHistory(file.Id)));
    }

    [Theory, MemberData(nameof(TestPortal.Databases), MemberType = typeof(TestPortal))]
    public async Task ListVettingFiles_ByEachFilter_Narrows(DatabaseProvider provider)
    {
        await using var portal = await AnOffice.On(provider);
        await portal.Holds(draft => draft);
        var received = await portal.Holds(AVettingFile.Received, 1);
        var door = portal.As(Role.COO);

        Assert.Equal(2, await Count(new FileFilter()));
        Assert.Equal(1, await Count(new FileFilter(State: VettingState.Received)));
        Assert.Equal(2, await Count(new FileFilter(Region: "NORTE", Profile: "PREVENCION")));
        Assert.Equal(0, await Count(new FileFilter(Region: "SUR")));
        Assert.Equal(1, await Count(new FileFilter(Search: "perez bri")));
        Assert.Equal(2, await Count(new FileFilter(Search: "BRISEÑO")));
        Assert.Equal(1, await Count(new FileFilter(Search: "000002")));
        Assert.Equal(1, await Count(new FileFilter(Search: "pegj850101hdfrrl04")));
        Assert.Equal(0, await Count(new FileFilter(Due: DueBucket.Overdue)));
        Assert.Equal(2, await Count(new FileFilter(Due: DueBucket.Later)));
        var facts = await door.Ask(new FindVettingFile(received.Number));
        Assert.Equal(
            ("Julio Pérez Briseño", "PEGJ************04", "REC 1"),
            (facts.Name, facts.Curp, facts.Seats[0].Name)
        );

        async Task<int> Count(FileFilter filter) => (await door.Ask(new ListVettingFiles(filter))).Total;
    }

    private static void Done(Outcome outcome) => Assert.Equal(("done", null), (outcome.Word, outcome.Obstacle));

    private static async Task<List<string>> Acts(TestPortal portal, Guid subject) =>
        [.. (await portal.EntriesOf(subject)).Select(entry => $"{entry.Act} {entry.Ending}")];
}
