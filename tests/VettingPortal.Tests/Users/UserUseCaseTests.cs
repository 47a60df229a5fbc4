using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using VettingPortal.Features.Users;
using VettingPortal.Kernel;
using VettingPortal.Kernel.Data;
using VettingPortal.Tests.Kernel;

namespace VettingPortal.Tests.Users;

public sealed class UserUseCaseTests
{
    private const string Administrator = "esteban.corral";
    private const string OtherAdministrator = "julieta.nava";
    private const string Director = "arturo.mendieta";
    private const string OtherDirector = "gabriela.rosas";

    [Theory, MemberData(nameof(TestPortal.Databases), MemberType = typeof(TestPortal))]
    public async Task Bootstrap_Empty_BringsPeopleWhoMayActAndOneEntry(DatabaseProvider provider)
    {
        await using var portal = await Planted(provider);

        var actor = await Finder(portal).OfUserName("adriana.solis", portal.Clock.GetUtcNow(), default);

        Assert.Equal([Role.REC], actor!.Roles);
        Assert.Contains(UsersFeature.SignIn, actor.Permissions);
        Assert.Equal(Personas.All.Count, await portal.Read(db => db.Set<RoleGrant>().CountAsync()));
        var entry = Assert.Single(await portal.EntriesOf(Personas.All[0].Id.Value));
        Assert.Equal(
            ("BootstrapPortal", "done", Actor.System(new HashSet<Permission>()).Id),
            (entry.Act, entry.Ending, entry.Actor)
        );
    }

    [Fact]
    public async Task Bootstrap_Again_IsRefused()
    {
        await using var portal = await Planted(DatabaseProvider.Sqlite);

        Assert.Equal(
            new Outcome.Refused("users.bootstrap-done").Rule,
            Rule(await Seed(portal).Plant(portal.Clock, default))
        );
    }

    [Fact]
    public async Task Bootstrap_ByAnAdministrator_IsForbidden()
    {
        await using var portal = await TestPortal.On(DatabaseProvider.Sqlite);

        Assert.Equal(
            new Outcome.Forbidden(UsersFeature.Bootstrap),
            await portal.As(Role.SYS).Run(new BootstrapPortal([], [], AUser.Today))
        );
    }

    [Fact]
    public async Task Bootstrap_TooFewPeople_IsRefused()
    {
        await using var portal = await TestPortal.On(DatabaseProvider.Sqlite);
        FirstUser[] few = [new(PortalUserId.New(), "ana", "Ana", null, new(), new(), [Role.SYS])];
        var door = portal.Services.GetRequiredService<Door>();

        Assert.Equal(
            "users.bootstrap-too-few",
            Rule(await door.For(door.System).Run(new BootstrapPortal([], few, AUser.Today)))
        );
    }

    [Theory, MemberData(nameof(TestPortal.Databases), MemberType = typeof(TestPortal))]
    public async Task Grant_AskedAndApprovedByTwo_Acts(DatabaseProvider provider)
    {
        await using var portal = await Planted(provider);
        var (receiver, grant) = (Personas.Of("adriana.solis").Id, RoleGrantId.New());

        var asked = await (await As(portal, Administrator)).Run(Ask(grant, receiver, Role.ELI));
        var first = await (await As(portal, Director)).Run(new ApproveRoleGrant(grant));
        var half = await Finder(portal).OfUser(receiver, null, portal.Clock.GetUtcNow(), default);
        var second = await (await As(portal, OtherDirector)).Run(new ApproveRoleGrant(grant));
        var whole = await Finder(portal).OfUser(receiver, null, portal.Clock.GetUtcNow(), default);

        Assert.True(asked.IsDone && first.IsDone && second.IsDone);
        Assert.Equal([Role.REC], half!.Roles);
        Assert.Equal([Role.REC, Role.ELI], whole!.Roles.Order());
        Assert.Equal(
            ["RequestRoleGrant/done", "ApproveRoleGrant/done", "ApproveRoleGrant/done"],
            (await portal.EntriesOf(grant.Value)).Select(entry => $"{entry.Act}/{entry.Ending}")
        );
    }

