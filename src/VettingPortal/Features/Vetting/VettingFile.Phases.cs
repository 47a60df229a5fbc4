using VettingPortal.Features.Evaluations;
using VettingPortal.Features.Settings;
using VettingPortal.Kernel;

namespace VettingPortal.Features.Vetting;

/// <summary>
/// The five phases of the file and how each moves (§1.2, §7.3 row 5). All moves break <c>vetting.on-hold</c>,
/// <c>evaluations.file-not-in-evaluation</c> and <c>evaluations.step-not-allowed-now</c> where they do not fit.
/// </summary>
public sealed partial class VettingFile
{
    private readonly List<Evaluation> _evaluations = [];

    /// <summary>All attempts at all phases; the current one of a phase is <see cref="Current"/>.</summary>
    public IReadOnlyList<Evaluation> Evaluations => _evaluations;

    /// <summary>The newest attempt at a phase, or null before one was drawn.</summary>
    public Evaluation? Current(EvaluationKind kind) => _evaluations.Where(e => e.Kind == kind).MaxBy(e => e.Attempt);

    /// <summary>No-shows of the phase that was missed most often.</summary>
    public int NoShowsOfWorstPhase => Enum.GetValues<EvaluationKind>().Max(NoShowsOf);

    /// <summary>The physician found the person unfit: the polygraph cannot be held, so the five phases cannot be completed.</summary>
    public bool HasMedicalImpediment =>
        Current(EvaluationKind.Medical) is { State: EvaluationState.Concluded, Result: EvaluationResult.Unfavourable };

    /// <summary>All five phases are concluded, with results that may still be used.</summary>
    public bool IsReadyToIntegrate(DateOnly today) =>
        State is VettingState.InEvaluation
        && !IsHeld
        && Enum.GetValues<EvaluationKind>()
            .All(kind => Current(kind) is { State: EvaluationState.Concluded } result && !result.IsExpired(today));

    /// <summary>
    /// Records who was drawn for a phase: the first time, after a no-show, or again where it must be repeated, then by other staff.
    /// Breaks <c>vetting.one-duty-per-file</c>, <c>evaluations.already-drawn</c>, <c>evaluations.other-staff-needed</c>,
    /// <c>evaluations.no-shows-exhausted</c>, <c>evaluations.retests-exhausted</c>, <c>evaluations.retest-too-late</c>.
    /// </summary>
    public void Draw(EvaluationKind kind, Guid evaluator, PolicyOfTheDay policy)
    {
        DemandNotHeld();
        Demand(State is VettingState.Eligible or VettingState.InEvaluation, "evaluations.file-not-in-evaluation");
        var last = Current(kind);
        var missed = last is { State: EvaluationState.NoShow };
        Demand(last is null || missed || last.CanBeRepeated(policy.Today), "evaluations.already-drawn");
        Demand(NoShowsOf(kind) < policy.Numbers.NoShowsToClose, "evaluations.no-shows-exhausted");
        if (!missed)
        {
            DemandRetestAllowed(kind, policy);
        }
        Demand(last is null || missed || HasNoDuty(evaluator), "evaluations.other-staff-needed");
        Sit(Duty.Evaluate, kind, evaluator, policy.Now);
        _evaluations.Add(new Evaluation(kind, (last?.Attempt ?? 0) + 1, evaluator));
        Current(kind)!.DueBy(policy.Today.AddDays(policy.Numbers.SchedulingDays));
        Raise(new FileChanged(this, null, State, policy.Now));
    }

    /// <summary>
    /// The drawn evaluator steps back or is relieved before beginning; another was drawn. Breaks <c>evaluations.other-staff-needed</c>,
    /// <c>evaluations.reassignment-needs-director</c>.
    /// </summary>
    public void Reassign(EvaluationKind kind, Guid next, Actor by, PolicyOfTheDay policy)
    {
        var evaluation = InHand(kind);
        Demand(HasNoDuty(next), "evaluations.other-staff-needed");
        DemandFewChanges(kind, by, policy);
        var last = evaluation.Evaluator;
        evaluation.Reassign(next, policy.Today.AddDays(policy.Numbers.SchedulingDays));
        EndSeat(Duty.Evaluate, kind, last, policy.Now);
        Sit(Duty.Evaluate, kind, next, policy.Now);
        Raise(new FileChanged(this, null, State, policy.Now));
    }

    /// <summary>The evaluator may no longer act; another was drawn and begins anew. Breaks <c>evaluations.other-staff-needed</c>.</summary>
    internal void Relieve(EvaluationKind kind, Guid next, PolicyOfTheDay policy)
    {
        var (evaluation, limit) = (InHand(kind), policy.Numbers.CoordinatorReassignments);
        Demand(HasNoDuty(next), "evaluations.other-staff-needed");
        EndSeat(Duty.Evaluate, kind, evaluation.Evaluator, policy.Now);
        evaluation.Relieve(next, policy.Today.AddDays(policy.Numbers.SchedulingDays));
        Sit(Duty.Evaluate, kind, next, policy.Now);
        Raise(new FileChanged(this, null, State, policy.Now));
    }

