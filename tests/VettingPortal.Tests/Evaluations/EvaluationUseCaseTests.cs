using Microsoft.EntityFrameworkCore;
using VettingPortal.Features.Evaluations;
using VettingPortal.Features.Recruitment;
using VettingPortal.Features.Vetting;
using VettingPortal.Kernel;
using VettingPortal.Kernel.Data;
using VettingPortal.Kernel.Ledger;
using VettingPortal.Tests.Kernel;
using VettingPortal.Tests.Recruitment;
using VettingPortal.Tests.Vetting;
using static VettingPortal.Features.Evaluations.EvaluationKind;

namespace VettingPortal.Tests.Evaluations;

/// <summary>The acts of the phases through the door: what they leave, and their entry in the ledger.</summary>
public sealed class EvaluationUseCaseTests
{
    private const string Why = "Motivo suficiente y claro.";

    [Theory, MemberData(nameof(TestPortal.Databases), MemberType = typeof(TestPortal))]
    public async Task StartEvaluation_OfAnEligibleFile_DrawsFiveAndBegins(DatabaseProvider provider)
    {
        await using var portal = await AnOffice.On(provider);
        var file = await portal.Holds(AVettingFile.Eligible);
        var door = portal.As(Role.COO);

        Assert.Equal("vetting.consents-missing", (await door.Run(new StartEvaluation(file.Id))).Obstacle);
        Done(await door.Run(new RecordConsents(file.Id, Enum.GetValues<ConsentKind>(), new(2026, 11, 24))));
        Done(await door.Run(new StartEvaluation(file.Id)));

        var stored = await portal.Stored(file.Id);
        Assert.Equal(VettingState.InEvaluation, stored.State);
        Assert.Equal(5, stored.Evaluations.Count);
        var draws = await portal.Read(db => db.Set<Draw>().AsNoTracking().Where(d => d.File == file.Id).ToListAsync());
        Assert.Equal(5, draws.Count);
        Assert.All(
            draws,
            draw =>
            {
                Assert.Equal(stored.Current(draw.Kind)!.Evaluator, draw.Chosen);
                Assert.Equal(
                    draw.Chosen,
                    EvaluatorDraw.Choose(
                        draw.Seed,
                        [.. draw.Candidates.Where(c => c.Exclusion is null).OrderBy(c => c.Ordinal).Select(c => c.User)]
                    )
                );
            }
        );
        Assert.Equal(
            ["StartEvaluation refused", "RecordConsents done", "StartEvaluation done"],
            await Acts(portal, file.Id)
        );
        // The polygraph waits for the physician: there is nothing to schedule yet.
        Assert.Equal(4, await portal.Read(db => db.Set<WorkItem>().CountAsync(item => item.File == file.Id)));
    }

    [Theory, MemberData(nameof(TestPortal.Databases), MemberType = typeof(TestPortal))]
    public async Task Phases_FromScheduleToTheFifthConfirmation_IntegrateTheFile(DatabaseProvider provider)
    {
        await using var portal = await AnOffice.On(provider);
        var file = await portal.Holds(AVettingFile.InEvaluation);

        foreach (var kind in Enum.GetValues<EvaluationKind>())
        {
            var evaluator = await portal.AsEvaluator(file.Id, kind);
            var at = portal.Clock.GetUtcNow().AddDays(8);
            Done(await evaluator.Run(new SchedulePhase(file.Id, kind, new(at, 60, AVettingFile.Center))));
            portal.Clock.Advance(TimeSpan.FromDays(8));
            Done(await evaluator.Run(new BeginPhase(file.Id, kind)));
            Done(await evaluator.Run(new ReportPhase(file.Id, kind, EvaluationResult.Favourable, "Sin hallazgos.")));
            Done(await portal.Confirm(await portal.AsReviewer(file.Id, kind), file.Id, kind));
        }

        var stored = await portal.Stored(file.Id);
        Assert.Equal(VettingState.Integration, stored.State);
        Assert.Equal(Actor.System(new HashSet<Permission>()).Id, stored.Steps[^1].By);
        Assert.Equal(20, (await portal.EntriesOf(file.Id.Value)).Count(entry => entry.Ending == "done"));
        Assert.Equal(
            [WorkTask.OpenBoard],
            await portal.Read(db => db.Set<WorkItem>().Select(item => item.Task).ToListAsync())
        );
    }

