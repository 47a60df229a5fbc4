using Microsoft.EntityFrameworkCore;
using VettingPortal.Features.Adjudication;
using VettingPortal.Features.Certification;
using VettingPortal.Features.Evaluations;
using VettingPortal.Features.Integrity;
using VettingPortal.Features.People;
using VettingPortal.Features.Users;
using VettingPortal.Features.Vetting;
using VettingPortal.Kernel;
using VettingPortal.Kernel.Data;
using VettingPortal.Tests.Adjudication;
using VettingPortal.Tests.Evaluations;
using VettingPortal.Tests.Integrity;
using VettingPortal.Tests.Kernel;
using VettingPortal.Tests.Users;
using VettingPortal.Tests.Vetting;

namespace VettingPortal.Tests.People;

/// <summary>SOD-12: a tie declared after acting on the person's file goes to internal affairs, and what was done is looked at again.</summary>
public sealed class LateTieTests
{
    private const EvaluationKind Toxicology = EvaluationKind.Toxicology;
    private const string Why = "Otra persona repitió el cotejo de la muestra y coincide.";

    [Theory, MemberData(nameof(TestPortal.Databases), MemberType = typeof(TestPortal))]
    public async Task Declared_AfterConcludingAPhase_IsToldToInternalAffairsAlone(DatabaseProvider provider)
    {
        await using var portal = await AnOffice.On(provider);
        var file = await Given(portal, draft => AVettingFile.InEvaluation(draft).Concluded(Toxicology));

        var outcome = await Declare(portal, file);

        Assert.IsType<Outcome.Done>(outcome);
        var row = Assert.Single((await portal.As(Role.IAD).Ask(new ListFlags())).Rows);
        var sheet = await portal.As(Role.IAD).Ask(new FindFlag(row.Id));
        Assert.Equal((IntegrityCategory.IA06, "VettingPortal"), (sheet.Flag.Category, sheet.RaisedBy));
        Assert.Equal(TieKind.Partner, sheet.LateTie!.Kind);
        var work = Assert.Single(sheet.LateTie.Before);
        Assert.Equal((file.Number, Duty.Evaluate, (EvaluationKind?)Toxicology), (work.File, work.Duty, work.Phase));
        await Assert.ThrowsAsync<ForbiddenException>(() => portal.As(Role.DIR).Ask(new ListFlags()));
        await Assert.ThrowsAsync<ForbiddenException>(() => portal.As(Role.TOXL).Ask(new ListFlags()));
        Assert.Contains(nameof(DeclareTie), IntegrityFeature.Acts);
    }

    [Theory, MemberData(nameof(TestPortal.Databases), MemberType = typeof(TestPortal))]
    public async Task Declared_AfterConcludingAPhase_IsLookedAtAgainByTheDirector(DatabaseProvider provider)
    {
        await using var portal = await AnOffice.On(provider);
        var file = await Given(portal, draft => AVettingFile.InEvaluation(draft).Concluded(Toxicology));
        await Declare(portal, file);

        Assert.Equal((file.Number, (EvaluationKind?)Toxicology), Assert.Single(await Work(portal)));
        var facts = await portal.As(Role.DIR).Ask(new FindVettingFile(file.Number));
        Assert.Equal(Duty.Evaluate, Assert.Single(facts.WorkInDoubt).Duty);
        Assert.Empty((await portal.As(Role.COO, 2).Ask(new FindVettingFile(file.Number))).WorkInDoubt);
        Assert.IsType<Outcome.Forbidden>(await portal.As(Role.COO, 2).Run(new UpholdWork(file.Id, Why)));
        Assert.Equal(
            "vetting.work-review-reason",
            (await portal.As(Role.DIR).Run(new UpholdWork(file.Id, " "))).Obstacle
        );

        Done(await portal.As(Role.DIR).Run(new UpholdWork(file.Id, Why)));

        Assert.Empty(await Work(portal));
        Assert.Equal("UpholdWork", (await portal.EntriesOf(file.Id.Value))[^1].Act);
        Assert.Equal(
            "vetting.no-work-in-doubt",
            (await portal.As(Role.DIR).Run(new UpholdWork(file.Id, Why))).Obstacle
        );
    }

    [Theory, MemberData(nameof(TestPortal.Databases), MemberType = typeof(TestPortal))]
    public async Task WorkInDoubt_WhosePhaseIsVoided_IsInDoubtNoMore(DatabaseProvider provider)
    {
        await using var portal = await AnOffice.On(provider);
        var file = await Given(portal, draft => AVettingFile.InEvaluation(draft).Concluded(Toxicology));
        await Declare(portal, file);

        Done(await portal.As(Role.DIR).Run(new VoidPhase(file.Id, Toxicology, Why)));

        Assert.Empty(await Work(portal));
        Assert.Empty((await portal.Stored(file.Id)).DoubtedWork());
    }