    /// <summary>
    /// Sets the appointment of a phase. Breaks <c>evaluations.center-not-accredited</c>,
    /// <c>evaluations.notice-too-short</c>, <c>evaluations.in-the-past</c>, <c>evaluations.medical-first</c>,
    /// <c>evaluations.retest-too-soon</c>, <c>evaluations.retest-too-late</c>.
    /// </summary>
    public void Schedule(EvaluationKind kind, Appointment appointment, bool accredited, PolicyOfTheDay policy)
    {
        var evaluation = InHand(kind);
        DemandFits(kind, appointment, accredited, policy);
        DemandRetestFits(kind, appointment.At, policy);
        evaluation.Schedule(appointment);
        Raise(new FileChanged(this, null, State, policy.Now));
    }

    /// <summary>Puts an appointment off for a justified reason, which is no no-show. Breaks what <see cref="Schedule"/> breaks.</summary>
    public void Postpone(EvaluationKind kind, Appointment appointment, bool accredited, PolicyOfTheDay policy)
    {
        var evaluation = InHand(kind);
        DemandFits(kind, appointment, accredited, policy);
        evaluation.Postpone(appointment);
        Raise(new FileChanged(this, null, State, policy.Now));
    }

    /// <summary>The evaluator begins. Breaks <c>evaluations.not-your-phase</c>, <c>evaluations.not-its-day</c>, <c>evaluations.medical-first</c>.</summary>
    public void Begin(EvaluationKind kind, Actor by, PolicyOfTheDay policy)
    {
        var evaluation = InHandOf(kind, by);
        Demand(
            evaluation.At is null || MexicoTime.DayOf(evaluation.At.Value) <= policy.Today,
            "evaluations.not-its-day"
        );
        Demand(!kind.Row().NeedsMedicalClearance || MedicallyCleared, "evaluations.medical-first");
        DemandApart(kind, ToRetest(kind, policy.Today), policy.Now, policy.Numbers);
        evaluation.Start(policy);
        SubjectWasActive(policy.Now);
        Raise(new FileChanged(this, null, State, policy.Now));
    }

    /// <summary>The evaluator records the result; a reviewer must confirm it. Breaks <c>evaluations.not-your-phase</c>, <c>evaluations.summary-missing</c>.</summary>
    public void Report(EvaluationKind kind, EvaluationResult result, string summary, Actor by, PolicyOfTheDay policy)
    {
        InHandOf(kind, by).Report(result, summary, policy);
        Raise(new FileChanged(this, null, State, policy.Now));
    }

    /// <summary>
    /// A result that comes after the person withdrew is kept under seal and used for nothing. Breaks
    /// <c>evaluations.not-withdrawn</c>, <c>evaluations.not-your-phase</c>.
    /// </summary>
    public void StoreLate(EvaluationKind kind, EvaluationResult result, string summary, Actor by, PolicyOfTheDay policy)
    {
        Demand(State is VettingState.Withdrawn, "evaluations.not-withdrawn");
        var evaluation = Current(kind) ?? throw new RuleBrokenException("evaluations.step-not-allowed-now");
        DemandHis(evaluation, by);
        evaluation.Seal(result, summary, policy);
        Raise(new FileChanged(this, null, State, policy.Now));
    }

    /// <summary>The reviewer gives it back to the evaluator. Breaks what <see cref="Confirm"/> breaks.</summary>
    public void SendBack(EvaluationKind kind, Actor by, PolicyOfTheDay policy)
    {
        InReviewBy(kind, by, policy).SendBack(policy);
        Raise(new FileChanged(this, null, State, policy.Now));
    }

    /// <summary>
    /// The reviewer confirms the result. Breaks <c>evaluations.reviewer-is-evaluator</c>, <c>evaluations.wrong-office</c>,
    /// <c>evaluations.other-staff-needed</c>, <c>vetting.one-duty-per-file</c>.
    /// </summary>
    public void Confirm(EvaluationKind kind, Actor by, PolicyOfTheDay policy)
    {
        InReviewBy(kind, by, policy).Conclude(by.Id, policy);
        Raise(new FileChanged(this, null, State, policy.Now));
    }

    /// <summary>
    /// The person did not come. A second no-show of a phase lets the file be closed as not completed (§2.7). Breaks
    /// <c>evaluations.not-its-day</c>, and <c>evaluations.no-show-without-notice</c> where they had come without the notice as a favour.
    /// </summary>
    public void NoShow(EvaluationKind kind, Actor by, PolicyOfTheDay policy)
    {
        var evaluation = InHandOf(kind, by);
        Demand(evaluation.At is { } at && at <= policy.Now, "evaluations.not-its-day");
        Demand(!evaluation.NoticeWaived, "evaluations.no-show-without-notice");
        evaluation.MissedBy();
        if (NoShowsOf(kind) < policy.Numbers.NoShowsToClose)
        {
            Draw(kind, evaluation.Evaluator, policy);
        }
        Raise(new FileChanged(this, null, State, policy.Now));
    }
}