    [Theory, MemberData(nameof(TestPortal.Databases), MemberType = typeof(TestPortal))]
    public async Task Confirm_OfWhatTheReviewerHasNotRead_IsRefused(DatabaseProvider provider)
    {
        await using var portal = await AnOffice.On(provider);
        var file = await portal.Holds(draft => AVettingFile.InEvaluation(draft).Begun(Toxicology));
        var evaluator = await portal.AsEvaluator(file.Id, Toxicology);
        var reviewer = await portal.AsReviewer(file.Id, Toxicology);
        var (confirm, open) = (
            new ConfirmPhase(file.Id, Toxicology),
            new OpenPhase(file.Id, Toxicology, AccessPurpose.Review)
        );
        await Assert.ThrowsAsync<RecordNotFoundException>(() => reviewer.Ask(open));
        Done(await evaluator.Run(new ReportPhase(file.Id, Toxicology, EvaluationResult.Favourable, "Sin hallazgos.")));

        Assert.Equal("evaluations.unread", (await reviewer.Run(confirm)).Obstacle);

        await reviewer.Ask(open);
        portal.Clock.Advance(TimeSpan.FromMinutes(1));
        Done(await reviewer.Run(new SendBackPhase(file.Id, Toxicology, "Falta la cadena de custodia.")));
        portal.Clock.Advance(TimeSpan.FromMinutes(1));
        Done(await evaluator.Run(new ReportPhase(file.Id, Toxicology, EvaluationResult.Favourable, "Con custodia.")));
        Assert.Equal("evaluations.unread", (await reviewer.Run(confirm)).Obstacle);
        await reviewer.Ask(open);
        Done(await reviewer.Run(confirm));
    }

    /// <summary>SOD-07: whoever registered the person does not choose the evaluator by drawing again.</summary>
    [Fact]
    public async Task Redraw_ByWhoHasAnotherDutyOnTheFile_IsRefused_ButForTheDirector()
    {
        await using var portal = await AnOffice.On(DatabaseProvider.Sqlite);
        var file = await portal.Holds(AVettingFile.InEvaluation);
        var seated = file.Seats.First(seat => seat.Duty is Duty.Register).Holder;
        var both = portal.ActorOf(Role.COO) with { Id = seated };
        var (redraw, annul) = (
            new RedrawPhase(file.Id, Toxicology, "No puede ese día."),
            new VoidPhase(file.Id, Toxicology, "Se rompió el sello.")
        );

        Assert.Equal("vetting.one-duty-per-file", (await portal.As(both).Run(redraw)).Obstacle);
        Assert.Equal("vetting.one-duty-per-file", (await portal.As(both).Run(annul)).Obstacle);

        Done(await portal.As(portal.ActorOf(Role.DIR) with { Id = seated }).Run(redraw));
    }

    [Fact]
    public async Task FirstDay_OfThePolygraph_HasItsNotice()
    {
        await using var portal = await AnOffice.On(DatabaseProvider.Sqlite);
        portal.Clock.SetUtcNow(AVettingFile.Noon);
        var today = MexicoTime.DayOf(AVettingFile.Noon);

        var medical = await portal.As(Role.MED).Ask(new FindFirstDay(EvaluationKind.Medical));
        var polygraph = await portal.As(Role.EXA).Ask(new FindFirstDay(EvaluationKind.Polygraph));

        Assert.Equal(AVettingFile.Today.Calendar.Add(today, 1), medical);
        Assert.Equal(AVettingFile.Today.Calendar.Add(today, 5), polygraph);
    }

    [Theory, MemberData(nameof(TestPortal.Databases), MemberType = typeof(TestPortal))]
    public async Task StoreLateResult_AfterAWithdrawal_IsKeptUnreadAndUnused(DatabaseProvider provider)
    {
        await using var portal = await AnOffice.On(provider);
        var file = await portal.Holds(draft => AVettingFile.InEvaluation(draft).Begun(Toxicology));
        var evaluator = await portal.AsEvaluator(file.Id, Toxicology);
        var late = new StoreLateResult(file.Id, Toxicology, EvaluationResult.Unfavourable, "Positivo confirmado.");

        Assert.Equal("evaluations.not-withdrawn", (await evaluator.Run(late)).Obstacle);
        Done(await portal.As(Role.REC).Run(new WithdrawApplication(file.Id, ACampaign.APaper())));
        Assert.Equal(
            "evaluations.file-not-in-evaluation",
            (await evaluator.Run(new ReportPhase(late.File, late.Kind, late.Result, late.Summary))).Obstacle
        );
        Done(await evaluator.Run(late));

        var stored = await portal.Stored(file.Id);
        var phase = stored.Current(Toxicology)!;
        Assert.Equal(
            (VettingState.Withdrawn, VettingOutcome.AfterEvaluation, "D20"),
            (stored.State, stored.Outcome!.Value, stored.OutcomeReason)
        );
        Assert.Equal((EvaluationState.Sealed, EvaluationResult.Unfavourable), (phase.State, phase.Result!.Value));
        foreach (var reader in new[] { Role.DIR, Role.AUD })
        {
            var purpose = AccessPurpose.For(portal.ActorOf(reader))[0];
            var read = await portal.As(reader).Ask(new OpenPhase(file.Id, Toxicology, purpose));
            Assert.Equal((null, null), (read.Attempts[0].Result, read.Attempts[0].Summary));
        }
        Assert.Equal(("StoreLateResult", "done"), Last(await portal.EntriesOf(file.Id.Value), nameof(StoreLateResult)));
    }

