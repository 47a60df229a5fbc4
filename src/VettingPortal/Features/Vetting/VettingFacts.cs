using VettingPortal.Features.Settings;

namespace VettingPortal.Features.Vetting;

/// <summary>
/// What the guards of a step must know beyond the file itself. The use case that takes the step gathers its own part; a part that is
/// missing never counts as satisfied.
/// </summary>
public sealed record VettingFacts(PolicyOfTheDay Policy)
{
    public IntakeFacts? Intake { get; init; }

    public EligibilityFacts? Eligibility { get; init; }

    public BoardFacts? Board { get; init; }

    public TrainingFacts? Training { get; init; }

    public CertificationFacts? Certification { get; init; }

    public AppealFacts? Appeal { get; init; }

    public WithdrawalFacts? Withdrawal { get; init; }

    /// <summary>The day an appeal was filed, by the proof that came with it: its window is judged by that day.</summary>
    public DateOnly? AppealFiledOn { get; init; }

    /// <summary>The reason of a refusal or closing, by the codes of §8.7 (<c>D01</c>…).</summary>
    public string? ReasonCode { get; init; }
}

/// <summary>Whether the application is complete (§7.3, 2).</summary>
public sealed record IntakeFacts(bool DocumentsComplete, bool DeclarationSigned);

/// <summary>What the eligibility clerk found (§7.3, 3; R-REG-01, R-REG-02).</summary>
public sealed record EligibilityFacts(
    DateOnly? RegistryQueriedOn,
    bool RegistryClear,
    bool AgeFits,
    bool SchoolingSuffices,
    bool OnlyMexican,
    bool MilitaryCardShown,
    DateOnly? CoolingOffUntil
);

/// <summary>What the board has before it (§7.3, 7–8; §3.3).</summary>
public sealed record BoardFacts(
    IReadOnlyList<Guid> Adjudicators,
    int VotesIn,
    VettingState? Decision,
    bool RationaleComplete,
    bool PolygraphIsOnlyAdverse,
    IReadOnlyList<RestrictionAsked> Restrictions
);

public sealed record RestrictionAsked(string Text, string Owner, DateOnly Due);

/// <summary>What the academy has on record (§4).</summary>
public sealed record TrainingFacts(
    bool HasPlace,
    bool ContractSigned,
    int ValidatedHours,
    int MinimumHours,
    int AttendancePercent,
    bool MarksReached,
    int Signatures,
    int Remedials,
    DateOnly? FailedOn
);

/// <summary>The four components and the two people of a certificate (§1.5).</summary>
public sealed record CertificationFacts(bool ComponentsCurrent, bool RegistryEntry, Guid? SignedBy, Guid? RegisteredBy);

/// <summary>Who decides an appeal, and how it was lodged (§7.3, 17).</summary>
public sealed record AppealFacts(IReadOnlyList<Guid> Panel, IReadOnlyList<Evaluations.EvaluationKind> PhasesToRepeat);

/// <summary>What a withdrawal rests on: the person's own act, or their signed letter.</summary>
public sealed record WithdrawalFacts(bool BySubject, bool LetterOnFile);
