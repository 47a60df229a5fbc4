using VettingPortal.Kernel;

namespace VettingPortal.Features.Users;

/// <summary>What is wrong with the first users of an installation; <see cref="Ordinal"/> counts them from 0, null for the whole.</summary>
public sealed record BootstrapFault(int? Ordinal, string Rule, IReadOnlyList<object> Facts)
{
    /// <summary>
    /// Every fault at once, so that an operator mends the file in one go. Rules: those of <see cref="PortalUser.Register"/> and of
    /// combined roles, <c>users.bootstrap-no-roles</c>, <c>users.name-taken</c>, <c>users.external-id-taken</c>,
    /// <c>users.os-account-taken</c>, <c>users.bootstrap-too-few</c>.
    /// </summary>
    public static IReadOnlyList<BootstrapFault> Of(BootstrapPortal asked, IReadOnlySet<Role> approving)
    {
        List<BootstrapFault> faults = [];
        foreach (var place in asked.Places)
        {
            Note(faults, null, place.Check);
        }
        foreach (var (user, ordinal) in asked.Users.Select((user, ordinal) => (user, ordinal)))
        {
            Note(faults, ordinal, () => Check(user, [.. asked.Users.Take(ordinal)]));
        }
        if (
            asked.Users.Count(user => user.Roles.Contains(Role.SYS)) < BootstrapPortal.Administrators
            || asked.Users.Count(user => user.Roles.Any(approving.Contains)) < BootstrapPortal.Approvers
        )
        {
            faults.Add(
                new(null, "users.bootstrap-too-few", [BootstrapPortal.Administrators, BootstrapPortal.Approvers])
            );
        }
        return faults;
    }

    private static void Note(List<BootstrapFault> faults, int? ordinal, Action check)
    {
        try
        {
            check();
        }
        catch (RuleBrokenException broken)
        {
            faults.Add(new(ordinal, broken.Rule, broken.Facts));
        }
    }

    private static void Check(FirstUser user, IReadOnlyList<FirstUser> before)
    {
        PortalUser.Register(user.Id, user.UserName, user.Name, user.Email, user.Identity, user.Post, DateOnly.MinValue);
        if (user.Roles.Count == 0)
        {
            throw new RuleBrokenException("users.bootstrap-no-roles");
        }
        foreach (var (role, ordinal) in user.Roles.Select((role, ordinal) => (role, ordinal)))
        {
            foreach (var other in user.Roles.Take(ordinal))
            {
                if (other == role || RoleCombinations.Forbidden(other, role))
                {
                    throw new RuleBrokenException("users.grant-forbidden-combination", role, other);
                }
            }
        }
        Once(user, before, other => other.UserName, "users.name-taken");
        Once(user, before, other => other.Identity.Tidy().ExternalId, "users.external-id-taken");
        Once(user, before, other => other.Identity.Tidy().OsAccount, "users.os-account-taken");
    }

    private static void Once(FirstUser user, IReadOnlyList<FirstUser> before, Func<FirstUser, string?> key, string rule)
    {
        if (key(user) is { } mine && before.Any(other => key(other) == mine))
        {
            throw new RuleBrokenException(rule);
        }
    }
}
