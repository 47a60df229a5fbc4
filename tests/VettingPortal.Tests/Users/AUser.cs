using VettingPortal.Features.Settings;
using VettingPortal.Features.Users;
using VettingPortal.Kernel;

namespace VettingPortal.Tests.Users;

/// <summary>Makes users, grants and actors for the tests of this feature, on 24 Nov 2026.</summary>
public static class AUser
{
    public static readonly DateTimeOffset Now = new(2026, 11, 24, 15, 0, 0, TimeSpan.Zero);

    public static readonly DateOnly Today = new(2026, 11, 24);

    public static readonly Actor Requester = Someone("requester");

    public static readonly Actor First = Someone("first");

    public static readonly Actor Second = Someone("second");

    public static Actor Someone(string name) =>
        new(Guid.CreateVersion7(), name, new HashSet<Role>(), new HashSet<Permission>());

    public static Actor Self(PortalUser user) => Someone("self") with { Id = user.Id.Value };

    public static PortalUser Named(string userName = "ana.rios", UserIdentity? identity = null, Post? post = null) =>
        PortalUser.Register(
            PortalUserId.New(),
            userName,
            "Ana Ríos",
            "ana@demo.invalid",
            identity ?? new(),
            post ?? new(),
            Today
        );

    public static PolicyOfTheDay Policy => new(Now, Today, new PolicyNumbers(), new BusinessCalendar([]));

    public static RoleGrant Asked(
        PortalUser receiver,
        Role role = Role.REC,
        IReadOnlyCollection<RoleGrant>? open = null,
        GrantTerms? terms = null
    ) =>
        RoleGrant.Request(
            RoleGrantId.New(),
            receiver,
            terms ?? GrantTerms.Longest(role, Today),
            open ?? [],
            Requester,
            Policy
        );

    public static RoleGrant InForce(PortalUser receiver, Role role = Role.REC)
    {
        var grant = Asked(receiver, role);
        grant.Approve(receiver, [grant], First, Now);
        grant.Approve(receiver, [grant], Second, Now);
        return grant;
    }

    public static void Refused(string rule, Action act) =>
        Assert.Equal(rule, Assert.Throws<RuleBrokenException>(act).Rule);
}
