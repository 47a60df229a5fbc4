namespace VettingPortal.Kernel;

/// <summary>How a command ended. Anything not listed here is a bug or an outage and stays an exception.</summary>
public abstract record Outcome
{
    private Outcome() { }

    /// <summary>Saved, and written to the ledger.</summary>
    public sealed record Done : Outcome;

    /// <summary>A rule said no; <see cref="Facts"/> fill the places of its text.</summary>
    public sealed record Refused(string Rule, IReadOnlyList<object> Facts) : Outcome
    {
        public Refused(string rule)
            : this(rule, []) { }
    }

    /// <summary>Not this person's to do.</summary>
    public sealed record Forbidden(Permission Missing) : Outcome;

    /// <summary>Someone saved first.</summary>
    public sealed record Stale : Outcome;

    /// <summary>No such record, or none for this person.</summary>
    public sealed record NotFound : Outcome;

    public bool IsDone => this is Done;

    /// <summary>The word the ledger keeps.</summary>
    public string Word =>
        this switch
        {
            Done => "done",
            Refused => "refused",
            Forbidden => "forbidden",
            Stale => "stale",
            NotFound => "not-found",
            _ => throw new InvalidOperationException("Not an outcome."),
        };

    /// <summary>The rule or permission that stood in the way.</summary>
    public string? Obstacle =>
        this switch
        {
            Refused refused => refused.Rule,
            Forbidden forbidden => forbidden.Missing.Code,
            _ => null,
        };
}
