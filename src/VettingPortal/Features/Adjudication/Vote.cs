using VettingPortal.Features.Vetting;

namespace VettingPortal.Features.Adjudication;

/// <summary>A vote that was cast. It never changes.</summary>
public sealed class Vote
{
    private readonly List<Finding> _findings = [];
    private readonly List<VoteRestriction> _restrictions = [];

    private Vote() { }

    internal Vote(VoteId id, Guid adjudicator, Ballot ballot, DateTimeOffset at)
    {
        (Id, Adjudicator, Decision, Question, At) = (id, adjudicator, ballot.Decision, ballot.Question, at);
        _findings.AddRange(ballot.Guidelines.Select(raised => new Finding(raised)));
        _restrictions.AddRange(ballot.Restrictions.Select((asked, i) => new VoteRestriction(i + 1, asked)));
    }

    /// <summary>Under which its ledger entry is filed.</summary>
    public VoteId Id { get; private init; }

    public Guid Adjudicator { get; private init; }

    public BoardDecision Decision { get; private init; }

    /// <summary>What is asked, where more information is.</summary>
    public string? Question { get; private init; }

    public DateTimeOffset At { get; private init; }

    public IReadOnlyList<Finding> Findings => _findings;

    public IReadOnlyList<VoteRestriction> Restrictions => _restrictions;

    /// <summary>What was submitted.</summary>
    public Ballot AsBallot() =>
        new(
            Decision,
            [.. _findings.OrderBy(finding => finding.Guideline).Select(finding => finding.AsRaised())],
            [
                .. _restrictions
                    .OrderBy(one => one.Number)
                    .Select(one => new RestrictionAsked(one.Text, one.Owner, one.Due)),
            ],
            Question
        );
}

/// <summary>The reasons on one guideline.</summary>
public sealed class Finding
{
    private readonly List<Condition> _conditions = [];
    private readonly List<Mitigation> _mitigations = [];

    private Finding() { }

    internal Finding(RaisedGuideline raised)
    {
        (Guideline, Weight, Nexus, Rationale) = (raised.Guideline, raised.Weight, raised.Nexus, raised.Rationale);
        _conditions.AddRange(raised.Conditions.Select((found, i) => new Condition(i + 1, found)));
        _mitigations.AddRange(raised.Mitigations.Select(considered => new Mitigation(considered)));
    }

    public Guideline Guideline { get; private init; }

    public int Weight { get; private init; }

    public string Nexus { get; private init; } = "";

    public string Rationale { get; private init; } = "";

    public IReadOnlyList<Condition> Conditions => _conditions;

    public IReadOnlyList<Mitigation> Mitigations => _mitigations;

    internal RaisedGuideline AsRaised() =>
        new(
            Guideline,
            Weight,
            [.. _conditions.OrderBy(one => one.Number).Select(one => new ConditionFound(one.Evidence, one.Text))],
            [
                .. _mitigations
                    .OrderBy(one => one.Mitigator)
                    .Select(one => new MitigationConsidered(one.Mitigator, one.Text)),
            ],
            Nexus,
            Rationale
        );
}

public sealed class Condition
{
    private Condition() { }

    internal Condition(int number, ConditionFound found) =>
        (Number, Evidence, Text) = (number, found.Evidence, found.Text);

    public int Number { get; private init; }

    public EvidenceSource Evidence { get; private init; }

    public string Text { get; private init; } = "";
}

public sealed class Mitigation
{
    private Mitigation() { }

    internal Mitigation(MitigationConsidered considered) => (Mitigator, Text) = (considered.Mitigator, considered.Text);

    public Mitigator Mitigator { get; private init; }

    public string Text { get; private init; } = "";
}

public sealed class VoteRestriction
{
    private VoteRestriction() { }

    internal VoteRestriction(int number, RestrictionAsked asked) =>
        (Number, Text, Owner, Due) = (number, asked.Text, asked.Owner, asked.Due);

    public int Number { get; private init; }

    public string Text { get; private init; } = "";

    public string Owner { get; private init; } = "";

    public DateOnly Due { get; private init; }
}
