using VettingPortal.Kernel;

namespace VettingPortal.Features.Evaluations;

public readonly record struct AccreditationId(Guid Value) : IRecordId<AccreditationId>
{
    public static AccreditationId New() => new(Guid.CreateVersion7());

    public static AccreditationId From(Guid value) => new(value);
}

/// <summary>
/// That a centre may evaluate: its process is accredited for some phases from a day to a day (§1.1). A phase counts only if it was
/// held at a centre accredited for it on that day. One person proposes, another confirms.
/// </summary>
public sealed class Accreditation : Aggregate
{
    public const int NumberMax = 40;

    private readonly List<AccreditedPhase> _phases = [];

    private Accreditation() { }

    public AccreditationId Id { get; private init; }

    public Guid Center { get; private init; }

    /// <summary>The number the accrediting body gave; unique.</summary>
    public string Number { get; private init; } = "";

    /// <summary>First and last day, both included.</summary>
    public DateOnly From { get; private init; }

    public DateOnly To { get; private init; }

    public IReadOnlyList<AccreditedPhase> Phases => _phases;

    public Guid ProposedBy { get; private init; }

    public DateTimeOffset ProposedAt { get; private init; }

    public Guid? ConfirmedBy { get; private set; }

    public DateTimeOffset? ConfirmedAt { get; private set; }

    /// <summary>The first day on which it no longer counts, where it was withdrawn.</summary>
    public DateOnly? WithdrawnOn { get; private set; }

    /// <summary>Breaks <c>evaluations.accreditation-incomplete</c>, <c>evaluations.accreditation-backwards</c>.</summary>
    public static Accreditation Propose(
        AccreditationId id,
        Guid center,
        string number,
        IReadOnlyCollection<EvaluationKind> phases,
        DateOnly from,
        DateOnly to,
        Actor by,
        DateTimeOffset now
    )
    {
        var written = number.Trim();
        if (written.Length is 0 or > NumberMax || phases.Count == 0 || center == Guid.Empty)
        {
            throw new RuleBrokenException("evaluations.accreditation-incomplete");
        }
        if (to < from)
        {
            throw new RuleBrokenException("evaluations.accreditation-backwards");
        }
        var accreditation = new Accreditation
        {
            Id = id,
            Center = center,
            Number = written,
            From = from,
            To = to,
            ProposedBy = by.Id,
            ProposedAt = now,
        };
        accreditation._phases.AddRange(phases.Distinct().Order().Select(kind => new AccreditedPhase(kind)));
        return accreditation;
    }

    /// <summary>The second person. Breaks <c>evaluations.two-people</c>, <c>evaluations.accreditation-settled</c>.</summary>
    public void Confirm(Actor by, DateTimeOffset now)
    {
        if (by.Id == ProposedBy)
        {
            throw new RuleBrokenException("evaluations.two-people");
        }
        if (ConfirmedAt is not null || WithdrawnOn is not null)
        {
            throw new RuleBrokenException("evaluations.accreditation-settled");
        }
        (ConfirmedBy, ConfirmedAt) = (by.Id, now);
    }

    /// <summary>It no longer counts from a day on; before it was confirmed, this turns it down. Breaks <c>evaluations.accreditation-settled</c>.</summary>
    public void Withdraw(DateOnly from) =>
        WithdrawnOn = WithdrawnOn is null ? from : throw new RuleBrokenException("evaluations.accreditation-settled");

    public AccreditationState StateOn(DateOnly day) =>
        this switch
        {
            { ConfirmedAt: null, WithdrawnOn: not null } => AccreditationState.Declined,
            { ConfirmedAt: null } => AccreditationState.Proposed,
            _ when WithdrawnOn <= day => AccreditationState.Withdrawn,
            _ when day < From => AccreditationState.Ahead,
            _ when To < day => AccreditationState.Ended,
            _ => AccreditationState.InForce,
        };

    public bool Covers(EvaluationKind kind, DateOnly day) =>
        ConfirmedAt is not null
        && From <= day
        && day <= To
        && (WithdrawnOn is not { } withdrawn || day < withdrawn)
        && _phases.Exists(phase => phase.Kind == kind);
}

/// <summary>How an accreditation stands on a day.</summary>
public enum AccreditationState
{
    Proposed,
    Declined,
    Ahead,
    InForce,
    Ended,
    Withdrawn,
}

/// <summary>A phase that an accreditation covers.</summary>
public sealed class AccreditedPhase
{
    private AccreditedPhase() { }

    internal AccreditedPhase(EvaluationKind kind) => Kind = kind;

    public EvaluationKind Kind { get; private init; }
}
