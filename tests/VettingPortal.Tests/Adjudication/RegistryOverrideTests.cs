using Microsoft.EntityFrameworkCore;
using VettingPortal.Features.Adjudication;
using VettingPortal.Features.Recruitment;
using VettingPortal.Features.Vetting;
using VettingPortal.Kernel;
using VettingPortal.Kernel.Data;
using VettingPortal.Tests.Kernel;
using VettingPortal.Tests.Vetting;
using static VettingPortal.Tests.Recruitment.ACampaign;

namespace VettingPortal.Tests.Adjudication;

/// <summary>R-REG-02: a removal, a disqualification or a failed vetting stops an application until two adjudicators lift it.</summary>
public sealed class RegistryOverrideTests
{
    private static readonly string Why = new('a', RegistryOverride.ReasonMin);

    [Theory, MemberData(nameof(TestPortal.Databases), MemberType = typeof(TestPortal))]
    public async Task Stop_LiftedByBoth_LetsTheFilePass(DatabaseProvider provider)
    {
        await using var portal = await Running(provider);
        var (file, query) = await Stopped(portal, RegistryFinding.Removal);
        var clerk = portal.As(Role.ELI);
        Done(await clerk.Run(Query(file)));
        Refused("vetting.registry-hit", await clerk.Run(new FindEligible(file)));

        var asked = RegistryOverrideId.New();
        Done(await clerk.Run(new AskRegistryOverride(asked, file, query, Why)));
        var (first, second) = await Drawn(portal, asked);
        Done(await portal.As(first).Run(new AnswerRegistryOverride(file, asked, true, Why)));
        var halfway = Assert.Single(await portal.As(second).Ask(new ListRegistryStops(file)));
        Refused("vetting.registry-hit", await clerk.Run(new FindEligible(file)));
        Done(await portal.As(second).Run(new AnswerRegistryOverride(file, asked, true, Why)));
        Done(await clerk.Run(new FindEligible(file)));

        Assert.Equal((OverrideState.Waiting, 0, true), (halfway.State!.Value, halfway.Answers.Count, halfway.Awaits));
        var told = Assert.Single(await clerk.Ask(new ListRegistryStops(file)));
        Assert.Equal((OverrideState.Lifted, 2), (told.State!.Value, told.Answers.Count));
        Assert.Equal(VettingState.Eligible, await portal.StateOf(file));
        Assert.Equal(
            ["AskRegistryOverride done", "AnswerRegistryOverride done", "AnswerRegistryOverride done"],
            (await portal.EntriesOf(file.Value))
                .Where(entry => entry.Act.EndsWith("RegistryOverride", StringComparison.Ordinal))
                .Select(entry => $"{entry.Act} {entry.Ending}")
        );
        Assert.DoesNotContain(
            await portal.Read(db => db.Set<WorkItem>().ToListAsync()),
            item => item.Task is WorkTask.DecideRegistryStop
        );
    }

    [Theory]
    [InlineData(RegistryFinding.Removal)]
    [InlineData(RegistryFinding.Disqualification)]
    [InlineData(RegistryFinding.FailedVetting)]
    public async Task Stop_LiftedByOneOnly_Stands(RegistryFinding finding)
    {
        await using var portal = await Running(DatabaseProvider.Sqlite);
        var (file, query) = await Stopped(portal, finding);
        var clerk = portal.As(Role.ELI);
        var asked = RegistryOverrideId.New();
        Done(await clerk.Run(new AskRegistryOverride(asked, file, query, Why)));
        var (first, second) = await Drawn(portal, asked);

        Done(await portal.As(first).Run(new AnswerRegistryOverride(file, asked, true, Why)));
        Done(await portal.As(second).Run(new AnswerRegistryOverride(file, asked, false, Why)));

        Refused("vetting.registry-hit", await clerk.Run(new FindEligible(file)));
        Refused(
            "adjudication.override-asked",
            await clerk.Run(new AskRegistryOverride(RegistryOverrideId.New(), file, query, Why))
        );
    }

    [Fact]
    public async Task Hit_VerifiedAndQueriedAnew_NeedsNoAdjudicators()
    {
        await using var portal = await Running(DatabaseProvider.Sqlite);
        var (file, query) = await Stopped(portal, RegistryFinding.Hit);
        var clerk = portal.As(Role.ELI);

        Refused(
            "adjudication.not-a-stop",
            await clerk.Run(new AskRegistryOverride(RegistryOverrideId.New(), file, query, Why))
        );
        portal.Clock.Advance(TimeSpan.FromMinutes(1));
        Done(await clerk.Run(Query(file)));
        Done(await clerk.Run(new FindEligible(file)));
    }

