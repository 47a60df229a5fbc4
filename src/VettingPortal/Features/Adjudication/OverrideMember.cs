namespace VettingPortal.Features.Adjudication;

/// <summary>One of the two adjudicators and what they answered.</summary>
public sealed class OverrideMember
{
    private OverrideMember() { }

    internal OverrideMember(int ordinal, Guid user, string? seed = null) =>
        (Ordinal, User, Seed) = (ordinal, user, seed);

    public int Ordinal { get; private init; }

    public Guid User { get; private init; }

    /// <summary>Of the draw that put them in another's place; the first two share the request's.</summary>
    public string? Seed { get; private init; }

    /// <summary>When they stepped back or could no longer act.</summary>
    public DateTimeOffset? RelievedAt { get; private set; }

    public string? RelievedBecause { get; private set; }

    /// <summary>Null until they answered.</summary>
    public bool? Lifts { get; private set; }

    public string? Reason { get; private set; }

    public DateTimeOffset? At { get; private set; }

    internal void Relieve(string because, DateTimeOffset at) => (RelievedBecause, RelievedAt) = (because, at);

    internal void Answer(bool lifts, string reason, DateTimeOffset at) => (Lifts, Reason, At) = (lifts, reason, at);
}
