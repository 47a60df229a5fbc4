using VettingPortal.Features.Evaluations;
using VettingPortal.Features.Settings;
using VettingPortal.Kernel;

namespace VettingPortal.Features.Vetting;

/// <summary>When an inconclusive phase may be repeated, and the board's order to repeat it all the same (§2.7).</summary>
public sealed partial class VettingFile
{
    /// <summary>An inconclusive result stands whose repetition the board could still order.</summary>
    public bool AwaitsRetestOrder(EvaluationKind kind, DateOnly today) =>
        State
            is VettingState.InEvaluation
                or VettingState.Integration
                or VettingState.InAdjudication
                or VettingState.MoreInformation
        && ToRetest(kind, today) is { RetestOrdered: false };

    /// <summary>
    /// The board orders that an inconclusive phase be repeated, beyond the times and days of policy. Breaks
    /// <c>vetting.on-hold</c>, <c>vetting.one-duty-per-file</c>, <c>evaluations.nothing-to-retest</c>.
    /// </summary>
    public void OrderRetest(EvaluationKind kind, Actor by, PolicyOfTheDay policy)
    {
        DemandNotHeld();
        Demand(MayTakeSeat(Duty.Chair, null, by), "vetting.one-duty-per-file");
        Demand(AwaitsRetestOrder(kind, policy.Today), "evaluations.nothing-to-retest");
        ToRetest(kind, policy.Today)!.OrderRetest();
        Raise(new FileChanged(this, null, State, policy.Now));
    }

    // The result that the attempt in hand, or the next one, repeats; an expired one is renewed and not repeated.
    private Evaluation? ToRetest(EvaluationKind kind, DateOnly today) =>
        _evaluations.Where(e => e.Kind == kind && e.State is EvaluationState.Concluded).MaxBy(e => e.Attempt)
            is { Result: EvaluationResult.Inconclusive } last
        && !last.IsExpired(today)
            ? last
            : null;

    // Beyond the times and days of policy only the board orders it. What is drawn must leave room for its notice.
    private void DemandRetestAllowed(EvaluationKind kind, PolicyOfTheDay policy)
    {
        var (limit, repeated) = (policy.Numbers.Retests, ToRetest(kind, policy.Today));
        Demand(
            repeated?.RetestOrdered == true || InconclusiveOf(kind) <= limit,
            "evaluations.retests-exhausted",
            limit
        );
        DemandInTime(kind, repeated, FindFirstDay.Of(kind, policy), policy.Numbers);
    }

    // The first appointment of a repetition is within its days; one after a no-show is not lost for coming later.
    private void DemandRetestFits(EvaluationKind kind, DateTimeOffset at, PolicyOfTheDay policy)
    {
        var repeated = ToRetest(kind, policy.Today);
        if (repeated?.Attempt == Current(kind)?.Attempt - 1)
        {
            DemandInTime(kind, repeated, MexicoTime.DayOf(at), policy.Numbers);
        }
    }

    private static void DemandApart(EvaluationKind kind, Evaluation? repeated, DateTimeOffset at, PolicyNumbers numbers)
    {
        if (kind is EvaluationKind.Polygraph && repeated?.StartedAt is { } held)
        {
            var earliest = held.AddHours(numbers.RetestHours);
            Demand(at >= earliest, "evaluations.retest-too-soon", numbers.RetestHours, earliest);
        }
    }

    private static void DemandInTime(EvaluationKind kind, Evaluation? repeated, DateOnly day, PolicyNumbers numbers)
    {
        if (kind is EvaluationKind.Polygraph && repeated is { RetestOrdered: false, StartedAt: { } held })
        {
            var last = MexicoTime.DayOf(held).AddDays(numbers.RetestDays);
            Demand(day <= last, "evaluations.retest-too-late", last);
        }
    }
}