    [Fact]
    public async Task StoreLateResult_OfAPhaseOfAnother_IsRefused()
    {
        await using var portal = await AnOffice.On(DatabaseProvider.Sqlite);
        var file = await portal.Holds(draft => AVettingFile.InEvaluation(draft).Begun(Toxicology));
        var other = await portal.AsEvaluator(file.Id, Medical);
        Done(await portal.As(Role.REC).Run(new WithdrawApplication(file.Id, ACampaign.APaper())));

        var outcome = await other.Run(
            new StoreLateResult(file.Id, Toxicology, EvaluationResult.Favourable, "Sin hallazgos.")
        );

        Assert.Equal("evaluations.not-your-phase", outcome.Obstacle);
    }

    private static (string, string) Last(List<LedgerEntry> entries, string act)
    {
        var entry = entries.Last(one => one.Act == act);
        return (entry.Act, entry.Ending);
    }

    [Theory, MemberData(nameof(TestPortal.Databases), MemberType = typeof(TestPortal))]
    public async Task SchedulePhase_AtTheSameHour_IsRefusedForEvaluatorAndApplicant(DatabaseProvider provider)
    {
        await using var portal = await AnOffice.On(provider);
        var first = await portal.Holds(AVettingFile.InEvaluation);
        var second = await portal.Holds(AVettingFile.InEvaluation, 1);
        var at = portal.Clock.GetUtcNow().AddDays(3);
        var door = portal.As(
            AVettingFile.EvaluatorOf(Toxicology) with
            {
                Permissions = portal.ActorOf(Role.TOXL).Permissions,
            }
        );
        Done(await door.Run(new SchedulePhase(first.Id, Toxicology, new(at, 60, AVettingFile.Center))));

        var taken = await door.Run(
            new SchedulePhase(second.Id, Toxicology, new(at.AddMinutes(59), 30, AVettingFile.Center))
        );
        var busy = await portal
            .As(Role.COO)
            .Run(new SchedulePhase(first.Id, Medical, new(at.AddMinutes(-30), 60, AVettingFile.Center)));

        Assert.Equal(("evaluations.appointment-taken", "evaluations.applicant-busy"), (taken.Obstacle, busy.Obstacle));
        Done(await door.Run(new SchedulePhase(second.Id, Toxicology, new(at.AddMinutes(60), 30, AVettingFile.Center))));
        Done(await door.Run(new PostponePhase(first.Id, Toxicology, new(at.AddDays(1), 60, AVettingFile.Center), Why)));
        Assert.Equal(
            ["SchedulePhase done", "SchedulePhase refused", "PostponePhase done"],
            await Acts(portal, first.Id)
        );
    }

    [Theory, MemberData(nameof(TestPortal.Databases), MemberType = typeof(TestPortal))]
    public async Task SchedulePhase_WhereItMayNot_IsRefused(DatabaseProvider provider)
    {
        await using var portal = await AnOffice.On(provider);
        var file = await portal.Holds(AVettingFile.InEvaluation);
        var at = portal.Clock.GetUtcNow().AddDays(3);

        var elsewhere = await portal.As(Role.COO).Run(new SchedulePhase(file.Id, Medical, new(at, 60, Guid.NewGuid())));
        var notMine = await portal
            .As(Role.PSI)
            .Run(new SchedulePhase(file.Id, Medical, new(at, 60, AVettingFile.Center)));
        var stranger = await portal
            .As(Role.PSI, 5)
            .Run(new SchedulePhase(file.Id, Psychological, new(at, 60, AVettingFile.Center)));
        var forbidden = await portal
            .As(Role.REC)
            .Run(new SchedulePhase(file.Id, Medical, new(at, 60, AVettingFile.Center)));

        Assert.Equal("evaluations.center-not-accredited", elsewhere.Obstacle);
        Assert.Equal("evaluations.not-your-phase", notMine.Obstacle);
        Assert.IsType<Outcome.NotFound>(stranger);
        Assert.IsType<Outcome.Forbidden>(forbidden);
    }

