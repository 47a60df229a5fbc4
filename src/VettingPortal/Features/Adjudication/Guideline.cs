using VettingPortal.Features.Evaluations;
using VettingPortal.Features.Vetting;

namespace VettingPortal.Features.Adjudication;

/// <summary>The adjudicative guidelines of SEAD 4 and the two added here (§3.3).</summary>
public enum Guideline
{
    A,
    B,
    C,
    D,
    E,
    F,
    G,
    H,
    I,
    J,
    K,
    L,
    M,

    /// <summary>Human-rights conduct.</summary>
    X1,

    /// <summary>Conflict of interest and nepotism.</summary>
    X2,
}

/// <summary>The mitigating conditions to be considered (§3.3).</summary>
public enum Mitigator
{
    TimeElapsed,
    Isolated,
    ReportedVoluntarily,
    CorrectedBeforeConfronted,
    BadInformationFromThirdParty,
    SuccessfulTreatment,
    DebtBeyondControlWithPlan,
    NoRecurrence,
    InnocentExplanation,
}

/// <summary>What a disqualifying condition rests on: a phase, or a source beside the phases.</summary>
public enum EvidenceSource
{
    Toxicology,
    Medical,
    Psychological,
    Polygraph,

    /// <summary>What the person said in the examination and nothing else confirms; confirmed, it is that other source.</summary>
    PolygraphAdmission,

    /// <summary>Purposeful non-cooperation or countermeasures in the examination.</summary>
    PolygraphConduct,
    Background,
    Declaration,
    Registry,
    Document,
    ThirdParty,
}

/// <summary>What an adjudicator may vote for.</summary>
public enum BoardDecision
{
    Approve,
    ApproveWithRestrictions,
    Deny,
    AskMoreInformation,
}

public static class BoardDecisions
{
    public static VettingStep Step(this BoardDecision decision) =>
        decision switch
        {
            BoardDecision.Approve => VettingStep.Approve,
            BoardDecision.ApproveWithRestrictions => VettingStep.ApproveWithRestrictions,
            BoardDecision.Deny => VettingStep.Deny,
            BoardDecision.AskMoreInformation => VettingStep.AskMoreInformation,
        };

    public static VettingState State(this BoardDecision decision) =>
        decision switch
        {
            BoardDecision.Approve => VettingState.Approved,
            BoardDecision.ApproveWithRestrictions => VettingState.ApprovedWithRestrictions,
            BoardDecision.Deny => VettingState.NotApproved,
            BoardDecision.AskMoreInformation => VettingState.MoreInformation,
        };

    /// <summary>The phase a source is; null for a source beside the phases.</summary>
    public static EvaluationKind? Phase(this EvidenceSource source) =>
        source switch
        {
            EvidenceSource.Toxicology => EvaluationKind.Toxicology,
            EvidenceSource.Medical => EvaluationKind.Medical,
            EvidenceSource.Psychological => EvaluationKind.Psychological,
            EvidenceSource.Polygraph or EvidenceSource.PolygraphAdmission or EvidenceSource.PolygraphConduct =>
                EvaluationKind.Polygraph,
            EvidenceSource.Background => EvaluationKind.Background,
            EvidenceSource.Declaration
            or EvidenceSource.Registry
            or EvidenceSource.Document
            or EvidenceSource.ThirdParty => null,
        };
}
