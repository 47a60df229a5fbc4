namespace VettingPortal.Kernel;

/// <summary>Something that happened to an aggregate; features keep their summaries by it in the same save.</summary>
public interface IDomainEvent;

/// <summary>An identifier made by the client: version 7, or 4 where the time of making must not be told.</summary>
public interface IRecordId<TSelf>
    where TSelf : struct, IRecordId<TSelf>
{
    Guid Value { get; }

    static abstract TSelf From(Guid value);
}

/// <summary>A record that owns its rules, counts its versions, and whose every change is an entry in the ledger.</summary>
public abstract class Aggregate
{
    private readonly List<IDomainEvent> _events = [];

    /// <summary>Rises by one on every save that changed the record or what it owns; guards against lost updates.</summary>
    public int Version { get; private set; }

    /// <summary>The ledger leaf of this record's newest entry: 32 bytes of SHA-256.</summary>
    public byte[]? Head { get; private set; }

    /// <summary>The person whose data this is, so that a person's parts of the ledger can be found and erased; null for nobody's.</summary>
    public virtual Guid? DataSubject => null;

    public IReadOnlyList<IDomainEvent> Events => _events;

    protected void Raise(IDomainEvent happened) => _events.Add(happened);

    internal IReadOnlyList<IDomainEvent> TakeEvents()
    {
        var taken = _events.ToArray();
        _events.Clear();
        return taken;
    }
}

/// <summary>
/// A rule of the domain said no. <see cref="Rule"/> is the stable code under which the text for people is found; facts fill its
/// places. The message is for logs and never holds personal data.
/// </summary>
public sealed class RuleBrokenException(string rule, params object[] facts) : Exception($"Rule broken: {rule}")
{
    public string Rule { get; } = rule;

    public IReadOnlyList<object> Facts { get; } = facts;
}

/// <summary>There is no such record, or none for this actor: the two are one answer.</summary>
public sealed class RecordNotFoundException() : Exception("No such record for this actor.");

/// <summary>The record is no longer the one the person saw (<see cref="ICommand.Seen"/>).</summary>
public sealed class StaleRecordException() : Exception("The record has changed since it was seen.");

/// <summary>The actor lacks what a query requires.</summary>
public sealed class ForbiddenException(Permission missing) : Exception($"Permission missing: {missing.Code}")
{
    public Permission Missing { get; } = missing;
}
