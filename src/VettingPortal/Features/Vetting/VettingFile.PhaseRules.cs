using VettingPortal.Features.Evaluations;
using VettingPortal.Features.Settings;
using VettingPortal.Kernel;

namespace VettingPortal.Features.Vetting;

/// <summary>What the moves of a phase ask before they happen.</summary>
public sealed partial class VettingFile
{
    /// <summary>The physician found the person fit, which the polygraph waits for (§1.2).</summary>
    public bool MedicallyCleared =>
        Current(EvaluationKind.Medical)
            is {
                State: EvaluationState.Concluded,
                Result: EvaluationResult.Favourable or EvaluationResult.FavourableWithObservations
            };

    private int NoShowsOf(EvaluationKind kind) =>
        _evaluations.Count(e => e.Kind == kind && e.State is EvaluationState.NoShow);

    /// <summary>
    /// Whoever has another duty on the file chooses no evaluator, neither by voiding nor by drawing anew (SOD-04, SOD-07); the director
    /// may. Breaks <c>vetting.one-duty-per-file</c>.
    /// </summary>
    internal void DemandUninvolved(Actor actor) =>
        Demand(actor.Is(Role.DIR) || MayTakeSeat(Duty.Assign, null, actor), "vetting.one-duty-per-file");

    // How often a phase went to other staff by somebody's will: drawn anew, or voided and drawn again.
    private int ChangesOf(EvaluationKind kind) =>
        _evaluations.Where(e => e.Kind == kind).Sum(e => e.Reassigned + (e.State is EvaluationState.Voided ? 1 : 0));

    private void DemandFewChanges(EvaluationKind kind, Actor by, PolicyOfTheDay policy)
    {
        var limit = policy.Numbers.CoordinatorReassignments;
        Demand(ChangesOf(kind) < limit || by.Is(Role.DIR), "evaluations.reassignment-needs-director", limit);
    }

    private int InconclusiveOf(EvaluationKind kind) =>
        _evaluations.Count(e =>
            e.Kind == kind && e is { State: EvaluationState.Concluded, Result: EvaluationResult.Inconclusive }
        );

    private Evaluation InHand(EvaluationKind kind)
    {
        DemandNotHeld();
        Demand(State is VettingState.InEvaluation, "evaluations.file-not-in-evaluation");
        return Current(kind) ?? throw new RuleBrokenException("evaluations.step-not-allowed-now");
    }

    private Evaluation InHandOf(EvaluationKind kind, Actor by)
    {
        var evaluation = InHand(kind);
        DemandHis(evaluation, by);
        return evaluation;
    }

    private void DemandHis(Evaluation evaluation, Actor by) =>
        Demand(
            evaluation.Evaluator == by.Id && by.Is(evaluation.Kind.Row().Evaluator) && by.MayDealWith(Person.Value),
            "evaluations.not-your-phase"
        );

    private Evaluation InReviewBy(EvaluationKind kind, Actor by, PolicyOfTheDay policy)
    {
        var evaluation = InHand(kind);
        Demand(
            Access.Decide(by, new AccessAct.Review(evaluation.Evaluator), AccessRecord.OfNobody) is null,
            "evaluations.reviewer-is-evaluator"
        );
        Demand(by.Is(kind.Row().Reviewer), "evaluations.wrong-office");
        Demand(evaluation.State is EvaluationState.InReview, "evaluations.step-not-allowed-now");
        Demand(
            _evaluations.All(e =>
                e.Kind != kind || e.State is not EvaluationState.Voided || (e.Reviewer != by.Id && e.Evaluator != by.Id)
            ),
            "evaluations.other-staff-needed"
        );
        Demand(MayTakeSeat(Duty.Review, kind, by), "vetting.one-duty-per-file");
        Sit(Duty.Review, kind, by.Id, policy.Now);
        return evaluation;
    }

    private void DemandFits(EvaluationKind kind, Appointment appointment, bool accredited, PolicyOfTheDay policy)
    {
        var earliest = FindFirstDay.Of(kind, policy);
        var waived = appointment.NoticeWaived && kind is not EvaluationKind.Polygraph;
        Demand(accredited, "evaluations.center-not-accredited");
        Demand(appointment.At > policy.Now, "evaluations.in-the-past");
        Demand(appointment.Minutes is >= 5 and <= 600, "evaluations.appointment-length");
        Demand(
            waived || MexicoTime.DayOf(appointment.At) >= earliest,
            "evaluations.notice-too-short",
            FindFirstDay.NoticeOf(kind, policy.Numbers),
            earliest
        );
        DemandApart(kind, ToRetest(kind, policy.Today), appointment.At, policy.Numbers);
        Demand(!kind.Row().NeedsMedicalClearance || MedicallyCleared, "evaluations.medical-first");
    }

    private static void Demand(bool holds, string rule, params object[] facts)
    {
        if (!holds)
        {
            throw new RuleBrokenException(rule, facts);
        }
    }
}
