using System.Text.RegularExpressions;
using VettingPortal.Kernel;

namespace VettingPortal.Features.Users;

/// <summary>
/// Someone who works with the portal. Being known gives nothing: a role acts only by a <see cref="RoleGrant"/> in force, and a
/// blocked person acts no more.
/// </summary>
public sealed partial class PortalUser : Aggregate
{
    private readonly List<Posting> _postings = [];

    private PortalUser() { }

    public PortalUserId Id { get; private set; }

    /// <summary>Such as <c>adriana.solis</c>; unique, never changed.</summary>
    public string UserName { get; private set; } = "";

    /// <summary>The object id of the person's Entra account, by which signing in finds them.</summary>
    public string? ExternalId { get; private set; }

    /// <summary>The operating-system account by which the command line finds them where Entra signs people in.</summary>
    public string? OsAccount { get; private set; }

    public string Name { get; private set; } = "";

    public string? Email { get; private set; }

    /// <summary>Their own record among the people the portal vets: nobody acts on their own file (SOD-01).</summary>
    public Guid? Person { get; private set; }

    public CenterId? Center { get; private set; }

    public UnitId? Unit { get; private set; }

    public PortalUserId? Supervisor { get; private set; }

    public DateTimeOffset? BlockedAt { get; private set; }

    public Guid? BlockedBy { get; private set; }

    public string? BlockReason { get; private set; }

    /// <summary>Counts what was decided about this person's roles, so that two such decisions at once cannot pass each other by.</summary>
    public int RoleDecisions { get; private set; }

    /// <summary>Where they have worked, oldest first: conflicts look 24 months back (SOD-03).</summary>
    public IReadOnlyList<Posting> Postings => _postings;

    public override Guid? DataSubject => Id.Value;

    public bool Blocked => BlockedAt is not null;

    /// <summary>Makes the record. Rules: <c>users.user-name-shape</c>, <c>users.name-missing</c>, and those of a post.</summary>
    public static PortalUser Register(
        PortalUserId id,
        string userName,
        string name,
        string? email,
        UserIdentity identity,
        Post post,
        DateOnly from
    )
    {
        if (userName.Length > 60 || !Shape().IsMatch(userName))
        {
            throw new RuleBrokenException("users.user-name-shape");
        }
        var user = new PortalUser { Id = id, UserName = userName };
        (user.ExternalId, user.OsAccount, user.Person) = identity.Tidy();
        user.Rename(name, email);
        user.Move(post, from);
        return user;
    }

    public void Rename(string name, string? email)
    {
        if (string.IsNullOrWhiteSpace(name) || name.Length > 200)
        {
            throw new RuleBrokenException("users.name-missing");
        }
        (Name, Email) = (name.Trim(), string.IsNullOrWhiteSpace(email) ? null : email.Trim());
    }

    /// <summary>Notes a new post from a day on; the same post again changes nothing. Rule: <c>users.supervisor-oneself</c>.</summary>
    public void Move(Post post, DateOnly from)
    {
        if (post.Supervisor == Id)
        {
            throw new RuleBrokenException("users.supervisor-oneself");
        }
        if (_postings.Count > 0 && post == new Post(Center, Unit, Supervisor))
        {
            return;
        }
        (Center, Unit, Supervisor) = (post.Center, post.Unit, post.Supervisor);
        _postings.Add(new Posting(_postings.Count + 1, from, post.Center, post.Unit, post.Supervisor));
    }

    /// <summary>
    /// Ties the record to another account or person. Whoever holds or awaits a role keeps the account the approvers saw: else an
    /// administrator could take over an office by pointing it at themselves (<c>users.identity-approved</c>). Only a person's own
    /// record may be added then, for that forbids more and permits nothing.
    /// </summary>
    public void Identify(UserIdentity identity, IReadOnlyCollection<RoleGrant> open)
    {
        var (external, account, person) = identity.Tidy();
        if (
            open.Count > 0
            && (ExternalId != external || OsAccount != account || (Person is not null && Person != person))
        )
        {
            throw new RuleBrokenException("users.identity-approved");
        }
        (ExternalId, OsAccount, Person) = (external, account, person);
    }

    /// <summary>From now on this person acts no more. Rules: <c>users.block-oneself</c>, <c>users.reason-missing</c>, <c>users.already-blocked</c>.</summary>
    public void Block(Actor by, string reason, DateTimeOffset now)
    {
        if (by.Id == Id.Value)
        {
            throw new RuleBrokenException("users.block-oneself");
        }
        if (Blocked)
        {
            throw new RuleBrokenException("users.already-blocked");
        }
        (BlockedAt, BlockedBy, BlockReason) = (now, by.Id, Reasons.Given(reason));
        RoleDecisions++;
        Raise(new UserStopped(Id.Value, null));
    }

    /// <summary>An order of internal affairs stands behind a block from now on; what it says and since when stays.</summary>
    internal void TakeOverBlock(Actor by) => BlockedBy = by.Id;

    /// <summary>
    /// Lets the person act again. Whoever blocked them does it, or internal affairs: an administrator who could undo any block would
    /// undo theirs, and one who is refused only at theirs would learn whose it is. Rules: <c>users.unblock-oneself</c>,
    /// <c>users.not-blocked</c>, <c>users.block-of-another</c>.
    /// </summary>
    public void Unblock(Actor by)
    {
        if (by.Id == Id.Value)
        {
            throw new RuleBrokenException("users.unblock-oneself");
        }
        if (!Blocked)
        {
            throw new RuleBrokenException("users.not-blocked");
        }
        if (BlockedBy != by.Id && !by.Is(Role.IAD))
        {
            throw new RuleBrokenException("users.block-of-another");
        }
        (BlockedAt, BlockedBy, BlockReason) = (null, null, null);
    }

    /// <summary>Something was decided about this person's roles, or by counting on them.</summary>
    internal void CountRoleDecision() => RoleDecisions++;

    [GeneratedRegex(@"^[a-z][a-z0-9]*(\.[a-z0-9]+)*$")]
    private static partial Regex Shape();
}

/// <summary>Whom a record of a user stands for: accounts elsewhere, and their own record among the people.</summary>
public sealed record UserIdentity(string? ExternalId = null, string? OsAccount = null, Guid? Person = null)
{
    internal (string? ExternalId, string? OsAccount, Guid? Person) Tidy() =>
        (Tidy(ExternalId), Tidy(OsAccount), Person);

    private static string? Tidy(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}

/// <summary>Where a person works and under whom.</summary>
public sealed record Post(CenterId? Center = null, UnitId? Unit = null, PortalUserId? Supervisor = null);

/// <summary>One post in a user's history; it lasts until the next begins.</summary>
public sealed record Posting(int Number, DateOnly From, CenterId? Center, UnitId? Unit, PortalUserId? Supervisor);

internal static class Reasons
{
    /// <summary>The reason without blanks around it, or a refusal: <c>users.reason-missing</c>.</summary>
    public static string Given(string? reason) =>
        string.IsNullOrWhiteSpace(reason) ? throw new RuleBrokenException("users.reason-missing") : reason.Trim();
}
