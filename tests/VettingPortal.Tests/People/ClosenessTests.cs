using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using VettingPortal.Features.Adjudication;
using VettingPortal.Features.People;
using VettingPortal.Features.Users;
using VettingPortal.Features.Vetting;
using VettingPortal.Kernel;
using VettingPortal.Kernel.Data;
using VettingPortal.Tests.Adjudication;
using VettingPortal.Tests.Evaluations;
using VettingPortal.Tests.Kernel;
using VettingPortal.Tests.Users;
using VettingPortal.Tests.Vetting;

namespace VettingPortal.Tests.People;

/// <summary>SOD-02 and SOD-03: whoever is too close to a person neither sees nor handles their file, nor is drawn for it.</summary>
public sealed class ClosenessTests
{
    [Theory, MemberData(nameof(TestPortal.Databases), MemberType = typeof(TestPortal))]
    public async Task DeclareTie_ToAPerson_TakesTheirFileAway(DatabaseProvider provider)
    {
        await using var portal = await TestPortal.On(provider);
        var user = AUser.Named();
        var (person, file) = await File(portal, user, AUser.InForce(user, Role.COO));
        var tie = DeclaredTieId.New();
        var before = await Actor(portal, user);
        Assert.NotNull(await portal.As(before).Ask(new FindVettingFile(file.Number)));

        Done(await portal.As(before).Run(new DeclareTie(tie, person.Curp, TieKind.Relative)));

        var after = await Actor(portal, user);
        Assert.Equal([person.Id.Value], after.Barred);
        await Assert.ThrowsAsync<RecordNotFoundException>(() => portal.As(after).Ask(new FindVettingFile(file.Number)));
        Assert.Empty((await portal.As(after).Ask(new ListVettingFiles(new FileFilter()))).Rows);
        Assert.IsType<Outcome.NotFound>(await portal.As(after).Run(new RecordInactivityNotice(file.Id)));
        Assert.Equal(
            "people.tie-declared",
            (await portal.As(after).Run(new DeclareTie(DeclaredTieId.New(), person.Curp, TieKind.Other))).Obstacle
        );
        Assert.Single(await portal.As(after).Ask(new ListMyTies()));
        Assert.Empty(await portal.As(Role.COO).Ask(new ListMyTies()));
        var entry = Assert.Single(await portal.EntriesOf(tie.Value));
        Assert.Equal(("DeclareTie", "done"), (entry.Act, entry.Ending));
    }

    [Theory, MemberData(nameof(TestPortal.Databases), MemberType = typeof(TestPortal))]
    public async Task DeclareTie_ByFormerCurpOrBeforeTheFile_BarsAllTheSame(DatabaseProvider provider)
    {
        await using var portal = await TestPortal.On(provider);
        var user = AUser.Named();
        await portal.Given(user, AUser.InForce(user, Role.COO));
        var curp = AnOffice.APerson().Curp;
        Done(
            await portal.As(await Actor(portal, user)).Run(new DeclareTie(DeclaredTieId.New(), curp, TieKind.Partner))
        );
        Assert.Empty((await Actor(portal, user)).Barred!);

        var person = AnOffice.APerson();
        person.Correct(Curp.Parse(ACurp.WithCheckDigit("SABC560626MDFLRN1")), person.Name, new(2026, 11, 24));
        await portal.Given(person);

        Assert.Equal([person.Id.Value], (await Actor(portal, user)).Barred);
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(23, true)]
    [InlineData(25, false)]
    public async Task Barred_OfTheSameUnit_ForTwentyFourMonthsAfterLeaving(int monthsAgo, bool barred)
    {
        await using var portal = await TestPortal.On(DatabaseProvider.Sqlite);
        var (unit, other) = (UnitId.New(), UnitId.New());
        var person = AnOffice.APerson();
        var subject = PortalUser.Register(
            PortalUserId.New(),
            "sub.ject",
            "Sujeto",
            null,
            new(Person: person.Id.Value),
            new(Unit: unit),
            AUser.Today.AddYears(-4)
        );
        var user = PortalUser.Register(
            PortalUserId.New(),
            "ana.rios",
            "Ana Ríos",
            null,
            new(),
            new(Unit: unit),
            AUser.Today.AddYears(-4)
        );
        if (monthsAgo > 0)
        {
            user.Move(new(Unit: other), AUser.Today.AddMonths(-monthsAgo));
        }
        await portal.Given(person, subject, user);

        Assert.Equal(barred, (await Actor(portal, user)).Barred!.Contains(person.Id.Value));
    }

    [Fact]
    public async Task Barred_OfTheChainOfCommand_BothWays()
    {
        await using var portal = await TestPortal.On(DatabaseProvider.Sqlite);
        var person = AnOffice.APerson();
        var above = AUser.Named("la.jefa");
        var subject = AUser.Named("sub.ject", new(Person: person.Id.Value), new(Supervisor: above.Id));
        var below = AUser.Named("el.subalterno", post: new(Supervisor: subject.Id));
        var far = AUser.Named("ajena");
        await portal.Given(person, above, subject, below, far);

        Assert.Contains(person.Id.Value, (await Actor(portal, above)).Barred!);
        Assert.Contains(person.Id.Value, (await Actor(portal, below)).Barred!);
        Assert.Empty((await Actor(portal, far)).Barred!);
        Assert.Empty((await Actor(portal, subject)).Barred!);
    }

    [Fact]
    public async Task Pool_WithATieDeclared_LeavesThatAdjudicatorOut()
    {
        await using var portal = await TestPortal.On(DatabaseProvider.Sqlite);
        var person = ABoard.Candidate();
        var file = ABoard.InIntegration(person.Id);
        await portal.Given([person, file, .. ABoard.Adjudicators(3)]);
        var tied = portal.ActorOf(Role.ADJ, 2);
        Done(await portal.As(tied).Run(new DeclareTie(DeclaredTieId.New(), person.Curp, TieKind.Godparent)));

        Done(await portal.As(Role.BRD).Run(new OpenBoard(BoardCaseId.New(), file.Id)));

        var board = await portal.Read(db => db.Set<BoardCase>().AsNoTracking().SingleAsync());
        Assert.DoesNotContain(tied.Id, board.Adjudicators);
        Assert.Equal("adjudication.excluded-tie", board.Candidates.Single(one => one.User == tied.Id).Exclusion);
    }

    [Fact]
    public void Seat_OfSomebodyBarred_IsRefused()
    {
        var file = AVettingFile.Received();
        var close = AVettingFile.Clerk with { Barred = new HashSet<Guid> { AVettingFile.Subject } };

        var refusal = Record.Exception(() =>
            file.Take(
                VettingStep.FindEligible,
                close,
                AVettingFile.Facts() with
                {
                    Eligibility = AVettingFile.Suitable(),
                }
            )
        );

        Assert.Equal("vetting.one-duty-per-file", Assert.IsType<RuleBrokenException>(refusal).Rule);
    }

    private static async Task<(Person Person, VettingFile File)> File(TestPortal portal, params object[] besides)
    {
        var person = AnOffice.APerson();
        var file = AVettingFile.Received(AVettingFile.Draft(person.Id));
        await portal.Given([person, file, .. besides]);
        return (person, file);
    }

    private static async Task<Actor> Actor(TestPortal portal, PortalUser user) =>
        (
            await portal
                .Services.GetRequiredService<ActorFinder>()
                .OfUser(user.Id, null, portal.Clock.GetUtcNow(), CancellationToken.None)
        )!;

    private static void Done(Outcome outcome) => Assert.True(outcome.IsDone, outcome.Obstacle);
}
