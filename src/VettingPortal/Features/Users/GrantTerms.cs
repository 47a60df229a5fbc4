using System.Linq.Expressions;
using VettingPortal.Features.Settings;
using VettingPortal.Kernel;

namespace VettingPortal.Features.Users;

/// <summary>Which role, from which day to which, both included.</summary>
public sealed record GrantTerms(Role Role, DateOnly From, DateOnly Until)
{
    /// <summary>The longest grant that begins on this day.</summary>
    public static GrantTerms Longest(Role role, DateOnly from, int months = RoleGrant.MonthsAtMost) =>
        new(role, from, from.AddMonths(months).AddDays(-1));

    internal void Check(DateOnly today, int months)
    {
        if (From < today || Until < From)
        {
            throw new RuleBrokenException("users.grant-dates");
        }
        var longest = Longest(Role, From, Math.Min(months, RoleGrant.MonthsAtMost)).Until;
        if (Until > longest)
        {
            throw new RuleBrokenException("users.grant-too-long", longest);
        }
    }
}

/// <summary>A user may no longer act in an office, or in any (blocked): what they had in hand goes to others.</summary>
public sealed record UserStopped(Guid User, Role? Office) : IDomainEvent;

/// <summary>How a grant stands on a day.</summary>
public enum GrantState
{
    Requested,
    HalfApproved,
    Ahead,
    InForce,
    Ended,
    Declined,
    Revoked,
}
