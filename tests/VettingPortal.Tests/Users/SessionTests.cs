using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using VettingPortal.Features.Users;
using VettingPortal.Host.SignIn;
using VettingPortal.Kernel;
using VettingPortal.Kernel.Data;
using VettingPortal.Tests.Kernel;

namespace VettingPortal.Tests.Users;

/// <summary>Sessions seen and ended, by whom and when, and what is left to those whose session is over.</summary>
public sealed class SessionTests
{
    private const string Recruiter = "adriana.solis";
    private const string Administrator = "esteban.corral";
    private const string HeadOfInternalAffairs = "francisco.leal";

    private static PortalUserId Someone => Personas.Of(Recruiter).Id;

    [Theory, MemberData(nameof(TestPortal.Databases), MemberType = typeof(TestPortal))]
    public async Task OwnSessions_OneOfTwoEnded_IsOverAndInTheLedger(DatabaseProvider provider)
    {
        await using var portal = await Planted(provider);
        var (here, there) = (await SignIn(portal, Recruiter), await SignIn(portal, Recruiter));
        await SignIn(portal, Administrator);
        var me = await By(portal, here);

        var before = await me.Ask(new ListOwnSessions());
        var ended = await me.Run(new EndOwnSession(Someone, there.Id));
        var after = await me.Ask(new ListOwnSessions());

        Assert.Equal(
            new[] { (here.Id, true), (there.Id, false) }.Order(),
            before.Select(row => (row.Id, row.InUse)).Order()
        );
        Assert.True(ended.IsDone);
        Assert.Equal([here.Id], after.Select(row => row.Id));
        Assert.Null(await Desk(portal).ActorOf(there.Principal, portal.Clock.GetUtcNow(), default));
        var entry = (await portal.EntriesOf(Someone.Value))[^1];
        Assert.Equal(("EndOwnSession", "done", Someone.Value), (entry.Act, entry.Ending, entry.Actor));
    }

    [Theory, MemberData(nameof(TestPortal.Databases), MemberType = typeof(TestPortal))]
    public async Task EndSession_TheOneInUse_IsRefused(DatabaseProvider provider)
    {
        await using var portal = await Planted(provider);
        var session = await SignIn(portal, Recruiter);

        var refused = await (await By(portal, session)).Run(new EndOwnSession(Someone, session.Id));

        Assert.Equal("users.session-in-use", Rule(refused));
        Assert.Equal("users.session-in-use", (await portal.EntriesOf(Someone.Value))[^1].Obstacle);
        var administrator = await SignIn(portal, Administrator);
        Assert.Equal(
            "users.session-in-use",
            Rule(
                await (await By(portal, administrator)).Run(
                    new EndSession(Personas.Of(Administrator).Id, administrator.Id, "Prueba")
                )
            )
        );
    }

    [Fact]
    public async Task EndOwnSession_SomebodyElses_IsNotFound()
    {
        await using var portal = await Planted(DatabaseProvider.Sqlite);
        var (mine, theirs) = (await SignIn(portal, Recruiter), await SignIn(portal, Administrator));
        var me = await By(portal, mine);

        Assert.IsType<Outcome.NotFound>(await me.Run(new EndOwnSession(Someone, theirs.Id)));
        Assert.IsType<Outcome.NotFound>(await me.Run(new EndOwnSession(Personas.Of(Administrator).Id, theirs.Id)));
        Assert.IsType<Outcome.Forbidden>(
            await me.Run(new EndSession(Personas.Of(Administrator).Id, theirs.Id, "Prueba"))
        );
        await Assert.ThrowsAsync<ForbiddenException>(() => me.Ask(new ListSessions(Personas.Of(Administrator).Id)));
    }

    [Theory]
    [InlineData(Administrator)]
    [InlineData(HeadOfInternalAffairs)]
    public async Task EndSession_OfSomebody_TakesAReasonAndIsDoneOnce(string by)
    {
        await using var portal = await Planted(DatabaseProvider.Sqlite);
        var session = await SignIn(portal, Recruiter);
        var door = await By(portal, await SignIn(portal, by));

        Assert.Equal("users.reason-missing", Rule(await door.Run(new EndSession(Someone, session.Id, " "))));
        Assert.Equal([session.Id], (await door.Ask(new ListSessions(Someone))).Select(row => row.Id));
        Assert.True((await door.Run(new EndSession(Someone, session.Id, "Equipo perdido"))).IsDone);
        Assert.Equal("users.session-ended", Rule(await door.Run(new EndSession(Someone, session.Id, "Otra vez"))));
    }