    [Fact]
    public async Task Grant_ApprovedTwiceByOne_IsRefusedAndRecorded()
    {
        await using var portal = await Planted(DatabaseProvider.Sqlite);
        var grant = RoleGrantId.New();
        await (await As(portal, Administrator)).Run(Ask(grant, Personas.Of("adriana.solis").Id, Role.ELI));
        await (await As(portal, Director)).Run(new ApproveRoleGrant(grant));

        var again = await (await As(portal, Director)).Run(new ApproveRoleGrant(grant));

        Assert.Equal("users.grant-two-approvers", Rule(again));
        Assert.Equal("users.grant-two-approvers", (await portal.EntriesOf(grant.Value))[^1].Obstacle);
    }

    [Fact]
    public async Task Grant_ApprovedByAnAuditor_IsForbidden()
    {
        await using var portal = await Planted(DatabaseProvider.Sqlite);

        Assert.IsType<Outcome.Forbidden>(
            await (await As(portal, "tomas.arce")).Run(new ApproveRoleGrant(RoleGrantId.New()))
        );
    }

    [Fact]
    public async Task Grant_TwoForbiddenAskedAtOnce_OnlyOneIsTaken()
    {
        await using var portal = await Planted(DatabaseProvider.Sqlite);
        var receiver = PortalUserId.New();
        await (await As(portal, Administrator)).Run(
            new RegisterUser(receiver, "ana.rios", "Ana Ríos", null, new(), new())
        );
        var (one, other) = (await As(portal, Administrator), await As(portal, OtherAdministrator));

        var outcomes = await Task.WhenAll(
            one.Run(Ask(RoleGrantId.New(), receiver, Role.REC)),
            other.Run(Ask(RoleGrantId.New(), receiver, Role.ADJ))
        );

        Assert.Single(outcomes, outcome => outcome.IsDone);
        Assert.Equal("users.grant-forbidden-combination", Rule(outcomes.Single(outcome => !outcome.IsDone)));
    }

    [Fact]
    public async Task Revoke_OneAdministratorOfTwo_IsDoneThenTheLastIsKept()
    {
        await using var portal = await Planted(DatabaseProvider.Sqlite);
        var door = await As(portal, OtherAdministrator);

        var first = await door.Run(new RevokeRoleGrant(GrantOf(Administrator), "Baja"));
        var last = await door.Run(new RevokeRoleGrant(GrantOf(OtherAdministrator), "Baja"));
        var block = await (await As(portal, "francisco.leal")).Run(
            new BlockUser(Personas.Of(OtherAdministrator).Id, "Investigación")
        );

        Assert.True(first.IsDone);
        Assert.Equal("users.last-administrator", Rule(last));
        Assert.Equal("users.last-administrator", Rule(block));
    }

    [Theory, MemberData(nameof(TestPortal.Databases), MemberType = typeof(TestPortal))]
    public async Task Revoke_TheLastAuditorOrPrivacyOfficer_IsRefusedAndRecorded(DatabaseProvider provider)
    {
        await using var portal = await Planted(provider);
        var door = await As(portal, Administrator);

        foreach (var last in new[] { "tomas.arce", "monica.iturbe" })
        {
            Assert.Equal("users.last-holder", Rule(await door.Run(new RevokeRoleGrant(GrantOf(last), "Baja"))));
            Assert.Equal("users.last-holder", Rule(await door.Run(new BlockUser(Personas.Of(last).Id, "Baja"))));
            Assert.Equal(
                ("RevokeRoleGrant", "users.last-holder"),
                (
                    (await portal.EntriesOf(GrantOf(last).Value))[^1].Act,
                    (await portal.EntriesOf(GrantOf(last).Value))[^1].Obstacle
                )
            );
            Assert.NotNull(await Finder(portal).OfUserName(last, portal.Clock.GetUtcNow(), default));
        }
    }

