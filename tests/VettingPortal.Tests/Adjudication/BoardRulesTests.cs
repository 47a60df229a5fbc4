using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using VettingPortal.Features.Adjudication;
using VettingPortal.Features.Users;
using VettingPortal.Features.Vetting;
using VettingPortal.Kernel;
using VettingPortal.Kernel.Data;
using VettingPortal.Tests.Kernel;
using VettingPortal.Tests.Users;

namespace VettingPortal.Tests.Adjudication;

/// <summary>What the board's acts refuse, and whom its draws leave out.</summary>
public sealed class BoardRulesTests
{
    [Fact]
    public async Task Acts_OutOfTheirTime_NameTheRule()
    {
        await using var portal = await TestPortal.On(DatabaseProvider.Sqlite);
        var person = ABoard.Candidate();
        var file = ABoard.NotEligible(person.Id);
        await portal.Given([person, file, .. ABoard.Adjudicators(4), .. ABoard.LegalBasis]);
        var (chair, legal) = (portal.As(Role.BRD), portal.As(Role.LEG));

        Assert.Equal("adjudication.not-ready", (await chair.Run(new OpenBoard(BoardCaseId.New(), file.Id))).Obstacle);
        Assert.Equal("adjudication.no-appeal", (await legal.Run(new DrawPanel(file.Id))).Obstacle);
        Assert.Equal(
            "adjudication.no-appeal",
            (await legal.Run(new DecideAppeal(file.Id, [], "Razones", []))).Obstacle
        );
    }

    [Fact]
    public async Task Recuse_AfterTheVotesAreIn_IsRefused()
    {
        await using var portal = await TestPortal.On(DatabaseProvider.Sqlite);
        var person = ABoard.Candidate();
        var file = ABoard.InIntegration(person.Id);
        await portal.Given([person, file, .. ABoard.Adjudicators(4)]);
        Assert.True((await portal.As(Role.BRD).Run(new OpenBoard(BoardCaseId.New(), file.Id))).IsDone);
        var board = await portal.Read(db => db.Set<BoardCase>().AsNoTracking().SingleAsync());
        var voters = board.Adjudicators.Select(id => portal.ActorOf(Role.ADJ) with { Id = id }).ToList();
        foreach (var voter in voters)
        {
            Assert.True((await portal.Cast(voter, new CastVote(VoteId.New(), file.Id, ABoard.Approve()))).IsDone);
        }

        var outcome = await portal.As(voters[0]).Run(new RecuseAdjudicator(file.Id, "Parentesco"));

        Assert.Equal("adjudication.not-awaiting-votes", outcome.Obstacle);
        Assert.True((await portal.As(Role.BRD).Run(new RecordDecision(file.Id))).IsDone);
        Assert.Equal(
            "adjudication.already-decided",
            (await portal.As(Role.BRD).Run(new HandOverBoard(file.Id, "Parentesco"))).Obstacle
        );
    }

    [Fact]
    public async Task Pool_ForAFile_SaysWhyEachIsLeftOut()
    {
        await using var portal = await TestPortal.On(DatabaseProvider.Sqlite);
        var person = ABoard.Candidate();
        var file = ABoard.InIntegration(person.Id);
        var own = Adjudicator(21, "Persona Propia", new UserIdentity(Person: person.Id.Value));
        var cousin = Adjudicator(22, "Lic. Raúl Salgado Briseño");
        var busy = Adjudicator(23, "Persona Ocupada");
        var free = Adjudicator(24, "Persona Libre");
        file.Sit(Duty.Adjudicate, null, busy.Id.Value, ABoard.Policy.Now);
        PortalUser[] all = [own, cousin, busy, free];
        await portal.Given([person, file, .. all, .. all.Select(user => AUser.InForce(user, Role.ADJ))]);
        await using var scope = portal.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<UseCaseContext>().Now = portal.Clock.GetUtcNow();

        var pool = await scope
            .ServiceProvider.GetRequiredService<AdjudicatorPool>()
            .For(file, new HashSet<Guid>(), CancellationToken.None);

        Assert.Equal("adjudication.excluded-own-file", Why(own));
        Assert.Equal("adjudication.excluded-surnames", Why(cousin));
        Assert.Equal("adjudication.excluded-duty", Why(busy));
        Assert.Null(Why(free));

        string? Why(PortalUser user) => pool.Single(one => one.User == user.Id.Value).Exclusion;
    }

    private static PortalUser Adjudicator(int number, string name, UserIdentity? identity = null) =>
        PortalUser.Register(
            new(TestPortal.IdOf(Role.ADJ, number)),
            $"adj{number}",
            name,
            null,
            identity ?? new(),
            new(),
            AUser.Today
        );
}
