using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using VettingPortal.Features.Adjudication;
using VettingPortal.Features.Evaluations;
using VettingPortal.Features.Oversight;
using VettingPortal.Features.Settings;
using VettingPortal.Features.Users;
using VettingPortal.Features.Vetting;
using VettingPortal.Kernel;
using VettingPortal.Kernel.Data;
using VettingPortal.Kernel.Documents;
using VettingPortal.Tests.Kernel;
using VettingPortal.Tests.Recruitment;
using VettingPortal.Tests.Users;
using VettingPortal.Tests.Vetting;

namespace VettingPortal.Tests.Adjudication;

/// <summary>The board's use cases on both databases: what is stored, what the ledger says, and that a first vote tells nobody.</summary>
public sealed class BoardUseCaseTests
{
    [Theory, MemberData(nameof(TestPortal.Databases), MemberType = typeof(TestPortal))]
    public async Task Board_FromOpeningToDenialNoticeAndClosing_GoesItsWay(DatabaseProvider provider)
    {
        await using var portal = await TestPortal.On(provider);
        var file = await Opened(portal);
        var (first, second) = await Voters(portal, file);

        await Done(portal.Cast(first, new CastVote(VoteId.New(), file, ABoard.Deny())));
        await Done(portal.Cast(second, new CastVote(VoteId.New(), file, ABoard.Deny())));
        await Refused("adjudication.reason-code-missing", portal.As(Role.BRD).Run(new RecordDecision(file)));
        await Done(portal.As(Role.BRD).Run(new RecordDecision(file, "D15")));
        var notice = NoticeId.New();
        await Done(portal.As(Role.BRD).Run(new IssueNotice(notice, file, NoticeLanguage.Spanish)));
        await Refused("vetting.notice-not-delivered", portal.As(Role.BRD).Run(new CloseAfterNotice(file)));
        await Done(portal.As(Role.BRD).Run(Delivery(notice, file)));

        await Refused("vetting.appeal-window-open", portal.As(Role.BRD).Run(new CloseAfterNotice(file)));
        portal.Clock.Advance(TimeSpan.FromDays(30));
        await Done(portal.As(Role.BRD).Run(new CloseAfterNotice(file)));

        var stored = await portal.Read(db => db.Set<VettingFile>().SingleAsync(one => one.Id == file));
        Assert.Equal((VettingState.Closed, "D15"), (stored.State, stored.OutcomeReason));
        var acts = (await portal.EntriesOf(file.Value)).Where(entry => entry.Ending == "done").Select(e => e.Act);
        Assert.Equal(["OpenBoard", "RecordDecision", "IssueNotice", "RecordDelivery", "CloseAfterNotice"], acts);
    }

    [Theory, MemberData(nameof(TestPortal.Databases), MemberType = typeof(TestPortal))]
    public async Task Vote_WithoutHavingReadTheEvidence_IsRefused(DatabaseProvider provider)
    {
        await using var portal = await TestPortal.On(provider);
        var file = await Opened(portal);
        var (first, second) = await Voters(portal, file);
        var vote = new CastVote(VoteId.New(), file, ABoard.Approve());
        await portal.As(second).Ask(new OpenEvidence(file, OpenEvidence.Adjudication));

        await Refused("adjudication.evidence-unread", portal.As(first).Run(vote));

        await Done(portal.Cast(first, vote));
    }

    [Theory, MemberData(nameof(TestPortal.Databases), MemberType = typeof(TestPortal))]
    public async Task Ballot_BeforeBothAreIn_IsSealedForTheAuditorToo(DatabaseProvider provider)
    {
        await using var portal = await TestPortal.On(provider);
        var file = await Opened(portal);
        var (first, second) = await Voters(portal, file);
        var door = portal.As(Role.AUD);
        await Done(portal.Cast(first, new CastVote(VoteId.New(), file, ABoard.Deny())));
        var acts = await door.Ask(new ListActs(new() { Act = nameof(CastVote) }));
        var act = await door.Ask(new FindAct(Assert.Single(acts.Rows).Id));
        var box = await portal.Read(db => db.Set<BallotBox>().AsNoTracking().SingleAsync());
        var part = act.Parts.Single(part => part.Key == box.Id.Value);
        var opening = new ReadActPart(act.Id, part.Ordinal, part.Key);

        await Assert.ThrowsAsync<RecordNotFoundException>(() => door.Ask(opening));

        await Done(portal.Cast(second, new CastVote(VoteId.New(), file, ABoard.Deny())));
        Assert.NotEmpty((await door.Ask(opening)).Lines!);
    }

