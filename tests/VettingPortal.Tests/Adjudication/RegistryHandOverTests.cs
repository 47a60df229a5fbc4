using Microsoft.EntityFrameworkCore;
using VettingPortal.Features.Adjudication;
using VettingPortal.Features.Recruitment;
using VettingPortal.Features.Users;
using VettingPortal.Features.Vetting;
using VettingPortal.Kernel;
using VettingPortal.Kernel.Data;
using VettingPortal.Tests.Kernel;
using static VettingPortal.Tests.Recruitment.ACampaign;

namespace VettingPortal.Tests.Adjudication;

/// <summary>One of the two on a stop of the registry who steps back or may no longer act is replaced by lot (R-REG-02, SOD-12).</summary>
public sealed class RegistryHandOverTests
{
    private static readonly string Why = new('a', RegistryOverride.ReasonMin);

    [Theory, MemberData(nameof(TestPortal.Databases), MemberType = typeof(TestPortal))]
    public async Task HandOver_BeforeAnswering_GivesTheSeatToAnotherWhoLifts(DatabaseProvider provider)
    {
        await using var portal = await Running(provider);
        var (file, asked) = await Asked(portal, adjudicators: 4);
        var (first, second) = await Seated(portal, asked);

        Refused("adjudication.reason-missing", await portal.As(first).Run(new HandOverRegistryStop(file, asked, " ")));
        Done(await portal.As(first).Run(new HandOverRegistryStop(file, asked, "Es mi vecino.")));

        Assert.IsType<Outcome.NotFound>(await portal.As(first).Run(new AnswerRegistryOverride(file, asked, true, Why)));
        var now = await portal.Read(db => db.Set<RegistryOverride>().SingleAsync(one => one.Id == asked));
        var next = now.Answering.Single(one => one.User != second.Id);
        Assert.Equal((3, false), (now.Members.Count, next.User == first.Id));
        Assert.Contains(next.User, await Working(portal));
        Assert.DoesNotContain(first.Id, await Working(portal));
        Done(await portal.As(first with { Id = next.User }).Run(new AnswerRegistryOverride(file, asked, true, Why)));
        Done(await portal.As(second).Run(new AnswerRegistryOverride(file, asked, true, Why)));
        Assert.Equal(
            OverrideState.Lifted,
            (await portal.Read(db => db.Set<RegistryOverride>().SingleAsync(one => one.Id == asked))).State
        );
        Assert.Equal(
            ["HandOverRegistryStop refused", "HandOverRegistryStop done"],
            (await portal.EntriesOf(file.Value))
                .Where(entry => entry.Act == nameof(HandOverRegistryStop))
                .Select(entry => $"{entry.Act} {entry.Ending}")
        );
    }

    [Fact]
    public async Task HandOver_AfterAnsweringOrWithNobodyElse_NamesTheRule()
    {
        await using var portal = await Running(DatabaseProvider.Sqlite);
        var (file, asked) = await Asked(portal, adjudicators: 2);
        var (first, second) = await Seated(portal, asked);
        Done(await portal.As(first).Run(new AnswerRegistryOverride(file, asked, true, Why)));

        Refused(
            "adjudication.already-answered",
            await portal.As(first).Run(new HandOverRegistryStop(file, asked, "Es mi vecino."))
        );
        Refused(
            "adjudication.too-few-adjudicators",
            await portal.As(second).Run(new HandOverRegistryStop(file, asked, "Es mi vecino."))
        );
    }

    [Theory, MemberData(nameof(TestPortal.Databases), MemberType = typeof(TestPortal))]
    public async Task Blocked_BeforeAnswering_IsReplacedInTheSameAct(DatabaseProvider provider)
    {
        await using var portal = await Running(provider);
        var (_, asked) = await Asked(portal, adjudicators: 4);
        var (first, second) = await Seated(portal, asked);

        Done(await portal.As(Role.SYS).Run(new BlockUser(new(first.Id), "Perdió su equipo.")));

        var now = await portal.Read(db => db.Set<RegistryOverride>().SingleAsync(one => one.Id == asked));
        Assert.False(now.Awaits(first.Id));
        Assert.True(now.Awaits(second.Id));
        Assert.Equal(2, now.Answering.Count());
        Assert.Equal("BlockUser done", await LastOf(portal, first.Id));
    }

    private static async Task<string> LastOf(TestPortal portal, Guid subject)
    {
        var entry = (await portal.EntriesOf(subject))[^1];
        return $"{entry.Act} {entry.Ending}";
    }

    private static Task<List<Guid?>> Working(TestPortal portal) =>
        portal.Read(db =>
            db.Set<WorkItem>()
                .Where(item => item.Task == WorkTask.DecideRegistryStop)
                .Select(item => item.Holder)
                .ToListAsync()
        );

    private static async Task<(VettingFileId File, RegistryOverrideId Asked)> Asked(TestPortal portal, int adjudicators)
    {
        var file = await portal.Received();
        var query = Query(file, finding: RegistryFinding.Removal);
        Done(await portal.As(Role.ELI).Run(query));
        await portal.Given([.. ABoard.Adjudicators(adjudicators)]);
        var asked = RegistryOverrideId.New();
        Done(await portal.As(Role.ELI).Run(new AskRegistryOverride(asked, file, query.Id, Why)));
        return (file, asked);
    }

    private static async Task<(Actor First, Actor Second)> Seated(TestPortal portal, RegistryOverrideId id)
    {
        var asked = await portal.Read(db => db.Set<RegistryOverride>().AsNoTracking().SingleAsync(one => one.Id == id));
        var drawn = asked.Members.Select(one => portal.ActorOf(Role.ADJ) with { Id = one.User }).ToList();
        return (drawn[0], drawn[1]);
    }
}