    [Fact]
    public async Task Stop_OfAnEarlierFile_StopsTheNextOneToo()
    {
        await using var portal = await Running(DatabaseProvider.Sqlite);
        var (earlier, _) = await Stopped(portal, RegistryFinding.Removal);
        Done(await portal.As(Role.REC).Run(new WithdrawApplication(earlier, APaper())));
        var file = await portal.Received();
        Done(await portal.As(Role.ELI).Run(Query(file)));

        Refused("vetting.registry-hit", await portal.As(Role.ELI).Run(new FindEligible(file)));
        Assert.Single(await portal.As(Role.ELI).Ask(new ListRegistryStops(file)));
    }

    [Fact]
    public async Task Answer_WithoutSeatTwiceOrShort_NamesTheRule()
    {
        await using var portal = await Running(DatabaseProvider.Sqlite);
        var (file, query) = await Stopped(portal, RegistryFinding.Removal);
        var clerk = portal.As(Role.ELI);
        var asked = RegistryOverrideId.New();
        Refused("adjudication.reason-length", await clerk.Run(new AskRegistryOverride(asked, file, query, "Corta.")));
        Done(await clerk.Run(new AskRegistryOverride(asked, file, query, Why)));
        var (first, _) = await Drawn(portal, asked);
        var chair = portal.ActorOf(Role.BRD) with { Permissions = first.Permissions };

        Refused(
            "adjudication.not-your-seat",
            await portal.As(chair).Run(new AnswerRegistryOverride(file, asked, true, Why))
        );
        Refused(
            "adjudication.reason-length",
            await portal.As(first).Run(new AnswerRegistryOverride(file, asked, true, "Corta."))
        );
        Done(await portal.As(first).Run(new AnswerRegistryOverride(file, asked, true, Why)));
        Refused(
            "adjudication.already-answered",
            await portal.As(first).Run(new AnswerRegistryOverride(file, asked, false, Why))
        );
    }

    [Fact]
    public async Task Ask_WithTooFewOrTooLate_NamesTheRule()
    {
        await using var portal = await Running(DatabaseProvider.Sqlite);
        var file = await portal.Received();
        var query = Query(file, finding: RegistryFinding.Removal);
        Done(await portal.As(Role.ELI).Run(query));
        await portal.Given([.. ABoard.Adjudicators(1)]);

        Refused(
            "adjudication.too-few-adjudicators",
            await portal.As(Role.ELI).Run(new AskRegistryOverride(RegistryOverrideId.New(), file, query.Id, Why))
        );
        Done(await portal.As(Role.ELI).Run(new FindNotEligible(file, "D04", "Baja previa por remoción.")));
        Refused(
            "adjudication.not-at-eligibility",
            await portal.As(Role.ELI).Run(new AskRegistryOverride(RegistryOverrideId.New(), file, query.Id, Why))
        );
    }

    [Fact]
    public async Task AskAndAnswer_OnAHeldFile_AreRefused()
    {
        await using var portal = await Running(DatabaseProvider.Sqlite);
        var (file, query) = await Stopped(portal, RegistryFinding.Removal);
        var ask = new AskRegistryOverride(RegistryOverrideId.New(), file, query, Why);
        Refused("vetting.on-hold", await portal.Held(file, () => portal.As(Role.ELI).Run(ask)));
        Done(await portal.As(Role.ELI).Run(ask));
        var (first, _) = await Drawn(portal, ask.Id);
        var answer = new AnswerRegistryOverride(file, ask.Id, true, Why);

        Refused("vetting.on-hold", await portal.Held(file, () => portal.As(first).Run(answer)));

        Done(await portal.As(first).Run(answer));
    }

    private static async Task<(VettingFileId File, RegistryQueryId Query)> Stopped(
        TestPortal portal,
        RegistryFinding finding
    )
    {
        var file = await portal.Received();
        var query = Query(file, finding: finding);
        Done(await portal.As(Role.ELI).Run(query));
        await portal.Given([.. ABoard.Adjudicators(4)]);
        return (file, query.Id);
    }

    private static async Task<(Actor First, Actor Second)> Drawn(TestPortal portal, RegistryOverrideId id)
    {
        var asked = await portal.Read(db => db.Set<RegistryOverride>().AsNoTracking().SingleAsync(one => one.Id == id));
        var drawn = asked.Members.Select(one => portal.ActorOf(Role.ADJ) with { Id = one.User }).ToList();
        return (drawn[0], drawn[1]);
    }
}