    [Theory, MemberData(nameof(TestPortal.Databases), MemberType = typeof(TestPortal))]
    public async Task CastVote_TheFirst_ChangesNothingAnybodyElseCanAskFor(DatabaseProvider provider)
    {
        await using var portal = await TestPortal.On(provider);
        var file = await Opened(portal);
        var (first, second) = await Voters(portal, file);
        var before = await Everything(portal, file, second);
        var vote = VoteId.New();

        portal.Clock.Advance(TimeSpan.FromHours(3));
        await Done(portal.Cast(first, new CastVote(vote, file, ABoard.Deny())));

        Assert.Equal(before, await Everything(portal, file, second));
        var mine = await portal.As(first).Ask(new FindMyVote(ABoard.Number));
        Assert.Equal(BoardDecision.Deny, mine.Mine?.Decision);
        Assert.Equal("CastVote", Assert.Single(await portal.EntriesOf(vote.Value)).Act);
        Assert.DoesNotContain(await portal.EntriesOf(file.Value), entry => entry.Act == "CastVote");
    }

    [Theory, MemberData(nameof(TestPortal.Databases), MemberType = typeof(TestPortal))]
    public async Task CastVote_TheSecond_OpensBothToTheChair(DatabaseProvider provider)
    {
        await using var portal = await TestPortal.On(provider);
        var file = await Opened(portal);
        var (first, second) = await Voters(portal, file);
        await Done(portal.Cast(first, new CastVote(VoteId.New(), file, ABoard.Restrict())));
        await Done(portal.Cast(second, new CastVote(VoteId.New(), file, ABoard.Approve())));

        var found = await portal.As(Role.BRD).Ask(new FindBoardCase(ABoard.Number));
        await Refused("adjudication.choice-missing", portal.As(Role.BRD).Run(new RecordDecision(file)));
        await Done(portal.As(Role.BRD).Run(new ChooseVote(file, first.Id, "Conviene el seguimiento")));
        await Done(portal.As(Role.BRD).Run(new RecordDecision(file)));

        Assert.Equal(2, Assert.Single(found.Rounds).Votes.Count);
        Assert.True(found.Rounds[0].VotesDiffer);
        var stored = await portal.Read(db => db.Set<VettingFile>().SingleAsync(one => one.Id == file));
        Assert.Equal(VettingState.ApprovedWithRestrictions, stored.State);
        Assert.Single(stored.Restrictions);
    }

    [Theory, MemberData(nameof(TestPortal.Databases), MemberType = typeof(TestPortal))]
    public async Task CastVote_BothAtTheSameInstant_StillOpensTheBox(DatabaseProvider provider)
    {
        await using var portal = await TestPortal.On(provider);
        var file = await Opened(portal);
        var (first, second) = await Voters(portal, file);

        var outcomes = await Task.WhenAll(
            portal.Cast(first, new CastVote(VoteId.New(), file, ABoard.Approve())),
            portal.Cast(second, new CastVote(VoteId.New(), file, ABoard.Approve()))
        );

        Assert.All(outcomes, outcome => Assert.IsType<Outcome.Done>(outcome));
        var board = await portal.Read(db => db.Set<BoardCase>().SingleAsync(one => one.File == file));
        Assert.Equal(BoardState.ToDecide, board.State);
        var item = await portal.Read(db => db.Set<WorkItem>().SingleAsync(one => one.Source == "board"));
        Assert.Equal((WorkTask.DecideBoard, TestPortal.IdOf(Role.BRD)), (item.Task, item.Holder));
    }