    [Theory, MemberData(nameof(TestPortal.Databases), MemberType = typeof(TestPortal))]
    public async Task Act_AfterTheSessionWasEnded_IsRefusedAndRecordedUnderTheirName(DatabaseProvider provider)
    {
        await using var portal = await Planted(provider);
        var session = await SignIn(portal, Recruiter);
        var door = Door(portal, session);
        await (await By(portal, await SignIn(portal, Administrator))).Run(
            new EndSession(Someone, session.Id, "Equipo perdido")
        );

        var refused = await door.Run(new EndOwnSession(Someone, session.Id));

        Assert.Equal("users.session-over", Rule(refused));
        var entry = (await portal.EntriesOf(Someone.Value))[^1];
        Assert.Equal(
            ("EndOwnSession", "refused", "users.session-over", Someone.Value),
            (entry.Act, entry.Ending, entry.Obstacle, entry.Actor)
        );
        await Assert.ThrowsAsync<SignedOutException>(() => door.Ask(new ListOwnSessions()));
    }

    [Theory, MemberData(nameof(TestPortal.Databases), MemberType = typeof(TestPortal))]
    public async Task Ask_AfterTheSessionWasEnded_IsRefusedOnRecordOnceAMinute(DatabaseProvider provider)
    {
        await using var portal = await Planted(provider);
        var session = await SignIn(portal, Recruiter);
        var door = Door(portal, session);
        await (await By(portal, await SignIn(portal, Administrator))).Run(
            new EndSession(Someone, session.Id, "Equipo perdido")
        );
        var document = VettingPortal.Kernel.Documents.DocumentId.New();
        var read = new VettingPortal.Kernel.Documents.OpenDocument(document);

        await Assert.ThrowsAsync<SignedOutException>(() => door.Ask(read));
        await Assert.ThrowsAsync<SignedOutException>(() => door.Ask(read));
        var entry = Assert.Single(await portal.EntriesOf(document.Value));
        portal.Clock.Advance(TimeSpan.FromMinutes(1));
        await Assert.ThrowsAsync<SignedOutException>(() => door.Ask(read));

        Assert.Equal(
            ("OpenDocument", "refused", "users.session-over", Someone.Value),
            (entry.Act, entry.Ending, entry.Obstacle, entry.Actor)
        );
        Assert.Equal(2, (await portal.EntriesOf(document.Value)).Count);
    }

    [Theory, MemberData(nameof(TestPortal.Databases), MemberType = typeof(TestPortal))]
    public async Task Expire_SessionsThatRanOut_IsAnEntryOnceEach(DatabaseProvider provider)
    {
        await using var portal = await Planted(provider);
        var started = portal.Clock.GetUtcNow();
        var idle = await SignIn(portal, Recruiter);
        var door = portal.Services.GetRequiredService<Door>();
        var clock = door.For(door.System);
        Assert.Empty(await clock.Ask(new ListExpiredSessions()));
        portal.Clock.Advance(SessionSettings.Standard.Idle);
        var began = await SignIn(portal, Administrator);
        portal.Clock.Advance(TimeSpan.FromMinutes(1));

        var over = Assert.Single(await clock.Ask(new ListExpiredSessions()));
        Assert.Equal(new ExpireSession(Someone, idle.Id, SessionExpiry.Idle), over);
        Assert.True((await clock.Run(over)).IsDone);
        Assert.Equal("not-found", (await clock.Run(over)).Word);
        Assert.Equal(
            "not-found",
            (await clock.Run(new ExpireSession(Personas.Of(Administrator).Id, began.Id, SessionExpiry.Idle))).Word
        );

        Assert.Empty(await clock.Ask(new ListExpiredSessions()));
        Assert.Single(
            await portal.EntriesOf(Someone.Value),
            entry => entry is { Act: "ExpireSession", Ending: "done" }
        );
        Assert.Equal(
            started + SessionSettings.Standard.Idle,
            (await portal.Read(db => db.Set<UserSession>().SingleAsync(one => one.Id == idle.Id))).EndedAt
        );
    }

