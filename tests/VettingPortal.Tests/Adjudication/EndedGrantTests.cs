using Microsoft.Extensions.DependencyInjection;
using VettingPortal.Features.Evaluations;
using VettingPortal.Features.Users;
using VettingPortal.Features.Vetting;
using VettingPortal.Kernel;
using VettingPortal.Kernel.Data;
using VettingPortal.Tests.Evaluations;
using VettingPortal.Tests.Kernel;
using VettingPortal.Tests.Users;
using VettingPortal.Tests.Vetting;

namespace VettingPortal.Tests.Adjudication;

/// <summary>A role that runs out is lost like one that is taken back: what it brought goes to others, by the portal's own act (SOD-11).</summary>
public sealed class EndedGrantTests
{
    [Theory, MemberData(nameof(TestPortal.Databases), MemberType = typeof(TestPortal))]
    public async Task RunOut_RelievesTheHolderByThePortalAlone(DatabaseProvider provider)
    {
        await using var portal = await AnOffice.On(provider);
        var file = await portal.Holds(draft => AVettingFile.InEvaluation(draft));
        var user = Registered(await EvaluatorOf(portal, file), "eva.luadora");
        var grant = AUser.InForce(user, Role.TOXL);
        await portal.Given(user, grant);
        var system = System(portal);
        portal.Clock.SetUtcNow(MexicoTime.At(grant.Until, new(23, 59)));
        Assert.Empty(await system.Ask(new ListEndedGrants()));
        Assert.Equal("users.grant-not-over", (await system.Run(new EndRoleGrant(grant.Id))).Obstacle);
        Assert.Equal(user.Id.Value, await EvaluatorOf(portal, file));

        portal.Clock.SetUtcNow(MexicoTime.At(grant.Until.AddDays(1), default));

        Assert.Equal([grant.Id], await system.Ask(new ListEndedGrants()));
        Assert.IsType<Outcome.Forbidden>(await portal.As(Role.SYS).Run(new EndRoleGrant(grant.Id)));
        var ended = await system.Run(new EndRoleGrant(grant.Id));
        Assert.True(ended.IsDone, ended.Obstacle);
        Assert.NotEqual(user.Id.Value, await EvaluatorOf(portal, file));
        Assert.Empty(await system.Ask(new ListEndedGrants()));
        Assert.Equal("users.grant-not-over", (await system.Run(new EndRoleGrant(grant.Id))).Obstacle);
        var entry = (await portal.EntriesOf(grant.Id.Value)).Single(one => one.Ending == "done");
        Assert.Equal(("EndRoleGrant", Actor.System(new HashSet<Permission>()).Id), (entry.Act, entry.Actor));
    }

    [Fact]
    public async Task RunOut_WithASuccessorInForce_IsNoEnd()
    {
        await using var portal = await AnOffice.On(DatabaseProvider.Sqlite);
        var user = Registered(Guid.CreateVersion7(), "eva.luadora");
        var grant = AUser.InForce(user, Role.TOXL);
        var next = AUser.Asked(user, Role.TOXL, [grant], GrantTerms.Longest(Role.TOXL, grant.Until.AddDays(1)));
        next.Approve(user, [grant, next], AUser.First, AUser.Now);
        next.Approve(user, [grant, next], AUser.Second, AUser.Now);
        await portal.Given(user, grant, next);

        portal.Clock.SetUtcNow(MexicoTime.At(grant.Until.AddDays(1), default));

        Assert.Empty(await System(portal).Ask(new ListEndedGrants()));
    }

    private static PortalUser Registered(Guid id, string name) =>
        PortalUser.Register(new(id), name, "Eva Luadora", null, new(), new(), AUser.Today);

    private static async Task<Guid> EvaluatorOf(TestPortal portal, VettingFile file) =>
        (await portal.Stored(file.Id)).Current(EvaluationKind.Toxicology)!.Evaluator;

    private static IUseCases System(TestPortal portal) =>
        portal.As(Actor.System(portal.Services.GetRequiredService<PortalCatalogue>().Permissions));
}