    [Theory, MemberData(nameof(TestPortal.Databases), MemberType = typeof(TestPortal))]
    public async Task CastVote_RefusedOrNotOnes_KeepsNothing(DatabaseProvider provider)
    {
        await using var portal = await TestPortal.On(provider);
        var file = await Opened(portal, (EvaluationKind.Polygraph, EvaluationResult.Unfavourable));
        var (first, _) = await Voters(portal, file);
        var alone = ABoard.Deny(ABoard.Raised(evidence: EvidenceSource.Polygraph));
        var vote = VoteId.New();

        await Refused("adjudication.polygraph-alone", portal.Cast(first, new CastVote(vote, file, alone)));
        var stranger = await Stranger(portal, file);
        Assert.IsType<Outcome.NotFound>(
            await portal.Cast(stranger, new CastVote(VoteId.New(), file, ABoard.Approve()))
        );
        await Assert.ThrowsAsync<RecordNotFoundException>(() =>
            portal.As(stranger).Ask(new OpenEvidence(file, OpenEvidence.Adjudication))
        );

        var entry = Assert.Single(await portal.EntriesOf(vote.Value));
        Assert.Equal(("refused", "adjudication.polygraph-alone"), (entry.Ending, entry.Obstacle));
        Assert.Empty(
            await portal.Read(db => db.Set<BallotBox>().AsNoTracking().SelectMany(box => box.Votes).ToListAsync())
        );
    }

    [Theory, MemberData(nameof(TestPortal.Databases), MemberType = typeof(TestPortal))]
    public async Task Recuse_ThenInformationAsked_GoesThroughANewRound(DatabaseProvider provider)
    {
        await using var portal = await TestPortal.On(provider);
        var file = await Opened(portal);
        var (leaving, _) = await Voters(portal, file);
        await Done(portal.As(leaving).Run(new RecuseAdjudicator(file, "Parentesco")));
        await Assert.ThrowsAsync<RecordNotFoundException>(() => portal.As(leaving).Ask(new FindMyVote(ABoard.Number)));
        var (first, second) = await Voters(portal, file);
        await Done(portal.Cast(first, new CastVote(VoteId.New(), file, ABoard.Ask())));
        await Done(portal.Cast(second, new CastVote(VoteId.New(), file, ABoard.Ask())));
        await Done(portal.As(Role.BRD).Run(new RecordDecision(file)));
        await Done(portal.As(Role.BRD).Run(new SupplyInformation(file, "Estado de cuenta de 2025")));

        var evidence = await portal.As(first).Ask(new OpenEvidence(file, OpenEvidence.Adjudication));
        await Done(portal.Cast(first, new CastVote(VoteId.New(), file, ABoard.Approve())));

        Assert.Equal("Estado de cuenta de 2025", Assert.Single(evidence.Information).Text);
        var items = await portal.Read(db => db.Set<WorkItem>().Where(i => i.Source == "board").ToListAsync());
        Assert.Equal(second.Id, Assert.Single(items).Holder);
        Assert.Contains(await portal.EntriesOf(file.Value), entry => entry is { Act: "OpenEvidence", Ending: "read" });
    }