    [Fact]
    public async Task Revoke_OneOfTwoInIntegrityDirection_IsDoneThenTheLastIsKept()
    {
        await using var portal = await Planted(DatabaseProvider.Sqlite);
        var door = await As(portal, Administrator);

        Assert.True((await door.Run(new RevokeRoleGrant(GrantOf("irene.camacho"), "Baja"))).IsDone);
        Assert.Equal("users.last-holder", Rule(await door.Run(new RevokeRoleGrant(GrantOf("francisco.leal"), "Baja"))));
    }

    [Theory, MemberData(nameof(TestPortal.Databases), MemberType = typeof(TestPortal))]
    public async Task Revoke_BothAdministratorsAtOnce_OneStays(DatabaseProvider provider)
    {
        await using var portal = await Planted(provider);
        var (one, other) = (await As(portal, Administrator), await As(portal, OtherAdministrator));

        var outcomes = await Task.WhenAll(
            one.Run(new RevokeRoleGrant(GrantOf(OtherAdministrator), "Baja")),
            other.Run(new RevokeRoleGrant(GrantOf(Administrator), "Baja"))
        );

        Assert.Single(outcomes, outcome => outcome.IsDone);
    }

    [Fact]
    public async Task Block_Someone_TheyActNoMoreUntilUnblocked()
    {
        await using var portal = await Planted(DatabaseProvider.Sqlite);
        var user = Personas.Of("adriana.solis").Id;

        await (await As(portal, "francisco.leal")).Run(new BlockUser(user, "Investigación"));
        var blocked = await Finder(portal).OfUser(user, null, portal.Clock.GetUtcNow(), default);
        var administrator = await As(portal, Administrator);
        Assert.Equal("users.block-of-another", (await administrator.Run(new UnblockUser(user, "Aclarado"))).Obstacle);
        await (await As(portal, "francisco.leal")).Run(new UnblockUser(user, "Aclarado"));
        var free = await Finder(portal).OfUser(user, null, portal.Clock.GetUtcNow(), default);

        Assert.Null(blocked);
        Assert.NotNull(free);
    }

    [Fact]
    public async Task Register_NameTaken_IsRefused()
    {
        await using var portal = await Planted(DatabaseProvider.Sqlite);

        var again = await (await As(portal, Administrator)).Run(
            new RegisterUser(PortalUserId.New(), "adriana.solis", "Otra", null, new(), new())
        );

        Assert.Equal("users.name-taken", Rule(again));
    }

    [Fact]
    public async Task Change_SeenInAnotherVersion_IsStale()
    {
        await using var portal = await Planted(DatabaseProvider.Sqlite);
        var user = Personas.Of("adriana.solis").Id;
        var door = await As(portal, Administrator);
        await door.Run(new ChangeUser(user, "Adriana Solís", null, new(), Seen: 1));

        Assert.IsType<Outcome.Stale>(await door.Run(new ChangeUser(user, "Adriana Peña", null, new(), Seen: 1)));
    }

    [Fact]
    public async Task Identify_WhoHoldsARole_IsRefused()
    {
        await using var portal = await Planted(DatabaseProvider.Sqlite);

        var taken = await (await As(portal, Administrator)).Run(
            new IdentifyUser(Personas.Of(Director).Id, new("mine"))
        );

        Assert.Equal("users.identity-approved", Rule(taken));
    }

