namespace VettingPortal.Host.Demonstration;

/// <summary>How far one applicant of the demonstration comes, and how. From <see cref="InTraining"/> on they go to the academy.</summary>
internal enum Fate
{
    StaysDraft,
    Received,

    /// <summary>Found not eligible; the notice is still to be written.</summary>
    NotEligible,
    NotEligibleAndClosed,

    /// <summary>Found not eligible, and the appeal reversed it.</summary>
    EligibleOnAppeal,
    Eligible,

    /// <summary>Never heard of again: closed for inactivity.</summary>
    FallsSilent,
    Withdraws,
    WithdrawsFromEvaluation,
    InEvaluation,

    /// <summary>All phases but the polygraph, for which nobody finds an hour.</summary>
    AwaitsPolygraph,
    MissesOnce,
    MissesTwice,
    Integration,
    InAdjudication,
    MoreInformation,

    /// <summary>Denied; the notice is still to be written.</summary>
    Denied,
    DeniedAndClosed,
    Appeals,
    AppealConfirmed,
    AppealRepeats,
    AppealReversed,
    Approved,
    Restricted,
    InTraining,
    LeavesTraining,
    FailsTraining,
    FailsForGood,
    TrainingPassed,
    InCertification,
    Certified,
}

internal static class Fates
{
    public static bool IsNotEligible(this Fate fate) =>
        fate is Fate.NotEligible or Fate.NotEligibleAndClosed or Fate.EligibleOnAppeal;

    public static bool IsDenied(this Fate fate) => fate is >= Fate.Denied and <= Fate.AppealReversed;

    public static bool Appeals(this Fate fate) =>
        fate is Fate.EligibleOnAppeal or (>= Fate.Appeals and <= Fate.AppealReversed);

    public static bool IsTrained(this Fate fate) => fate >= Fate.InTraining;

    /// <summary>How many days the way takes at most: who is to come so far by the end must have applied so long before.</summary>
    public static int Days(this Fate fate) =>
        fate switch
        {
            Fate.StaysDraft => 1,
            Fate.Received => 6,
            Fate.NotEligible or Fate.Eligible or Fate.Withdraws => 20,
            Fate.InEvaluation => 26,
            Fate.MissesOnce or Fate.AwaitsPolygraph or Fate.WithdrawsFromEvaluation => 45,
            Fate.Integration => 75,
            Fate.InAdjudication => 82,
            Fate.Appeals => 108,
            _ => 92,
        };
}