    [Theory, MemberData(nameof(TestPortal.Databases), MemberType = typeof(TestPortal))]
    public async Task BeginPhase_AfterTheAccreditationWasWithdrawn_IsRefused(DatabaseProvider provider)
    {
        await using var portal = await AnOffice.On(provider);
        var file = await portal.Holds(draft => AVettingFile.InEvaluation(draft).Scheduled(Medical));
        portal.Clock.Advance(TimeSpan.FromDays(11));
        var accreditation = await portal.Read(db => db.Set<Accreditation>().AsNoTracking().SingleAsync());
        Done(await portal.As(Role.LEG).Run(new WithdrawAccreditation(accreditation.Id, Why)));

        var outcome = await (await portal.AsEvaluator(file.Id, Medical)).Run(new BeginPhase(file.Id, Medical));

        Assert.Equal("evaluations.center-not-accredited", outcome.Obstacle);
        Assert.Equal(["WithdrawAccreditation done"], await Acts(portal, accreditation.Id.Value));
    }

    [Theory, MemberData(nameof(TestPortal.Databases), MemberType = typeof(TestPortal))]
    public async Task Accreditation_ByTwoPeople_Counts(DatabaseProvider provider)
    {
        await using var portal = await AnOffice.On(provider);
        var id = AccreditationId.New();
        var proposal = new ProposeAccreditation(
            id,
            AVettingFile.Center,
            "CNCA-2027-001",
            [Medical],
            new(2027, 1, 1),
            new(2029, 12, 31)
        );
        Done(await portal.As(Role.DIR).Run(proposal));

        Assert.Equal("evaluations.two-people", (await portal.As(Role.DIR).Run(new ConfirmAccreditation(id))).Obstacle);
        Done(await portal.As(Role.LEG).Run(new ConfirmAccreditation(id)));
        Assert.Equal(
            "evaluations.accreditation-number-taken",
            (await portal.As(Role.DIR).Run(proposal with { Accreditation = AccreditationId.New() })).Obstacle
        );
        Assert.Equal(
            ["ProposeAccreditation done", "ConfirmAccreditation refused", "ConfirmAccreditation done"],
            await Acts(portal, id.Value)
        );
        Assert.Equal(2, (await portal.As(Role.DIR).Ask(new ListAccreditations())).Count);
    }

    [Theory, MemberData(nameof(TestPortal.Databases), MemberType = typeof(TestPortal))]
    public async Task SendBackAndNoShow_LeaveTheirStateAndEntries(DatabaseProvider provider)
    {
        await using var portal = await AnOffice.On(provider);
        var file = await portal.Holds(draft =>
            AVettingFile.InEvaluation(draft).Reported(Toxicology).Scheduled(Medical)
        );
        portal.Clock.Advance(TimeSpan.FromDays(12));

        Done(await portal.As(Role.TOXL, 2).Run(new SendBackPhase(file.Id, Toxicology, Why)));
        Done(await (await portal.AsEvaluator(file.Id, Medical)).Run(new RecordNoShow(file.Id, Medical)));

        var stored = await portal.Stored(file.Id);
        Assert.Equal(
            (EvaluationState.InProgress, 2, EvaluationState.Pending),
            (stored.Current(Toxicology)!.State, stored.Current(Medical)!.Attempt, stored.Current(Medical)!.State)
        );
        Assert.Equal(["SendBackPhase done", "RecordNoShow done"], await Acts(portal, file.Id));
    }