    [Theory, MemberData(nameof(TestPortal.Databases), MemberType = typeof(TestPortal))]
    public async Task HandOver_ByTheChair_DrawsAnotherWhoDecides(DatabaseProvider provider)
    {
        await using var portal = await TestPortal.On(provider);
        var file = await Opened(portal);

        await Refused("adjudication.no-other-chair", portal.As(Role.BRD).Run(new HandOverBoard(file, "Parentesco")));
        var other = PortalUser.Register(
            new(TestPortal.IdOf(Role.BRD, 2)),
            "otra.presidencia",
            "Otra Presidencia",
            null,
            new(),
            new(),
            AUser.Today
        );
        await portal.Given(other, AUser.InForce(other, Role.BRD));
        await Refused("adjudication.not-the-chair", portal.As(Role.BRD, 2).Run(new HandOverBoard(file, "Parentesco")));
        await Refused("adjudication.reason-missing", portal.As(Role.BRD).Run(new HandOverBoard(file, " ")));
        await Done(portal.As(Role.BRD).Run(new HandOverBoard(file, "Parentesco")));

        var board = await portal.Read(db => db.Set<BoardCase>().AsNoTracking().SingleAsync(one => one.File == file));
        Assert.Equal(
            (other.Id.Value, TestPortal.IdOf(Role.BRD)),
            (board.Chair, Assert.Single(board.ChairChanges).From)
        );
        Assert.Contains(await portal.EntriesOf(file.Value), one => one is { Act: "HandOverBoard", Ending: "done" });
        var (first, second) = await Voters(portal, file);
        await Done(portal.Cast(first, new CastVote(VoteId.New(), file, ABoard.Approve())));
        await Done(portal.Cast(second, new CastVote(VoteId.New(), file, ABoard.Approve())));
        await Refused("adjudication.not-the-chair", portal.As(Role.BRD).Run(new RecordDecision(file)));
        await Done(portal.As(Role.BRD, 2).Run(new RecordDecision(file)));
    }

    [Theory, MemberData(nameof(TestPortal.Databases), MemberType = typeof(TestPortal))]
    public async Task Appeal_OfADenial_IsDecidedByThreeOthers(DatabaseProvider provider)
    {
        await using var portal = await TestPortal.On(provider);
        var file = await Opened(portal);
        var (first, second) = await Voters(portal, file);
        await Done(portal.Cast(first, new CastVote(VoteId.New(), file, ABoard.Deny())));
        await Done(portal.Cast(second, new CastVote(VoteId.New(), file, ABoard.Deny())));
        await Done(portal.As(Role.BRD).Run(new RecordDecision(file, "D15")));

        var today = MexicoTime.DayOf(portal.Clock.GetUtcNow());
        await Done(
            portal
                .As(Role.LEG)
                .Run(new RegisterAppeal(AppealCaseId.New(), file, today, "No se valoró la prueba", ACampaign.APaper()))
        );
        await Done(portal.As(Role.LEG).Run(new DrawPanel(file)));
        var appeal = await portal.As(Role.LEG).Ask(new FindAppeal(ABoard.Number));
        var opinions = appeal
            .Panel.Select(member => new PanelOpinion(member.User, AppealDecision.Repeat, "Falta evidencia"))
            .ToList();
        await Refused("adjudication.repeat-without-phases", Decide([]));
        await Done(Decide([EvaluationKind.Background]));

        Assert.DoesNotContain(appeal.Panel, member => member.User == first.Id || member.User == second.Id);
        var stored = await portal.Read(db => db.Set<VettingFile>().SingleAsync(one => one.Id == file));
        Assert.Equal(VettingState.InEvaluation, stored.State);
        Assert.Equal(EvaluationState.Voided, stored.Current(EvaluationKind.Background)?.State);

        Task<Outcome> Decide(IReadOnlyList<EvaluationKind> phases) =>
            portal.As(Role.LEG).Run(new DecideAppeal(file, opinions, "Razones del panel", phases));
    }

