using VettingPortal.Kernel;

namespace VettingPortal.Features.Users;

/// <summary>How a role ends: taken back before its time, or when its time is over.</summary>
public sealed partial class RoleGrant
{
    /// <summary>Takes the role back, or turns down what was asked for. Rules: <c>users.grant-settled</c>, <c>users.reason-missing</c>.</summary>
    public void Revoke(Actor by, string reason, DateTimeOffset now)
    {
        if (RevokedAt is not null || Until < MexicoTime.DayOf(now))
        {
            throw new RuleBrokenException("users.grant-settled");
        }
        (RevokedBy, RevokedAt, RevokeReason) = (by.Id, now, Reasons.Given(reason));
        if (SecondApprovedAt is not null && From <= MexicoTime.DayOf(now))
        {
            Raise(new UserStopped(User.Value, Role));
        }
    }

    /// <summary>
    /// Its last day is past: what the office gave goes to others, as when it is lost. Breaks <c>users.grant-not-over</c>.
    /// </summary>
    public void End(DateTimeOffset now)
    {
        if (RevokedAt is not null || SecondApprovedAt is null || EndedAt is not null || Until >= MexicoTime.DayOf(now))
        {
            throw new RuleBrokenException("users.grant-not-over");
        }
        EndedAt = now;
        Raise(new UserStopped(User.Value, Role));
    }
}
