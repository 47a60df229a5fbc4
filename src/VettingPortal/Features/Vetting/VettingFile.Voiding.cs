using VettingPortal.Features.Evaluations;
using VettingPortal.Features.Settings;
using VettingPortal.Kernel;

namespace VettingPortal.Features.Vetting;

/// <summary>A phase whose result is worth nothing.</summary>
public sealed partial class VettingFile
{
    /// <summary>
    /// The result is worthless (a breach of integrity): other staff must do the phase again (§1.3). Until the decision a file goes back
    /// for it by <see cref="VettingStep.ReturnToEvaluation"/>. Breaks <c>evaluations.too-late-to-void</c>,
    /// <c>evaluations.reassignment-needs-director</c>: a coordinator does not void until the evaluator suits.
    /// </summary>
    public void Void(EvaluationKind kind, Actor by, PolicyOfTheDay policy)
    {
        DemandNotHeld();
        DemandFewChanges(kind, by, policy);
        Demand(
            State
                is VettingState.InEvaluation
                    or VettingState.Integration
                    or VettingState.InAdjudication
                    or VettingState.MoreInformation,
            "evaluations.too-late-to-void"
        );
        MakeVoid(kind, policy.Now);
        Raise(new FileChanged(this, null, State, policy.Now));
    }

    private void MakeVoid(EvaluationKind kind, DateTimeOffset now)
    {
        var evaluation = Current(kind) ?? throw new RuleBrokenException("evaluations.step-not-allowed-now");
        evaluation.Void();
        EndSeat(Duty.Evaluate, kind, evaluation.Evaluator, now);
        if (evaluation.Reviewer is { } reviewer)
        {
            EndSeat(Duty.Review, kind, reviewer, now);
        }
    }
}
