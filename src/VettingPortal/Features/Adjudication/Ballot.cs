using VettingPortal.Features.Vetting;

namespace VettingPortal.Features.Adjudication;

/// <summary>What an adjudicator submits: a decision, and the reasons on each guideline raised.</summary>
public sealed record Ballot(
    BoardDecision Decision,
    IReadOnlyList<RaisedGuideline> Guidelines,
    IReadOnlyList<RestrictionAsked> Restrictions,
    string? Question = null
)
{
    public const int QuestionMax = 2000;

    /// <summary>The ballot without blanks around texts, and without what its decision does not take.</summary>
    public Ballot Tidy() =>
        this with
        {
            Guidelines = [.. Guidelines.Select(raised => raised.Tidy())],
            Restrictions =
                Decision is BoardDecision.ApproveWithRestrictions
                    ?
                    [
                        .. Restrictions.Select(asked =>
                            asked with
                            {
                                Text = asked.Text.Trim(),
                                Owner = asked.Owner.Trim(),
                            }
                        ),
                    ]
                    : [],
            Question = Decision is BoardDecision.AskMoreInformation ? Question?.Trim() : null,
        };
}

/// <summary>One guideline that was raised (§3.3). Weight: 0 none … 4 disqualifying.</summary>
public sealed record RaisedGuideline(
    Guideline Guideline,
    int Weight,
    IReadOnlyList<ConditionFound> Conditions,
    IReadOnlyList<MitigationConsidered> Mitigations,
    string Nexus,
    string Rationale
)
{
    public const int HeaviestWeight = 4;

    public bool IsAdverse => Weight > 0;

    internal RaisedGuideline Tidy() =>
        this with
        {
            Conditions = [.. Conditions.Select(found => found with { Text = found.Text.Trim() })],
            Mitigations = [.. Mitigations.Select(considered => considered with { Text = considered.Text.Trim() })],
            Nexus = Nexus.Trim(),
            Rationale = Rationale.Trim(),
        };
}

/// <summary>A disqualifying condition and what it rests on.</summary>
public sealed record ConditionFound(EvidenceSource Evidence, string Text);

/// <summary>A mitigating condition that was considered, and with what result.</summary>
public sealed record MitigationConsidered(Mitigator Mitigator, string Text);
