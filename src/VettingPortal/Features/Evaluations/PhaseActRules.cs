using VettingPortal.Features.Vetting;
using VettingPortal.Kernel;

namespace VettingPortal.Features.Evaluations;

/// <summary>What can be done with a phase from its place on the file's page.</summary>
public enum PhaseAct
{
    Schedule,
    Begin,
    Report,
    StoreLate,
    Confirm,
    SendBack,
    Postpone,
    NoShow,
    Redraw,
    Void,
}

/// <summary>Which acts to offer whom, the most expected first. Guards are asked by the act itself.</summary>
public static class PhaseActRules
{
    public static IReadOnlyList<PhaseAct> For(FileFacts file, PhaseFacts phase, Actor actor, DateOnly today) =>
        file.IsHeld ? [] : [.. Enum.GetValues<PhaseAct>().Where(act => Offers(act, file, phase, actor, today))];

    private static bool Offers(PhaseAct act, FileFacts file, PhaseFacts phase, Actor actor, DateOnly today)
    {
        var mine = phase.Evaluator == actor.Id && actor.May(VettingFeature.Evaluate);
        var open = file.State is VettingState.InEvaluation;
        var onItsDay = phase.At is { } at && MexicoTime.DayOf(at) <= today;
        return act switch
        {
            PhaseAct.Schedule => open && phase.State is EvaluationState.Pending && MaySchedule(mine, actor),
            PhaseAct.Postpone => open && phase.State is EvaluationState.Scheduled && MaySchedule(mine, actor),
            PhaseAct.Begin or PhaseAct.NoShow => open && mine && onItsDay && phase.State is EvaluationState.Scheduled,
            PhaseAct.Report => open && mine && phase.State is EvaluationState.InProgress,
            PhaseAct.StoreLate => file.State is VettingState.Withdrawn
                && mine
                && phase.State is EvaluationState.InProgress,
            PhaseAct.Confirm or PhaseAct.SendBack => open && MayReview(file, phase, actor),
            PhaseAct.Redraw => open && actor.May(EvaluationsFeature.Redraw) && MayBeRedrawn(phase),
            PhaseAct.Void => actor.May(EvaluationsFeature.Void) && MayBeVoided(file, phase),
        };
    }

    private static bool MaySchedule(bool mine, Actor actor) =>
        actor.May(EvaluationsFeature.Schedule) && (mine || actor.May(VettingFeature.Coordinate));

    private static bool MayReview(FileFacts file, PhaseFacts phase, Actor actor) =>
        phase.State is EvaluationState.InReview
        && phase.Evaluator != actor.Id
        && actor.May(VettingFeature.Review)
        && actor.Is(phase.Kind.Row().Reviewer)
        && file.Seats.All(seat => seat.Holder != actor.Id || (seat.Duty is Duty.Review && seat.Phase == phase.Kind));

    private static bool MayBeRedrawn(PhaseFacts phase) =>
        phase.State
            is EvaluationState.Pending
                or EvaluationState.Scheduled
                or EvaluationState.Voided
                or EvaluationState.Concluded;

    private static bool MayBeVoided(FileFacts file, PhaseFacts phase) =>
        phase.State is not (EvaluationState.Voided or EvaluationState.NoShow or EvaluationState.Sealed)
        && file.State
            is VettingState.InEvaluation
                or VettingState.Integration
                or VettingState.InAdjudication
                or VettingState.MoreInformation;
}