    [Theory, MemberData(nameof(TestPortal.Databases), MemberType = typeof(TestPortal))]
    public async Task VoidAndRedraw_DrawOtherStaffAndKeepEveryDraw(DatabaseProvider provider)
    {
        await using var portal = await AnOffice.On(provider);
        var file = await portal.Holds(draft => AVettingFile.InEvaluation(draft).Concluded(Toxicology));

        Assert.Equal(
            "evaluations.reason-missing",
            (await portal.As(Role.COO).Run(new VoidPhase(file.Id, Toxicology, "x"))).Obstacle
        );
        Done(await portal.As(Role.DIR).Run(new VoidPhase(file.Id, Toxicology, Why)));
        Done(await portal.As(Role.COO).Run(new RedrawPhase(file.Id, Psychological, Why)));

        var stored = await portal.Stored(file.Id);
        Assert.Equal(
            (2, AVettingFile.IdOf(Role.TOXL, 3)),
            (stored.Current(Toxicology)!.Attempt, stored.Current(Toxicology)!.Evaluator)
        );
        Assert.NotEqual(AVettingFile.IdOf(Role.PSI), stored.Current(Psychological)!.Evaluator);
        Assert.NotNull(stored.Seats.Single(seat => seat.Holder == AVettingFile.IdOf(Role.PSI)).Until);
        var left = await portal.Read(db =>
            db.Set<Draw>().AsNoTracking().SelectMany(d => d.Candidates).Where(c => c.Exclusion != null).CountAsync()
        );
        Assert.Equal(3, left);
        Assert.Equal(["VoidPhase refused", "VoidPhase done", "RedrawPhase done"], await Acts(portal, file.Id));
    }

    [Theory, MemberData(nameof(TestPortal.Databases), MemberType = typeof(TestPortal))]
    public async Task OpenPhase_IsForThoseOfThePhaseAndIsRecorded(DatabaseProvider provider)
    {
        await using var portal = await AnOffice.On(provider);
        var file = await portal.Holds(draft => AVettingFile.InEvaluation(draft).Reported(Toxicology));

        var mine = await portal.As(Role.TOXL).Ask(new OpenPhase(file.Id, Toxicology, "AP01"));
        var reviewer = await portal.As(Role.TOXL, 2).Ask(new OpenPhase(file.Id, Toxicology, "AP02"));

        Assert.Equal(
            (EvaluationResult.Favourable, "Sin hallazgos."),
            (mine.Attempts[0].Result!.Value, mine.Attempts[0].Summary)
        );
        Assert.Equal("TOXL 1", reviewer.Attempts[0].Evaluator);
        await Assert.ThrowsAsync<RecordNotFoundException>(() =>
            portal.As(Role.TOXL).Ask(new OpenPhase(file.Id, Medical, "AP01"))
        );
        await Assert.ThrowsAsync<RecordNotFoundException>(() =>
            portal.As(Role.TOXL).Ask(new OpenPhase(file.Id, Toxicology, "AP07"))
        );
        await Assert.ThrowsAsync<ForbiddenException>(() =>
            portal.As(Role.REC).Ask(new OpenPhase(file.Id, Toxicology, "AP04"))
        );
        Assert.Equal(
            ["OpenPhaseToxicology read", "OpenPhaseToxicology read", "OpenPhaseToxicology forbidden"],
            await Acts(portal, file.Id)
        );
    }

    [Theory, MemberData(nameof(TestPortal.Databases), MemberType = typeof(TestPortal))]
    public async Task ListAppointments_OfACoordinatorAndOfAnEvaluator_AreAllAndOnesOwn(DatabaseProvider provider)
    {
        await using var portal = await AnOffice.On(provider);
        await portal.Holds(draft => AVettingFile.InEvaluation(draft).Scheduled(Toxicology).Scheduled(Medical));
        var week = new ListAppointments(AVettingFile.Center, new(2026, 12, 1), 7);

        var all = await portal.As(Role.COO).Ask(week);
        var own = await portal.As(Role.MED).Ask(week);

        Assert.Equal([Toxicology, Medical], all.Select(row => row.Kind));
        Assert.Equal(
            (AnOffice.CenterName, "TOXL 1", "Concepción Salgado Briseño"),
            (all[0].Center, all[0].Evaluator, all[0].Name)
        );
        Assert.Equal([Medical], own.Select(row => row.Kind));
        Assert.Empty(await portal.As(Role.COO).Ask(week with { From = new(2026, 11, 20) }));
        Assert.Single(await portal.As(Role.COO).Ask(new ListCenters(Medical)));
    }

    private static void Done(Outcome outcome) => Assert.Equal(("done", null), (outcome.Word, outcome.Obstacle));

    private static Task<List<string>> Acts(TestPortal portal, VettingFileId id) => Acts(portal, id.Value);

    private static async Task<List<string>> Acts(TestPortal portal, Guid subject) =>
        [.. (await portal.EntriesOf(subject)).Select(entry => $"{entry.Act} {entry.Ending}")];
}
