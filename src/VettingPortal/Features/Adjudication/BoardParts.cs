namespace VettingPortal.Features.Adjudication;

/// <summary>A seat on the board. A recused one stays on record.</summary>
public sealed class BoardMember
{
    public const int ReasonMax = 2000;

    private BoardMember() { }

    internal BoardMember(int ordinal, Guid user, int draw, DateTimeOffset since) =>
        (Ordinal, User, Draw, Since) = (ordinal, user, draw, since);

    public int Ordinal { get; private init; }

    public Guid User { get; private init; }

    public int Draw { get; private init; }

    public DateTimeOffset Since { get; private init; }

    public DateTimeOffset? RecusedAt { get; private set; }

    public string? RecusalReason { get; private set; }

    public bool IsRecused => RecusedAt is not null;

    internal void Recuse(string reason, DateTimeOffset at) => (RecusedAt, RecusalReason) = (at, reason);
}

/// <summary>One round of votes and what came of it.</summary>
public sealed class BoardRound
{
    private BoardRound() { }

    internal BoardRound(int number, DateTimeOffset since) => (Number, Since) = (number, since);

    public int Number { get; private init; }

    public DateTimeOffset Since { get; private init; }

    /// <summary>When the last vote came in and the seal was broken.</summary>
    public DateTimeOffset? OpenedAt { get; private set; }

    /// <summary>Whose vote the chair chose where they differed.</summary>
    public Guid? Chosen { get; private set; }

    public string? ChoiceReason { get; private set; }

    public BoardDecision? Decision { get; private set; }

    /// <summary>The code of §8.7 of a denial.</summary>
    public string? ReasonCode { get; private set; }

    public DateTimeOffset? DecidedAt { get; private set; }

    /// <summary>What was supplied after more information was asked for.</summary>
    public string? Information { get; private set; }

    public DateTimeOffset? SuppliedAt { get; private set; }

    internal void VotesAreIn(DateTimeOffset at) => OpenedAt = at;

    internal void Choose(Guid adjudicator, string reason) => (Chosen, ChoiceReason) = (adjudicator, reason);

    internal void Decided(BoardDecision decision, string? reasonCode, DateTimeOffset at) =>
        (Decision, ReasonCode, DecidedAt) = (decision, reasonCode, at);

    internal void Supplied(string information, DateTimeOffset at) => (Information, SuppliedAt) = (information, at);
}

/// <summary>A draw by lot: with its seed and its candidates it can be repeated.</summary>
public sealed class BoardDraw
{
    private BoardDraw() { }

    internal BoardDraw(int number, string seed, int count, DateTimeOffset at) =>
        (Number, Seed, Count, At) = (number, seed, count, at);

    public int Number { get; private init; }

    public string Seed { get; private init; } = "";

    public int Count { get; private init; }

    public DateTimeOffset At { get; private init; }
}

/// <summary>One candidate of a draw, and the rule that kept them out, where one did.</summary>
public sealed class DrawnFrom
{
    private DrawnFrom() { }

    internal DrawnFrom(int draw, Candidate candidate) =>
        (Draw, User, Exclusion, Supervisor) = (draw, candidate.User, candidate.Exclusion, candidate.Supervisor);

    public int Draw { get; private init; }

    public Guid User { get; private init; }

    public string? Exclusion { get; private init; }

    public Guid? Supervisor { get; private init; }

    public Candidate AsCandidate() => new(User, Exclusion, Supervisor);
}

/// <summary>A chair who stepped back, and the one drawn by lot instead.</summary>
public sealed class ChairChange
{
    private ChairChange() { }

    internal ChairChange(int number, Guid from, Guid to, string reason, string seed, DateTimeOffset at) =>
        (Number, From, To, Reason, Seed, At) = (number, from, to, reason, seed, at);

    public int Number { get; private init; }

    public Guid From { get; private init; }

    public Guid To { get; private init; }

    public string Reason { get; private init; } = "";

    public string Seed { get; private init; } = "";

    public DateTimeOffset At { get; private init; }
}
