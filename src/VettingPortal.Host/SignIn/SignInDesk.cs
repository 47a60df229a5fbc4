using System.Security.Claims;
using VettingPortal.Features.Users;
using VettingPortal.Kernel;

namespace VettingPortal.Host.SignIn;

/// <summary>
/// Receives whoever has shown who they are: opens their session, which is an act. An unknown or blocked person, or one without a role,
/// gets no session, and pages tell them so.
/// </summary>
public sealed class SignInDesk(
    AccountLookup accounts,
    ActorFinder actors,
    UserSessions sessions,
    Door door,
    SignInSettings settings,
    TimeProvider clock
)
{
    public async Task Enter(ClaimsPrincipal principal, CancellationToken cancel)
    {
        var identity = (ClaimsIdentity)principal.Identity!;
        var account = await AccountOf(principal, cancel);
        if (account is not null && PortalClaims.UserOf(principal) is null)
        {
            identity.AddClaim(new(PortalClaims.User, account.Id.Value.ToString()));
        }
        if (account is null or { Blocked: true })
        {
            await door.For(door.System).Run(new TurnAway(account?.Id.Value ?? ExternalIdOf(principal)), cancel);
            return;
        }
        var session = Guid.NewGuid();
        var actor = await actors.OfUser(account.Id, BoundOf(principal), clock.GetUtcNow(), cancel);
        if (
            actor is not null
            && (await door.For(actor).Run(new Features.Users.SignIn(account.Id, session), cancel)).IsDone
        )
        {
            identity.AddClaim(new(PortalClaims.Session, session.ToString()));
        }
    }

    public async Task Leave(ClaimsPrincipal principal, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        if (PortalClaims.SessionOf(principal) is { } session && await ActorOf(principal, now, cancel) is { } actor)
        {
            await door.For(actor).Run(new Features.Users.SignOut(new(actor.Id), session), cancel);
        }
    }

    /// <summary>Who acts by this principal now: null where the session is over or the user blocked.</summary>
    public async Task<Actor?> ActorOf(ClaimsPrincipal principal, DateTimeOffset now, CancellationToken cancel) =>
        PortalClaims.SessionOf(principal) is { } session && await sessions.Use(session, now, cancel) is { } user
            ? await actors.OfUser(user, BoundOf(principal), now, cancel) is { } actor
                ? actor with
                {
                    Session = session,
                }
                : null
            : null;

    /// <summary>Whose session it was that is over, and by which rule they act no more; null for one who never had a session.</summary>
    public async Task<StoppedActor?> Stopped(ClaimsPrincipal principal, CancellationToken cancel) =>
        PortalClaims.SessionOf(principal) is { } session
        && PortalClaims.UserOf(principal) is { } user
        && await accounts.ById(user, cancel) is { } account
            ? new(
                new(user.Value, account.Name, new HashSet<Role>(), new HashSet<Permission>(), Session: session),
                account.Blocked ? "users.blocked" : "users.session-over"
            )
            : null;

    /// <summary>Whether the session of a principal has ended. One that never had a session is told elsewhere why.</summary>
    public async Task<bool> Over(ClaimsPrincipal principal, CancellationToken cancel) =>
        PortalClaims.SessionOf(principal) is { } session
        && await sessions.Use(session, clock.GetUtcNow(), cancel) is null;

    /// <summary>Whether an open page nobody touches may stay; it looks without counting as use.</summary>
    public async Task<bool> MayStay(ClaimsPrincipal principal, CancellationToken cancel) =>
        PortalClaims.SessionOf(principal) is not { } session
        || await sessions.MayStay(session, clock.GetUtcNow(), cancel);

    public async Task<bool> Blocked(ClaimsPrincipal principal, CancellationToken cancel) =>
        PortalClaims.UserOf(principal) is { } user && await accounts.ById(user, cancel) is { Blocked: true };

    private IReadOnlySet<Role>? BoundOf(ClaimsPrincipal principal) =>
        settings.Mode switch
        {
            SignInMode.Demo => null,
            SignInMode.Entra => PortalClaims.BoundOf(principal),
        };

    private async Task<AccountLookup.Account?> AccountOf(ClaimsPrincipal principal, CancellationToken cancel) =>
        settings.Mode switch
        {
            SignInMode.Demo => PortalClaims.UserOf(principal) is { } user ? await accounts.ById(user, cancel) : null,
            SignInMode.Entra => principal.FindFirst(PortalClaims.ObjectId) is { } oid
                ? await accounts.ByExternalId(oid.Value, cancel)
                : null,
        };

    private static Guid ExternalIdOf(ClaimsPrincipal principal) =>
        Guid.TryParse(principal.FindFirst(PortalClaims.ObjectId)?.Value, out var id) ? id : Guid.Empty;
}