    [Theory, MemberData(nameof(TestPortal.Databases), MemberType = typeof(TestPortal))]
    public async Task Act_OfABlockedPerson_IsRefusedAndTheirSessionsAreOver(DatabaseProvider provider)
    {
        await using var portal = await Planted(provider);
        var session = await SignIn(portal, Recruiter);
        var (door, head) = (Door(portal, session), await By(portal, await SignIn(portal, HeadOfInternalAffairs)));
        await head.Run(new BlockUser(Someone, "Investigación"));

        var refused = await door.Run(new EndOwnSession(Someone, Guid.NewGuid()));
        var mayStay = await Desk(portal).MayStay(session.Principal, default);
        await head.Run(new UnblockUser(Someone, "Se aclaró"));

        Assert.Equal("users.blocked", Rule(refused));
        Assert.False(mayStay);
        Assert.Null(await Desk(portal).ActorOf(session.Principal, portal.Clock.GetUtcNow(), default));
    }

    [Theory, MemberData(nameof(TestPortal.Databases), MemberType = typeof(TestPortal))]
    public async Task OpenPage_NobodyTouches_StaysWhileSessionAndARoleLast(DatabaseProvider provider)
    {
        await using var portal = await Planted(provider);
        var session = await SignIn(portal, Recruiter);
        var desk = Desk(portal);

        portal.Clock.Advance(TimeSpan.FromMinutes(14));
        Assert.True(await desk.MayStay(session.Principal, default));
        portal.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.False(await desk.MayStay(session.Principal, default));

        var again = await SignIn(portal, Recruiter);
        await (await By(portal, await SignIn(portal, Administrator))).Run(
            new RevokeRoleGrant(new(Personas.IdOf($"grant:{Recruiter}")), "Baja")
        );
        Assert.False(await desk.MayStay(again.Principal, default));
    }

    [Fact]
    public async Task Session_OfOtherSettings_LastsAsTheySay()
    {
        var settings = SessionSettings.Standard with
        {
            Idle = TimeSpan.FromMinutes(1),
            Longest = TimeSpan.FromHours(1),
        };
        await using var portal = await Planted(DatabaseProvider.Sqlite, settings);
        var session = await SignIn(portal, Recruiter);
        var desk = Desk(portal);

        for (var seconds = 0; seconds < 3600; seconds += 50)
        {
            Assert.NotNull(await desk.ActorOf(session.Principal, portal.Clock.GetUtcNow(), default));
            portal.Clock.Advance(TimeSpan.FromSeconds(50));
        }

        Assert.Null(await desk.ActorOf(session.Principal, portal.Clock.GetUtcNow(), default));
    }

    private sealed record Session(Guid Id, ClaimsPrincipal Principal);

    private static async Task<Session> SignIn(TestPortal portal, string userName)
    {
        var principal = PortalClaims.Principal(new Claim(PortalClaims.User, Personas.Of(userName).Id.Value.ToString()));
        await Desk(portal).Enter(principal, default);
        return new(PortalClaims.SessionOf(principal)!.Value, principal);
    }

    private static async Task<IUseCases> By(TestPortal portal, Session session) =>
        portal.As((await Desk(portal).ActorOf(session.Principal, portal.Clock.GetUtcNow(), default))!);

    private static IUseCases Door(TestPortal portal, Session session) =>
        portal.Services.GetRequiredService<Door>().For(new OfSession(Desk(portal), session.Principal));

    private static SignInDesk Desk(TestPortal portal) => portal.Services.GetRequiredService<SignInDesk>();

    private static async Task<TestPortal> Planted(DatabaseProvider provider, SessionSettings? settings = null)
    {
        var portal = await TestPortal.On(
            provider,
            services =>
            {
                services.AddSingleton(new SignInSettings(SignInMode.Demo));
                services.AddSingleton<SignInDesk>();
                services.AddSingleton(settings ?? SessionSettings.Standard);
            }
        );
        Assert.True((await portal.Services.GetRequiredService<SeedPersonas>().Plant(portal.Clock, default)).IsDone);
        return portal;
    }

    private static string Rule(Outcome outcome) => Assert.IsType<Outcome.Refused>(outcome).Rule;

    /// <summary>Who acts by a cookie, as a request asks it.</summary>
    private sealed class OfSession(SignInDesk desk, ClaimsPrincipal principal) : ICurrentActor
    {
        public Task<Actor?> Find(DateTimeOffset now, CancellationToken cancel) => desk.ActorOf(principal, now, cancel);

        public Task<StoppedActor?> Stopped(CancellationToken cancel) => desk.Stopped(principal, cancel);
    }
}