    [Fact]
    public async Task Place_ProposedAndConfirmedByAnother_Exists()
    {
        await using var portal = await Planted(DatabaseProvider.Sqlite);
        var place = new Place(
            PlaceKind.Center,
            Guid.CreateVersion7(),
            "CR-OCC",
            "Centro Regional Occidente",
            Personas.Force,
            "OCCIDENTE"
        );
        var change = PlaceChangeId.New();
        var door = await As(portal, Administrator);

        await door.Run(new ProposePlace(change, place));
        var again = await door.Run(new ProposePlace(PlaceChangeId.New(), place));
        var own = await door.Run(new ConfirmPlace(change));
        var confirmed = await (await As(portal, Director)).Run(new ConfirmPlace(change));

        Assert.Equal("users.place-pending", Rule(again));
        Assert.Equal("users.place-four-eyes", Rule(own));
        Assert.True(confirmed.IsDone);
        Assert.Equal(
            "CR-OCC",
            await portal.Read(db =>
                db.Set<Center>().Where(c => c.Id == new CenterId(place.Id)).Select(c => c.Code).SingleAsync()
            )
        );
    }

    [Fact]
    public async Task Place_CodeTaken_IsRefusedAtConfirmation()
    {
        await using var portal = await Planted(DatabaseProvider.Sqlite);
        var change = PlaceChangeId.New();
        await (await As(portal, Administrator)).Run(
            new ProposePlace(change, new(PlaceKind.Institution, Guid.CreateVersion7(), "PF", "Otra"))
        );

        Assert.Equal("users.place-code-taken", Rule(await (await As(portal, Director)).Run(new ConfirmPlace(change))));
    }

    [Fact]
    public async Task Renew_BeforeTheYearEnds_KeepsEveryoneAtWork()
    {
        await using var portal = await Planted(DatabaseProvider.Sqlite);
        portal.Clock.Advance(TimeSpan.FromDays(350));

        await Seed(portal).Renew(portal.Clock, 30, default);
        portal.Clock.Advance(TimeSpan.FromDays(60));

        Assert.Equal(
            [Role.BRD],
            (await Finder(portal).OfUserName("amalia.ferrer", portal.Clock.GetUtcNow(), default))!.Roles
        );
    }

    [Fact]
    public async Task Grant_AfterItsLastDay_ActsNoMore()
    {
        await using var portal = await Planted(DatabaseProvider.Sqlite);
        portal.Clock.Advance(TimeSpan.FromDays(366));

        Assert.Empty((await Finder(portal).OfUserName("adriana.solis", portal.Clock.GetUtcNow(), default))!.Roles);
    }

    [Fact]
    public async Task Bound_ByTheDirectory_OnlyWhatBothGive()
    {
        await using var portal = await Planted(DatabaseProvider.Sqlite);
        var user = Personas.Of("adriana.solis").Id;

        var outside = await Finder(portal)
            .OfUser(user, new HashSet<Role> { Role.ADJ }, portal.Clock.GetUtcNow(), default);
        var within = await Finder(portal)
            .OfUser(user, new HashSet<Role> { Role.REC, Role.ADJ }, portal.Clock.GetUtcNow(), default);

        Assert.Empty(outside!.Roles);
        Assert.Equal([Role.REC], within!.Roles);
    }

    private static RequestRoleGrant Ask(RoleGrantId grant, PortalUserId user, Role role)
    {
        var terms = GrantTerms.Longest(role, AUser.Today);
        return new(grant, user, role, terms.From, terms.Until, "Necesidad del servicio");
    }

    private static RoleGrantId GrantOf(string userName) => new(Personas.IdOf($"grant:{userName}"));

    private static async Task<TestPortal> Planted(DatabaseProvider provider)
    {
        var portal = await TestPortal.On(provider);
        Assert.True((await Seed(portal).Plant(portal.Clock, default)).IsDone);
        return portal;
    }

    private static Task<IUseCases> As(TestPortal portal, string userName) =>
        Seed(portal).As(userName, portal.Clock, default);

    private static SeedPersonas Seed(TestPortal portal) => portal.Services.GetRequiredService<SeedPersonas>();

    private static ActorFinder Finder(TestPortal portal) => portal.Services.GetRequiredService<ActorFinder>();

    private static string Rule(Outcome outcome) => Assert.IsType<Outcome.Refused>(outcome).Rule;
}
