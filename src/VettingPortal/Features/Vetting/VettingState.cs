namespace VettingPortal.Features.Vetting;

/// <summary>Where a vetting file stands (domain specification §7.3; Spanish names in the texts).</summary>
public enum VettingState
{
    Draft,
    Received,
    Eligible,
    NotEligible,
    InEvaluation,
    Integration,
    InAdjudication,
    MoreInformation,
    Approved,
    ApprovedWithRestrictions,
    NotApproved,
    InTraining,
    TrainingPassed,
    TrainingFailed,
    InCertification,
    Certified,
    Withdrawn,
    ClosedForInactivity,
    InAppeal,
    Closed,
}

/// <summary>The steps between the states. Who may take which is said in <see cref="VettingSteps"/>.</summary>
public enum VettingStep
{
    Submit,
    FindEligible,
    FindNotEligible,
    StartEvaluation,
    CloseAsNotCompleted,
    Integrate,

    /// <summary>Back to the phases, of which one expired, was voided or stayed inconclusive: no file is decided on such a result.</summary>
    ReturnToEvaluation,
    OpenAdjudication,
    Approve,
    ApproveWithRestrictions,
    Deny,
    AskMoreInformation,
    ResumeAdjudication,
    CloseAfterNotice,
    Enrol,
    PassTraining,
    FailTraining,
    LeaveTraining,
    Remediate,
    CloseAfterTraining,
    OpenCertification,
    Certify,
    Withdraw,

    /// <summary>The import a draft came with is undone.</summary>
    Undo,
    CloseForInactivity,
    Reopen,
    Appeal,
    ConfirmDenial,
    Reverse,
    Repeat,
}

/// <summary>How a file ended, beside <see cref="VettingState.Closed"/>, <see cref="VettingState.Withdrawn"/> and the other ends.</summary>
public enum VettingOutcome
{
    /// <summary>Not eligible, and the appeal window past.</summary>
    NotEligible,

    /// <summary>Not approved: the notice delivered and the appeal window past, or the denial confirmed.</summary>
    NotApproved,

    /// <summary>Unsuitable for this profile; another one stays possible.</summary>
    NotSuitable,

    /// <summary>No result: repeated no-show or a medical impediment. It does not count as a failure.</summary>
    NotCompleted,

    LeftTraining,
    FailedTraining,

    /// <summary>Withdrew before any result-bearing phase was scheduled.</summary>
    BeforeEvaluation,

    /// <summary>Withdrew after toxicology or polygraph was scheduled: twelve months of cooling-off.</summary>
    AfterEvaluation,

    Inactivity,
    Duplicate,
    Undone,
    Certified,
}

/// <summary>Why a file was opened (§7.2). A row of data more than a branch: which phases it needs is the same five for all today.</summary>
public enum CaseType
{
    Entry,
    Permanence,
    Promotion,
    LateralTransfer,
    Reentry,
    ForCause,
    UpgradeOfTier,
}
