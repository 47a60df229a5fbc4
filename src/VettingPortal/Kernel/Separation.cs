namespace VettingPortal.Kernel;

/// <summary>The rules that keep one person's duties apart (§7.6). Where each is held stands in <c>docs/decisions/separation-of-duties.md</c>.</summary>
public enum SeparationRule
{
    /// <summary>SOD-01: nobody deals with their own record.</summary>
    OwnRecord = 1,

    /// <summary>SOD-02 and SOD-03: nor with those of people too close to them, by a tie, a unit or the chain of command.</summary>
    TooClose,

    /// <summary>SOD-04: one person, one duty a file.</summary>
    OneDuty,

    /// <summary>SOD-05: nobody reviews or judges their own evaluation.</summary>
    OwnWork,

    /// <summary>SOD-09: who registers a certificate did not sign it.</summary>
    SignedByOneself,

    /// <summary>SOD-12: who gave up a seat for a conflict does not come back to the file.</summary>
    SteppedBack,

    /// <summary>SOD-14: what was published is corrected by another person than who asks for it.</summary>
    AskedByOneself,

    /// <summary>SOD-15: who evaluates, judges or inquires into others is vetted themselves.</summary>
    NotVetted,
}

/// <summary>A place on a record as far as separation looks at it: what it is called, who holds it, and whether it is given up.</summary>
public readonly record struct SeatOnRecord(string Duty, string? Part, Guid Holder, bool Ended = false);

/// <summary>What somebody is about to do with a record.</summary>
public abstract record AccessAct
{
    private AccessAct() { }

    /// <summary>Sees it, or does something with it that asks for no place on it.</summary>
    public sealed record Deal : AccessAct;

    /// <summary>Takes a duty on it, or goes on with one.</summary>
    public sealed record Take(string Duty, string? Part = null) : AccessAct;

    /// <summary>Reviews what another did.</summary>
    public sealed record Review(Guid Of) : AccessAct;

    /// <summary>Registers what another signed.</summary>
    public sealed record Register(Guid? SignedBy) : AccessAct;

    /// <summary>Approves the correction another asked for.</summary>
    public sealed record Correct(Guid AskedBy) : AccessAct;

    /// <summary>Is given work on others' records; what a record of the actor's own says of their being vetted.</summary>
    public sealed record Serve(bool? Vetted) : AccessAct;
}

/// <summary>A record as far as separation looks at it: whose it is, and who has a place on it.</summary>
public sealed record AccessRecord(Guid Person, IReadOnlyCollection<SeatOnRecord>? Seats = null)
{
    /// <summary>What is nobody's: only the acts of others count.</summary>
    public static readonly AccessRecord OfNobody = new(Guid.Empty);
}

/// <summary>
/// Separation of duties, conflicts and compartments, decided in one place without a database: what an actor may do with one record, as far
/// as it depends on who they are to it. What an office permits at all is <see cref="Actor.May"/>.
/// </summary>
public static class Access
{
    /// <summary>The rule that stands in the way, or null where none does.</summary>
    public static SeparationRule? Decide(Actor actor, AccessAct act, AccessRecord record) =>
        actor.Person is { } own && own == record.Person ? SeparationRule.OwnRecord
        : actor.Barred?.Contains(record.Person) is true ? SeparationRule.TooClose
        : act switch
        {
            AccessAct.Deal => null,
            AccessAct.Take take => Seated(actor.Id, take, record.Seats ?? []),
            AccessAct.Review review when review.Of == actor.Id => SeparationRule.OwnWork,
            AccessAct.Register register when register.SignedBy == actor.Id => SeparationRule.SignedByOneself,
            AccessAct.Correct correct when correct.AskedBy == actor.Id => SeparationRule.AskedByOneself,
            AccessAct.Serve serve => Serving(serve),
            _ => null,
        };

    public static bool Allows(Actor actor, AccessAct act, AccessRecord record) => Decide(actor, act, record) is null;

    /// <summary>What keeps somebody from being given work on others' records; of whom nothing is asked, nothing does.</summary>
    public static SeparationRule? Serving(AccessAct.Serve serve) =>
        serve.Vetted is false ? SeparationRule.NotVetted : null;

    /// <summary>What a place somebody has, or had, on the record keeps them from.</summary>
    public static SeparationRule? Seated(Guid user, AccessAct.Take take, IReadOnlyCollection<SeatOnRecord> places)
    {
        var theirs = places.Where(place => place.Holder == user).ToList();
        return theirs.Exists(place => place.Duty != take.Duty || place.Part != take.Part) ? SeparationRule.OneDuty
            : theirs.Exists(place => place.Ended) ? SeparationRule.SteppedBack
            : null;
    }
}
