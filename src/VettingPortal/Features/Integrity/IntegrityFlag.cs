using VettingPortal.Features.People;
using VettingPortal.Features.Settings;
using VettingPortal.Kernel;
using VettingPortal.Kernel.Data;

namespace VettingPortal.Features.Integrity;

/// <summary>Identifies a flag; version 4, so that it does not tell when it was raised.</summary>
public readonly record struct IntegrityFlagId(Guid Value) : IRecordId<IntegrityFlagId>
{
    public static IntegrityFlagId New() => new(Guid.NewGuid());

    public static IntegrityFlagId From(Guid value) => new(value);
}

/// <summary>
/// What internal affairs suspects of a person, kept apart from everything else (§5.7). By itself it suspends nobody; the director's
/// order, of another person than raised it and with a written reason, puts the neutral hold on (§5.5).
/// </summary>
public sealed class IntegrityFlag : Aggregate, ICompartmented
{
    public const int ShortestText = 50;

    public const int LongestText = 4000;

    internal static readonly Actor Portal = Actor.System(new HashSet<Permission>());

    private readonly List<OrderedEffect> _effects = [];

    private IntegrityFlag() { }

    public IntegrityFlagId Id { get; private init; }

    /// <summary>What people call it; made of the id, so that it tells neither order nor how many there are.</summary>
    public string Number { get; private init; } = "";

    public PersonId Person { get; private init; }

    /// <summary>The vetting file it arose from, where there is one.</summary>
    public Guid? File { get; private init; }

    /// <summary>The certificate it is about, where there is one.</summary>
    public Guid? Certificate { get; private init; }

    public IntegrityCategory Category { get; private init; }

    public IntegrityPriority Priority { get; private init; }

    public string Narrative { get; private init; } = "";

    public Guid RaisedBy { get; private init; }

    public DateTimeOffset RaisedAt { get; private init; }

    public FlagState State { get; private set; }

    public Guid? OrderedBy { get; private set; }

    public DateTimeOffset? OrderedAt { get; private set; }

    public string? OrderReason { get; private set; }

    /// <summary>When the order must be looked at again.</summary>
    public DateOnly? ReviewOn { get; private set; }

    /// <summary>The last day the order stands unconfirmed (§7.4).</summary>
    public DateOnly? LapsesOn { get; private set; }

    public Guid? ConfirmedBy { get; private set; }

    public DateTimeOffset? ConfirmedAt { get; private set; }

    public Guid? EndedBy { get; private set; }

    public DateTimeOffset? EndedAt { get; private set; }

    public string? EndReason { get; private set; }

    /// <summary>What the order put on, so that lifting takes off exactly that.</summary>
    public IReadOnlyList<OrderedEffect> Effects => _effects;

    /// <summary>Whether the portal raised it by itself (<see cref="FlagLateTie"/>).</summary>
    public bool IsByPortal => RaisedBy == Portal.Id;

    public override Guid? DataSubject => Person.Value;

    /// <summary>Raises a flag. Breaks <c>integrity.narrative-length</c>.</summary>
    public static IntegrityFlag Raise(
        IntegrityFlagId id,
        PersonId person,
        FlagSubject about,
        IntegrityCategory category,
        IntegrityPriority priority,
        string narrative,
        Actor by,
        DateTimeOffset now
    ) =>
        new()
        {
            Id = id,
            Number = $"AI-{id.Value.ToString("N")[..10].ToUpperInvariant()}",
            Person = person,
            File = about.File,
            Certificate = about.Certificate,
            Category = category,
            Priority = priority,
            Narrative = Written(narrative, "integrity.narrative-length"),
            RaisedBy = by.Id,
            RaisedAt = now,
        };

    /// <summary>
    /// The director orders the hold. Breaks <c>integrity.not-open</c>, <c>integrity.second-person</c>,
    /// <c>integrity.reason-length</c>.
    /// </summary>
    public void Order(string reason, Actor director, PolicyOfTheDay policy)
    {
        Demand(State is FlagState.Flagged, "integrity.not-open");
        Demand(director.Id != RaisedBy, "integrity.second-person");
        OrderReason = Written(reason, "integrity.reason-length");
        (State, OrderedBy, OrderedAt) = (FlagState.Ordered, director.Id, policy.Now);
        ReviewOn = policy.Today.AddDays(policy.Numbers.OrderReviewDays);
        LapsesOn = policy.Today.AddDays(policy.Numbers.SuspensionConfirmDays);
    }

