using VettingPortal.Features.Vetting;

namespace VettingPortal.Features.Adjudication;

/// <summary>A ballot half filled in: what the vote form edits and the draft keeps.</summary>
public sealed class BallotDraft
{
    public BoardDecision? Decision { get; set; }

    public List<GuidelineDraft> Guidelines { get; set; } = [];

    public List<RestrictionDraft> Restrictions { get; set; } = [];

    public string? Question { get; set; }

    [System.Text.Json.Serialization.JsonIgnore]
    public bool IsEmpty => Decision is null && Guidelines.Count == 0;

    /// <summary>What would be submitted; null while no decision is chosen.</summary>
    public Ballot? AsBallot() =>
        Decision is not { } decision
            ? null
            : new Ballot(
                decision,
                [.. Guidelines.Select(one => one.AsRaised())],
                [
                    .. Restrictions.Select(one => new RestrictionAsked(
                        one.Text ?? "",
                        one.Owner ?? "",
                        one.Due ?? DateOnly.MinValue
                    )),
                ],
                Question
            );
}

public sealed class GuidelineDraft
{
    public Guideline Guideline { get; set; }

    public int Weight { get; set; } = 1;

    public List<ConditionDraft> Conditions { get; set; } = [new()];

    public List<MitigationDraft> Mitigations { get; set; } = [];

    public string? Nexus { get; set; }

    public string? Rationale { get; set; }

    internal RaisedGuideline AsRaised() =>
        new(
            Guideline,
            Weight,
            [
                .. Conditions
                    .Where(one => one.Evidence is not null)
                    .Select(one => new ConditionFound(one.Evidence!.Value, one.Text ?? "")),
            ],
            [
                .. Mitigations
                    .Where(one => one.Mitigator is not null)
                    .Select(one => new MitigationConsidered(one.Mitigator!.Value, one.Text ?? "")),
            ],
            Nexus ?? "",
            Rationale ?? ""
        );
}

public sealed class ConditionDraft
{
    public EvidenceSource? Evidence { get; set; }

    public string? Text { get; set; }
}

public sealed class MitigationDraft
{
    public Mitigator? Mitigator { get; set; }

    public string? Text { get; set; }
}

public sealed class RestrictionDraft
{
    public string? Text { get; set; }

    public string? Owner { get; set; }

    public DateOnly? Due { get; set; }
}