    [Theory, MemberData(nameof(TestPortal.Databases), MemberType = typeof(TestPortal))]
    public async Task Declared_InTime_RaisesNothing(DatabaseProvider provider)
    {
        await using var portal = await AnOffice.On(provider);
        var file = await Given(portal, draft => AVettingFile.InEvaluation(draft).Scheduled(Toxicology));

        Done(await Declare(portal, file));

        Assert.Equal(0, await Flags(portal));
        Assert.Empty(await Work(portal));
        Assert.NotEqual(AVettingFile.IdOf(Role.TOXL), (await portal.Stored(file.Id)).Current(Toxicology)!.Evaluator);
    }

    [Theory, MemberData(nameof(TestPortal.Databases), MemberType = typeof(TestPortal))]
    public async Task Declared_BeforeThePersonApplied_RaisesNothing(DatabaseProvider provider)
    {
        await using var portal = await AnOffice.On(provider);
        var person = AnOffice.APerson();
        var (user, door) = await Evaluator(portal);
        await portal.Given(user);
        Done(await door.Run(new DeclareTie(DeclaredTieId.New(), person.Curp, TieKind.Partner)));

        await portal.Given(person, AVettingFile.InEvaluation(AVettingFile.Draft(person.Id)).Concluded(Toxicology));

        Assert.Equal(0, await Flags(portal));
        Assert.Empty(await Work(portal));
    }

    [Theory, MemberData(nameof(TestPortal.Databases), MemberType = typeof(TestPortal))]
    public async Task Declared_WhileDoingAPhase_IsTold_AndGoesToAnother(DatabaseProvider provider)
    {
        await using var portal = await AnOffice.On(provider);
        var file = await Given(portal, draft => AVettingFile.InEvaluation(draft).Begun(Toxicology));

        Done(await Declare(portal, file));

        Assert.Equal(1, await Flags(portal));
        Assert.Empty(await Work(portal));
        Assert.NotEqual(AVettingFile.IdOf(Role.TOXL), (await portal.Stored(file.Id)).Current(Toxicology)!.Evaluator);
    }

    [Theory, MemberData(nameof(TestPortal.Databases), MemberType = typeof(TestPortal))]
    public async Task Declared_BySomebodyWithoutARecord_RaisesNoFlag_AndIsLookedAtAgain(DatabaseProvider provider)
    {
        await using var portal = await AnOffice.On(provider);
        var file = await Given(
            portal,
            draft => AVettingFile.InEvaluation(draft).Concluded(Toxicology),
            onRecord: false
        );

        var outcome = await Declare(portal, file);

        Assert.IsType<Outcome.Done>(outcome);
        Assert.Equal(0, await Flags(portal));
        Assert.Single(await Work(portal));
    }

    [Theory, MemberData(nameof(TestPortal.Databases), MemberType = typeof(TestPortal))]
    public async Task Declared_AgainByAnotherCurp_IsToldOnce(DatabaseProvider provider)
    {
        await using var portal = await AnOffice.On(provider);
        var file = await Given(portal, draft => AVettingFile.InEvaluation(draft).Concluded(Toxicology));
        await Declare(portal, file);
        var other = AFlag.APerson(9);
        other.MergeInto(file.Person);
        await portal.Given(other);
        var (_, door) = await Evaluator(portal);

        Done(await door.Run(new DeclareTie(DeclaredTieId.New(), other.Curp, TieKind.Partner)));

        Assert.Equal(1, await Flags(portal));
    }