    [Theory, MemberData(nameof(TestPortal.Databases), MemberType = typeof(TestPortal))]
    public async Task Appeal_FiledInTimeAndRegisteredAfterClosing_IsTaken(DatabaseProvider provider)
    {
        await using var portal = await TestPortal.On(provider);
        var person = ABoard.Candidate();
        var file = ABoard.NotEligible(person.Id);
        await portal.Given(person, file);
        var notice = NoticeId.New();
        await Refused(
            "adjudication.basis-missing",
            portal.As(Role.BRD).Run(new IssueNotice(notice, file.Id, NoticeLanguage.Spanish))
        );
        await portal.Given(ABoard.LegalBasis);
        await Done(portal.As(Role.BRD).Run(new IssueNotice(notice, file.Id, NoticeLanguage.Spanish)));
        await Done(portal.As(Role.BRD).Run(Delivery(notice, file.Id)));
        portal.Clock.Advance(TimeSpan.FromDays(40));
        await Done(portal.As(Role.BRD).Run(new CloseAfterNotice(file.Id)));

        var terms = ReferenceEntry.Of(
            ReferenceEntryId.New(),
            new(ReferenceList.ClosureReasons, "D08", "Escolaridad", "Schooling", true, true, 0)
        );
        await portal.Given(terms);
        await Refused("vetting.appeal-window-closed", portal.As(Role.LEG).Run(Filed(new(2026, 12, 30))));
        await Done(portal.As(Role.LEG).Run(Filed(new(2026, 12, 1))));

        var stored = await portal.Read(db => db.Set<VettingFile>().SingleAsync(one => one.Id == file.Id));
        Assert.Equal(
            (VettingState.InAppeal, VettingState.NotEligible, null),
            (stored.State, stored.AppealedFrom!.Value, stored.Outcome)
        );
        var appeal = await portal.As(Role.LEG).Ask(new FindAppeal(ABoard.Number));
        Assert.Equal(
            (new DateOnly(2026, 12, 1), VettingState.NotEligible),
            (appeal.LodgedOn!.Value, appeal.Against!.Value)
        );
        var proof = await portal.As(Role.LEG).Ask(new OpenDocument(appeal.Proof!.Value, "AP05"));
        await proof.Bytes.DisposeAsync();
        Assert.Equal("RegisterAppeal", (await portal.EntriesOf(file.Id.Value)).Last(one => one.Ending == "done").Act);

        RegisterAppeal Filed(DateOnly day) =>
            new(AppealCaseId.New(), file.Id, day, "No se valoró la prueba", ACampaign.APaper());
    }

    [Fact]
    public async Task Appeal_OfAReasonThatIsNotAppealable_IsRefused()
    {
        await using var portal = await TestPortal.On(DatabaseProvider.Sqlite);
        var person = ABoard.Candidate();
        var file = ABoard.NotEligible(person.Id);
        await portal.Given(
            person,
            file,
            ReferenceEntry.Of(
                ReferenceEntryId.New(),
                new(ReferenceList.ClosureReasons, "D08", "Escolaridad", "Schooling", true, false, 0)
            )
        );

        await Refused(
            "adjudication.reason-not-appealable",
            portal
                .As(Role.LEG)
                .Run(new RegisterAppeal(AppealCaseId.New(), file.Id, new(2026, 11, 24), "Razones", ACampaign.APaper()))
        );
    }

    /// <summary>A held file waits at the board too, whichever act is next; once the hold is off, the same act passes.</summary>
    [Fact]
    public async Task Act_OnAHeldFile_IsRefused()
    {
        await using var portal = await TestPortal.On(DatabaseProvider.Sqlite);
        var file = await Opened(portal);
        var (first, second) = await Voters(portal, file);
        await Refused(
            "vetting.on-hold",
            portal.Held(file, () => portal.As(Role.BRD).Run(new HandOverBoard(file, "Parentesco")))
        );
        var vote = new CastVote(VoteId.New(), file, ABoard.Deny());
        await HeldThenDone(vote, act => portal.Cast(first, act));
        await Done(portal.Cast(second, new CastVote(VoteId.New(), file, ABoard.Restrict())));
        await HeldThenDone(
            new ChooseVote(file, first.Id, "Los hechos son graves"),
            act => portal.As(Role.BRD).Run(act)
        );
        await HeldThenDone(new RecordDecision(file, "D15"), act => portal.As(Role.BRD).Run(act));
        var today = MexicoTime.DayOf(portal.Clock.GetUtcNow());
        await Done(
            portal
                .As(Role.LEG)
                .Run(new RegisterAppeal(AppealCaseId.New(), file, today, "No se valoró la prueba", ACampaign.APaper()))
        );
        await HeldThenDone(new DrawPanel(file), act => portal.As(Role.LEG).Run(act));

        async Task HeldThenDone<TAct>(TAct act, Func<TAct, Task<Outcome>> run)
        {
            await Refused("vetting.on-hold", portal.Held(file, () => run(act)));
            await Done(run(act));
        }
    }

