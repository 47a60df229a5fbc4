using System.Linq.Expressions;
using VettingPortal.Features.Settings;
using VettingPortal.Kernel;

namespace VettingPortal.Features.Users;

/// <summary>
/// A role lent to a person for at most twelve months (SOD-11). One asks, two others approve, and none of the three receives it.
/// </summary>
public sealed partial class RoleGrant : Aggregate
{
    /// <summary>The longest a grant may ever last, counted from its first day (SOD-11); policy may set less.</summary>
    public const int MonthsAtMost = 12;

    private RoleGrant() { }

    public RoleGrantId Id { get; private set; }

    public PortalUserId User { get; private set; }

    public Role Role { get; private set; }

    /// <summary>First and last day in Mexico City, both included.</summary>
    public DateOnly From { get; private set; }

    public DateOnly Until { get; private set; }

    public Guid RequestedBy { get; private set; }

    public DateTimeOffset RequestedAt { get; private set; }

    public Guid? FirstApprovedBy { get; private set; }

    public DateTimeOffset? FirstApprovedAt { get; private set; }

    public Guid? SecondApprovedBy { get; private set; }

    public DateTimeOffset? SecondApprovedAt { get; private set; }

    public Guid? RevokedBy { get; private set; }

    public DateTimeOffset? RevokedAt { get; private set; }

    public string? RevokeReason { get; private set; }

    /// <summary>When the portal noted that its time was over and gave what it had brought to others.</summary>
    public DateTimeOffset? EndedAt { get; private set; }

    public override Guid? DataSubject => User.Value;

    /// <summary>The grants by which roles act on a day.</summary>
    public static Expression<Func<RoleGrant, bool>> InForceOn(DateOnly day) =>
        grant => grant.SecondApprovedAt != null && grant.RevokedAt == null && grant.From <= day && grant.Until >= day;

    /// <summary>Those asked for, ahead or in force: what a new role is judged against.</summary>
    public static Expression<Func<RoleGrant, bool>> OpenOn(DateOnly day) =>
        grant => grant.RevokedAt == null && grant.Until >= day;

    public GrantState StateOn(DateOnly day) =>
        this switch
        {
            { RevokedAt: not null, SecondApprovedAt: null } => GrantState.Declined,
            { RevokedAt: not null } => GrantState.Revoked,
            _ when Until < day => GrantState.Ended,
            { FirstApprovedAt: null } => GrantState.Requested,
            { SecondApprovedAt: null } => GrantState.HalfApproved,
            _ when From > day => GrantState.Ahead,
            _ => GrantState.InForce,
        };

    /// <summary>
    /// Asks for a role. <paramref name="open"/> is what the receiver holds or awaits. Rules: <c>users.grant-not-to-oneself</c>,
    /// <c>users.grant-not-for-blocked</c>, <c>users.grant-dates</c>, <c>users.grant-too-long</c>, <c>users.grant-already</c>,
    /// <c>users.grant-forbidden-combination</c>.
    /// </summary>
    public static RoleGrant Request(
        RoleGrantId id,
        PortalUser receiver,
        GrantTerms terms,
        IReadOnlyCollection<RoleGrant> open,
        Actor by,
        PolicyOfTheDay policy
    )
    {
        if (receiver.Id.Value == by.Id)
        {
            throw new RuleBrokenException("users.grant-not-to-oneself");
        }
        if (receiver.Blocked)
        {
            throw new RuleBrokenException("users.grant-not-for-blocked");
        }
        terms.Check(policy.Today, policy.Numbers.RoleGrantMonths);
        if (
            open.FirstOrDefault(grant =>
                grant.Role == terms.Role && grant.From <= terms.Until && terms.From <= grant.Until
            ) is
            { } same
        )
        {
            throw new RuleBrokenException("users.grant-already", same.Until);
        }
        RoleCombinations.Check(terms.Role, open);
        receiver.CountRoleDecision();
        return Of(id, receiver.Id, terms, by.Id, policy.Now);
    }

    /// <summary>
    /// One of the two approvals. Rules: <c>users.grant-settled</c>, <c>users.grant-lapsed</c>, <c>users.grant-not-to-oneself</c>,
    /// <c>users.grant-not-by-requester</c>, <c>users.grant-two-approvers</c>, <c>users.grant-not-for-blocked</c>,
    /// <c>users.grant-forbidden-combination</c>.
    /// </summary>
    public void Approve(PortalUser receiver, IReadOnlyCollection<RoleGrant> open, Actor by, DateTimeOffset now)
    {
        CheckApprover(by);
        if (RevokedAt is not null || SecondApprovedAt is not null)
        {
            throw new RuleBrokenException("users.grant-settled");
        }
        if (Until < MexicoTime.DayOf(now))
        {
            throw new RuleBrokenException("users.grant-lapsed");
        }
        if (receiver.Blocked)
        {
            throw new RuleBrokenException("users.grant-not-for-blocked");
        }
        RoleCombinations.Check(Role, [.. open.Where(grant => grant.Id != Id)]);
        if (FirstApprovedAt is null)
        {
            (FirstApprovedBy, FirstApprovedAt) = (by.Id, now);
            return;
        }
        (SecondApprovedBy, SecondApprovedAt) = (by.Id, now);
    }

    /// <summary>The first grants of an installation, which nobody could have approved: <see cref="BootstrapPortal"/>.</summary>
    internal static RoleGrant First(
        RoleGrantId id,
        PortalUserId user,
        GrantTerms terms,
        Actor portal,
        DateTimeOffset now
    )
    {
        terms.Check(MexicoTime.DayOf(now), MonthsAtMost);
        var grant = Of(id, user, terms, portal.Id, now);
        (grant.FirstApprovedBy, grant.FirstApprovedAt) = (portal.Id, now);
        (grant.SecondApprovedBy, grant.SecondApprovedAt) = (portal.Id, now);
        return grant;
    }

    private static RoleGrant Of(RoleGrantId id, PortalUserId user, GrantTerms terms, Guid by, DateTimeOffset now) =>
        new()
        {
            Id = id,
            User = user,
            Role = terms.Role,
            From = terms.From,
            Until = terms.Until,
            RequestedBy = by,
            RequestedAt = now,
        };

    private void CheckApprover(Actor by)
    {
        if (by.Id == User.Value)
        {
            throw new RuleBrokenException("users.grant-not-to-oneself");
        }
        if (by.Id == RequestedBy)
        {
            throw new RuleBrokenException("users.grant-not-by-requester");
        }
        if (by.Id == FirstApprovedBy)
        {
            throw new RuleBrokenException("users.grant-two-approvers");
        }
    }
}
