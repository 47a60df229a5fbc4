namespace VettingPortal.Host.Demonstration;

/// <summary>What becomes of how many. The first of each list are told in every demonstration, however small.</summary>
internal static class DemoFates
{
    /// <summary>In turn for Norte, Centro and Sur.</summary>
    public static readonly IReadOnlyList<Fate> Spring =
    [
        Fate.AwaitsPolygraph,
        Fate.Certified,
        Fate.Certified,
        Fate.Certified,
        Fate.InCertification,
        Fate.TrainingPassed,
        Fate.AwaitsPolygraph,
        Fate.InTraining,
        Fate.FailsTraining,
        Fate.Certified,
        Fate.AppealReversed,
        Fate.AppealConfirmed,
        Fate.AwaitsPolygraph,
        Fate.AppealRepeats,
        Fate.Restricted,
        Fate.WithdrawsFromEvaluation,
        Fate.Certified,
        Fate.FallsSilent,
        Fate.AwaitsPolygraph,
        Fate.MissesTwice,
        Fate.LeavesTraining,
    ];

    private static readonly Fate[] MoreSpring =
    [
        Fate.AwaitsPolygraph,
        Fate.Certified,
        Fate.Certified,
        Fate.Certified,
        Fate.Certified,
        Fate.InTraining,
        Fate.DeniedAndClosed,
        Fate.Certified,
        Fate.Certified,
        Fate.AwaitsPolygraph,
        Fate.FailsForGood,
        Fate.Certified,
        Fate.Certified,
        Fate.Certified,
        Fate.NotEligibleAndClosed,
        Fate.Certified,
        Fate.EligibleOnAppeal,
        Fate.Certified,
        Fate.AwaitsPolygraph,
        Fate.Withdraws,
        Fate.Certified,
        Fate.DeniedAndClosed,
        Fate.Certified,
        Fate.DeniedAndClosed,
    ];

    private static readonly Fate[] Autumn =
    [
        Fate.StaysDraft,
        Fate.Received,
        Fate.Eligible,
        Fate.NotEligible,
        Fate.InEvaluation,
        Fate.Integration,
        Fate.InAdjudication,
        Fate.MoreInformation,
        Fate.Approved,
        Fate.Denied,
        Fate.Appeals,
        Fate.MissesOnce,
        Fate.Withdraws,
        Fate.Integration,
    ];

    private static readonly Fate[] MoreAutumn =
    [
        Fate.InEvaluation,
        Fate.Received,
        Fate.StaysDraft,
        Fate.AwaitsPolygraph,
        Fate.InEvaluation,
        Fate.Eligible,
        Fate.InEvaluation,
        Fate.Received,
        Fate.InAdjudication,
        Fate.InEvaluation,
        Fate.Integration,
        Fate.Received,
        Fate.InEvaluation,
        Fate.MissesOnce,
        Fate.Approved,
        Fate.StaysDraft,
        Fate.InEvaluation,
        Fate.NotEligible,
        Fate.Received,
        Fate.Withdraws,
        Fate.InEvaluation,
        Fate.Eligible,
        Fate.DeniedAndClosed,
        Fate.InEvaluation,
        Fate.Received,
    ];

    public static IReadOnlyList<Fate> OfSpring(int count) => Of(Spring, MoreSpring, count);

    public static IReadOnlyList<Fate> OfAutumn(int count) => Of(Autumn, MoreAutumn, count);

    /// <summary>Which share of its target a spring campaign has certified by the end: Norte misses its own by two fifths.</summary>
    public static double Reached(int region) =>
        region switch
        {
            0 => 0.55,
            1 => 0.95,
            _ => 0.85,
        };

    private static List<Fate> Of(IReadOnlyList<Fate> always, Fate[] more, int count) =>
        [
            .. Enumerable
                .Range(0, count)
                .Select(i => i < always.Count ? always[i] : more[(i - always.Count) % more.Length]),
        ];
}
