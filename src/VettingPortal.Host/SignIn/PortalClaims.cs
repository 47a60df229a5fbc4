using System.Security.Claims;
using VettingPortal.Features.Users;
using VettingPortal.Kernel;

namespace VettingPortal.Host.SignIn;

/// <summary>What the cookie says of a person: who they are here, by which session, and what their directory allows them at most.</summary>
public static class PortalClaims
{
    public const string User = "portal_user";

    public const string Session = "portal_session";

    public const string ObjectId = "oid";

    public const string Name = "name";

    public const string Roles = "roles";

    public static PortalUserId? UserOf(ClaimsPrincipal principal) =>
        GuidOf(principal, User) is { } id ? new PortalUserId(id) : null;

    public static Guid? SessionOf(ClaimsPrincipal principal) => GuidOf(principal, Session);

    /// <summary>The app roles of the token, which are the codes of <see cref="Role"/>.</summary>
    public static IReadOnlySet<Role> BoundOf(ClaimsPrincipal principal) =>
        principal
            .FindAll(Roles)
            .Where(claim => Enum.GetNames<Role>().Contains(claim.Value))
            .Select(claim => Enum.Parse<Role>(claim.Value))
            .ToHashSet();

    /// <summary>Only what is needed of a token, so that the cookie stays small and no token can bring claims that are ours.</summary>
    public static ClaimsPrincipal FromToken(ClaimsPrincipal token) =>
        Principal([
            .. token
                .Claims.Where(claim => claim.Type is ObjectId or Name or Roles or "tid" or "login_hint")
                .Select(claim => new Claim(claim.Type, claim.Value)),
        ]);

    public static ClaimsPrincipal Principal(params Claim[] claims) =>
        new(new ClaimsIdentity(claims, SignInSetup.Cookie, Name, Roles));

    private static Guid? GuidOf(ClaimsPrincipal principal, string type) =>
        Guid.TryParse(principal.FindFirst(type)?.Value, out var id) ? id : null;
}