    private static async Task<VettingFileId> Opened(
        TestPortal portal,
        params (EvaluationKind Kind, EvaluationResult Result)[] results
    )
    {
        var person = ABoard.Candidate();
        var file = ABoard.InIntegration(person.Id, results);
        await portal.Given([person, file, .. ABoard.Adjudicators(6), .. ABoard.LegalBasis]);
        await Done(portal.As(Role.BRD).Run(new OpenBoard(BoardCaseId.New(), file.Id)));
        return file.Id;
    }

    private static async Task<(Actor First, Actor Second)> Voters(TestPortal portal, VettingFileId file)
    {
        var board = await portal.Read(db => db.Set<BoardCase>().SingleAsync(one => one.File == file));
        var voters = board.Adjudicators.Select(id => portal.ActorOf(Role.ADJ) with { Id = id }).ToList();
        return (voters[0], voters[1]);
    }

    private static async Task<Actor> Stranger(TestPortal portal, VettingFileId file)
    {
        var board = await portal.Read(db => db.Set<BoardCase>().SingleAsync(one => one.File == file));
        return Enumerable.Range(1, 6).Select(n => portal.ActorOf(Role.ADJ, n)).First(one => !board.IsSeated(one.Id));
    }

    /// <summary>All that the chair, the other adjudicator and those with no seat can ask for, as text.</summary>
    private static async Task<string> Everything(TestPortal portal, VettingFileId file, Actor other)
    {
        var told = new List<object?>();
        foreach (var door in new[] { portal.As(Role.BRD), portal.As(other), portal.As(Role.LEG), portal.As(Role.AUD) })
        {
            told.Add(await door.Ask(new FindBoardCase(ABoard.Number)));
            foreach (var queue in Enum.GetValues<BoardQueue>())
            {
                told.Add(await door.Ask(new ListBoard(queue)));
            }
            told.Add(await door.Ask(new FindAppeal(ABoard.Number)));
            told.Add(await door.Ask(new ListNotices(file)));
        }
        told.Add(await portal.As(other).Ask(new FindMyVote(ABoard.Number)));
        told.Add(await portal.As(Role.BRD).Run(new RecordDecision(file)));
        told.Add(await portal.As(Role.BRD).Run(new ChooseVote(file, other.Id, "Una razón")));
        told.Add(
            await portal.Read(async db => new
            {
                Files = await db.Set<VettingFile>()
                    .AsNoTracking()
                    .Select(one => new
                    {
                        one.Version,
                        one.Head,
                        one.Due,
                    })
                    .ToListAsync(),
                Boards = await db.Set<BoardCase>()
                    .AsNoTracking()
                    .Select(one => new
                    {
                        one.Version,
                        one.Head,
                        one.State,
                    })
                    .ToListAsync(),
                Work = await db.Set<WorkItem>()
                    .AsNoTracking()
                    .Where(one =>
                        one.Holder == null || one.Holder == other.Id || one.Holder == TestPortal.IdOf(Role.BRD)
                    )
                    .OrderBy(one => one.Id)
                    .ToListAsync(),
            })
        );
        return JsonSerializer.Serialize(told);
    }

    private static RecordDelivery Delivery(NoticeId notice, VettingFileId file) =>
        new(
            notice,
            file,
            new(2026, 11, 24),
            DeliveryMeans.InPerson,
            "Concepción Salgado",
            "acuse.pdf",
            new MemoryStream("%PDF-1.7\n%%EOF\n"u8.ToArray())
        );

    private static async Task Done(Task<Outcome> act) => Assert.IsType<Outcome.Done>(await act);

    private static async Task Refused(string rule, Task<Outcome> act) =>
        Assert.Equal(rule, Assert.IsType<Outcome.Refused>(await act).Rule);
}