    [Theory, MemberData(nameof(TestPortal.Databases), MemberType = typeof(TestPortal))]
    public async Task Declared_AfterTheCertificate_PutsItsIssueUnderReview(DatabaseProvider provider)
    {
        await using var portal = await AnOffice.On(provider);
        var file = await Given(portal, draft => AVettingFile.InEvaluation(draft).Concluded(Toxicology));
        var certificate = AFlag.ACertificate(file);
        await portal.Given(certificate);

        await Declare(portal, file);

        var sheet = await portal.As(Role.BRD).Ask(new FindCertificate(certificate.Number));
        Assert.Equal((true, null), (sheet.IssueInReview, sheet.IssueReviewBecause));
        Assert.False((await portal.As(Role.HR).Ask(new FindCertificate(certificate.Number))).IssueInReview);
        var work = await portal.As(Role.BRD).Ask(new ListMyWork(Task: WorkTask.ReviewIssue));
        Assert.Equal(file.Number, Assert.Single(work.Rows).Number);
        Done(await portal.As(Role.BRD).Run(new UpholdIssue(certificate.Id, Why)));
        Assert.False((await portal.As(Role.BRD).Ask(new FindCertificate(certificate.Number))).IssueInReview);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Declared_ByAnAdjudicator_IsLateOnlyAfterTheVote(bool voted)
    {
        await using var portal = await TestPortal.On(DatabaseProvider.Sqlite);
        var (person, own) = (ABoard.Candidate(), AFlag.APerson(3));
        var file = ABoard.InIntegration(person.Id);
        await portal.Given([person, own, file, .. ABoard.Adjudicators(4)]);
        Done(await portal.As(Role.BRD).Run(new OpenBoard(BoardCaseId.New(), file.Id)));
        var board = await portal.Read(db => db.Set<BoardCase>().AsNoTracking().SingleAsync());
        var number = Enumerable.Range(1, 4).First(i => board.IsSeated(TestPortal.IdOf(Role.ADJ, i)));
        var voter = portal.ActorOf(Role.ADJ, number);
        Done(await portal.As(Role.SYS).Run(new LinkRecord(new(voter.Id), own.Curp.Value)));
        if (voted)
        {
            Done(await portal.Cast(voter, new CastVote(VoteId.New(), file.Id, ABoard.Approve())));
        }

        Done(await portal.As(voter).Run(new DeclareTie(DeclaredTieId.New(), person.Curp, TieKind.Business)));

        Assert.Equal(voted ? 1 : 0, await Flags(portal));
        Assert.Equal(voted ? 1 : 0, (await Work(portal)).Count);
    }

    [Fact]
    public void Uphold_OfOnesOwnWork_IsRefused()
    {
        var file = AVettingFile.Received();
        file.DoubtWork([1], AVettingFile.Noon);
        var director = AVettingFile.An(Role.DIR) with { Id = file.Holder(Duty.Register)!.Value };

        var refusal = Record.Exception(() => file.UpholdWork(director, Why, AVettingFile.Noon));

        Assert.Equal("vetting.reviews-own-work", Assert.IsType<RuleBrokenException>(refusal).Rule);
        Assert.Single(file.DoubtedWork());
    }

    [Fact]
    public void LateTie_Written_IsReadAgain()
    {
        var late = new LateTie(
            TieKind.Other,
            new(2026, 11, 24),
            [
                new("EXP-2026-000001", Duty.Train, null, new(2026, 11, 2)),
                new("EXP-2026-000002", Duty.Evaluate, EvaluationKind.Polygraph, new(2026, 10, 30)),
            ]
        );

        var read = LateTie.Read(late.Written())!;

        Assert.Equal((late.Kind, late.DeclaredOn), (read.Kind, read.DeclaredOn));
        Assert.Equal(late.Before, read.Before);
        Assert.Null(LateTie.Read(AFlag.Narrative));
        Assert.InRange((late with { Before = [late.Before[0]] }).Written().Length, IntegrityFlag.ShortestText, 4000);
    }

    // The file of one person, and the evaluator who works on it, on record as another.
    private static async Task<VettingFile> Given(
        TestPortal portal,
        Func<VettingFile, VettingFile> made,
        bool onRecord = true
    )
    {
        var file = await portal.Holds(made);
        var (user, _) = await Evaluator(portal, onRecord);
        await portal.Given(user);
        portal.Clock.SetUtcNow(AVettingFile.Noon.AddDays(12));
        return file;
    }

    private static async Task<(PortalUser, IUseCases)> Evaluator(TestPortal portal, bool onRecord = true)
    {
        var actor = portal.ActorOf(Role.TOXL) with { Id = AVettingFile.IdOf(Role.TOXL) };
        var own = await portal.Read(db => db.Set<Person>().FirstOrDefaultAsync(one => one.FirstSurname == "Pérez"));
        if (onRecord && own is null)
        {
            own = AnOffice.APerson(1);
            await portal.Given(own);
        }
        var identity = new UserIdentity(Person: onRecord ? own!.Id.Value : null);
        var user = PortalUser.Register(new(actor.Id), "eva.luadora", "Eva Luadora", null, identity, new(), AUser.Today);
        return (user, portal.As(actor));
    }

    private static async Task<Outcome> Declare(TestPortal portal, VettingFile file)
    {
        var person = await portal.Read(db => db.Set<Person>().SingleAsync(one => one.Id == file.Person));
        var (_, door) = await Evaluator(portal);
        return await door.Run(new DeclareTie(DeclaredTieId.New(), person.Curp, TieKind.Partner));
    }

    private static Task<int> Flags(TestPortal portal) => portal.Read(db => db.Set<IntegrityFlag>().CountAsync());

    private static async Task<IReadOnlyList<(string, EvaluationKind?)>> Work(TestPortal portal) =>
        [
            .. (await portal.As(Role.DIR).Ask(new ListMyWork(Task: WorkTask.ReviewWork))).Rows.Select(row =>
                (row.Number, row.Phase)
            ),
        ];

    private static void Done(Outcome outcome) => Assert.True(outcome.IsDone, outcome.Obstacle);
}