    /// <summary>
    /// The hold that is on from the moment the academy reports (R-ACA-05); the director orders it to stand, or drops it. Breaks
    /// <c>integrity.not-open</c>.
    /// </summary>
    internal void HoldAtOnce(Guid order, Guid file, PolicyOfTheDay policy)
    {
        Demand(State is FlagState.Flagged, "integrity.not-open");
        _effects.Add(new OrderedEffect(EffectKind.Hold, order, file));
        ReviewOn = policy.Today.AddDays(policy.Numbers.OrderReviewDays);
    }

    /// <summary>Remembers what the order put on. Breaks <c>integrity.not-ordered</c>.</summary>
    internal void PutOn(EffectKind kind, Guid key, Guid on)
    {
        Demand(State is FlagState.Ordered, "integrity.not-ordered");
        _effects.Add(new OrderedEffect(kind, key, on));
    }

    /// <summary>
    /// The director looked at it again and keeps it. Breaks <c>integrity.not-ordered</c>, <c>integrity.reason-length</c>.
    /// </summary>
    public void Review(string reason, PolicyOfTheDay policy)
    {
        Demand(State is FlagState.Ordered, "integrity.not-ordered");
        Written(reason, "integrity.reason-length");
        ReviewOn = policy.Today.AddDays(policy.Numbers.OrderReviewDays);
    }

    /// <summary>
    /// Internal affairs confirms the order; the certificate's suspension stands on only when legal confirms as well. Breaks
    /// <c>integrity.not-ordered</c>, <c>integrity.already-confirmed</c>, <c>integrity.lapsed</c>.
    /// </summary>
    public void Confirm(Actor director, PolicyOfTheDay policy)
    {
        Demand(State is FlagState.Ordered, "integrity.not-ordered");
        Demand(ConfirmedBy is null, "integrity.already-confirmed");
        Demand(LapsesOn >= policy.Today, "integrity.lapsed", LapsesOn ?? default);
        (ConfirmedBy, ConfirmedAt) = (director.Id, policy.Now);
    }

    /// <summary>Takes the order back. Breaks <c>integrity.not-ordered</c>, <c>integrity.reason-length</c>.</summary>
    public void Lift(string reason, Actor director, DateTimeOffset now)
    {
        Demand(State is FlagState.Ordered, "integrity.not-ordered");
        End(FlagState.Lifted, reason, director, now);
    }

    /// <summary>Drops the flag without an order. Breaks <c>integrity.not-open</c>, <c>integrity.reason-length</c>.</summary>
    public void Dismiss(string reason, Actor director, DateTimeOffset now)
    {
        Demand(State is FlagState.Flagged, "integrity.not-open");
        End(FlagState.Dismissed, reason, director, now);
    }

    /// <summary>Whether the time to confirm has passed unused: computed, never stored (§7.4).</summary>
    public bool HasLapsed(DateOnly today) => Lapsed(State, ConfirmedBy, LapsesOn, today);

    internal static bool Lapsed(FlagState state, Guid? confirmedBy, DateOnly? lapsesOn, DateOnly today) =>
        state is FlagState.Ordered && confirmedBy is null && lapsesOn < today;

    private void End(FlagState state, string reason, Actor director, DateTimeOffset now)
    {
        EndReason = Written(reason, "integrity.reason-length");
        (State, EndedBy, EndedAt, ReviewOn, LapsesOn) = (state, director.Id, now, null, null);
    }

    private static string Written(string text, string rule)
    {
        var written = text.Trim();
        Demand(written.Length is >= ShortestText and <= LongestText, rule, ShortestText, LongestText);
        return written;
    }

    private static void Demand(bool holds, string rule, params object[] facts)
    {
        if (!holds)
        {
            throw new RuleBrokenException(rule, facts);
        }
    }
}
