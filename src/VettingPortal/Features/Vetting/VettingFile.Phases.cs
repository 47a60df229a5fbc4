using VettingPortal.Features.Evaluations;
using VettingPortal.Features.Settings;
using VettingPortal.Kernel;

namespace VettingPortal.Features.Vetting;

/// <summary>The five phases of the file and how each moves (§1.2, §7.3 row 5).</summary>
public sealed partial class VettingFile
{
    private readonly List<Evaluation> _evaluations = [];

    /// <summary>All attempts at all phases; the current one of a phase is <see cref="Current"/>.</summary>
    public IReadOnlyList<Evaluation> Evaluations => _evaluations;

    /// <summary>The newest attempt at a phase, or null before one was drawn.</summary>
    public Evaluation? Current(EvaluationKind kind) => _evaluations.Where(e => e.Kind == kind).MaxBy(e => e.Attempt);

    /// <summary>No-shows of the phase that was missed most often.</summary>
    public int NoShowsOfWorstPhase =>
        _evaluations
            .Where(e => e.State is EvaluationState.NoShow)
            .GroupBy(e => e.Kind)
            .Select(phase => phase.Count())
            .DefaultIfEmpty()
            .Max();

    /// <summary>Records who was drawn for a phase. Breaks <c>vetting.one-duty-per-file</c>, <c>evaluations.already-drawn</c>.</summary>
    public void Draw(EvaluationKind kind, Guid evaluator, PolicyOfTheDay policy)
    {
        var last = Current(kind);
        if (last is { State: not (EvaluationState.NoShow or EvaluationState.Voided) })
        {
            throw new RuleBrokenException("evaluations.already-drawn");
        }
        Sit(Duty.Evaluate, kind, evaluator, policy.Now);
        _evaluations.Add(new Evaluation(kind, (last?.Attempt ?? 0) + 1, evaluator));
        Current(kind)!.DueBy(policy.Today.AddDays(policy.Numbers.SchedulingDays));
        Raise(new FileChanged(this, null, State, policy.Now));
    }

    /// <summary>
    /// Sets the appointment of a phase, or puts it off. Breaks <c>evaluations.center-not-accredited</c>,
    /// <c>evaluations.notice-too-short</c>, <c>evaluations.in-the-past</c>, <c>evaluations.medical-first</c>.
    /// </summary>
    public void Schedule(EvaluationKind kind, Appointment appointment, bool accredited, PolicyOfTheDay policy)
    {
        var evaluation = InHand(kind);
        var day = MexicoTime.DayOf(appointment.At);
        Demand(accredited, "evaluations.center-not-accredited");
        Demand(appointment.At > policy.Now, "evaluations.in-the-past");
        Demand(
            kind is not EvaluationKind.Polygraph
                || day >= policy.Calendar.Add(policy.Today, policy.Numbers.PolygraphNoticeBusinessDays),
            "evaluations.notice-too-short",
            policy.Numbers.PolygraphNoticeBusinessDays
        );
        Demand(!kind.Row().NeedsMedicalClearance || MedicallyCleared, "evaluations.medical-first");
        evaluation.Schedule(appointment);
        Raise(new FileChanged(this, null, State, policy.Now));
    }

    /// <summary>The evaluator begins. Breaks <c>evaluations.not-your-phase</c>, <c>evaluations.not-its-day</c>.</summary>
    public void Begin(EvaluationKind kind, Actor by, PolicyOfTheDay policy)
    {
        var evaluation = InHandOf(kind, by);
        Demand(
            evaluation.At is null || MexicoTime.DayOf(evaluation.At.Value) <= policy.Today,
            "evaluations.not-its-day"
        );
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

    /// <summary>The reviewer gives it back to the evaluator. Breaks <c>evaluations.reviewer-is-evaluator</c>.</summary>
    public void SendBack(EvaluationKind kind, Actor by, PolicyOfTheDay policy)
    {
        var evaluation = InReviewBy(kind, by, policy);
        evaluation.SendBack();
        Raise(new FileChanged(this, null, State, policy.Now));
    }

    /// <summary>The reviewer confirms the result. Breaks <c>evaluations.reviewer-is-evaluator</c>, <c>vetting.one-duty-per-file</c>.</summary>
    public void Confirm(EvaluationKind kind, Actor by, PolicyOfTheDay policy)
    {
        var evaluation = InReviewBy(kind, by, policy);
        evaluation.Conclude(by.Id, policy);
        Raise(new FileChanged(this, null, State, policy.Now));
    }

    /// <summary>The person did not come. A second no-show of a phase lets the file be closed as not completed (§2.7).</summary>
    public void NoShow(EvaluationKind kind, Actor by, PolicyOfTheDay policy)
    {
        var evaluation = InHandOf(kind, by);
        Demand(evaluation.At is { } at && at <= policy.Now, "evaluations.not-its-day");
        evaluation.MissedBy();
        if (NoShowsOfWorstPhase < policy.Numbers.NoShowsToClose)
        {
            Draw(kind, evaluation.Evaluator, policy);
        }
        Raise(new FileChanged(this, null, State, policy.Now));
    }

    /// <summary>The result is worthless (a breach of integrity): other staff do the phase again (§1.3). Breaks <c>evaluations.other-staff-needed</c>.</summary>
    public void Void(EvaluationKind kind, Guid nextEvaluator, PolicyOfTheDay policy)
    {
        var evaluation = Current(kind) ?? throw new RuleBrokenException("evaluations.step-not-allowed-now");
        Demand(State is VettingState.InEvaluation, "evaluations.file-not-in-evaluation");
        Demand(nextEvaluator != evaluation.Evaluator && HasNoDuty(nextEvaluator), "evaluations.other-staff-needed");
        evaluation.Void();
        Draw(kind, nextEvaluator, policy);
    }

    private bool MedicallyCleared =>
        Current(EvaluationKind.Medical)
            is {
                State: EvaluationState.Concluded,
                Result: EvaluationResult.Favourable or EvaluationResult.FavourableWithObservations
            };

    private Evaluation InHand(EvaluationKind kind)
    {
        Demand(State is VettingState.InEvaluation, "evaluations.file-not-in-evaluation");
        return Current(kind) ?? throw new RuleBrokenException("evaluations.step-not-allowed-now");
    }

    private Evaluation InHandOf(EvaluationKind kind, Actor by)
    {
        var evaluation = InHand(kind);
        Demand(evaluation.Evaluator == by.Id, "evaluations.not-your-phase");
        return evaluation;
    }

    private Evaluation InReviewBy(EvaluationKind kind, Actor by, PolicyOfTheDay policy)
    {
        var evaluation = InHand(kind);
        Demand(evaluation.Evaluator != by.Id, "evaluations.reviewer-is-evaluator");
        Demand(evaluation.State is EvaluationState.InReview, "evaluations.step-not-allowed-now");
        Demand(MayTakeSeat(Duty.Review, kind, by), "vetting.one-duty-per-file");
        Sit(Duty.Review, kind, by.Id, policy.Now);
        return evaluation;
    }

    private static void Demand(bool holds, string rule, params object[] facts)
    {
        if (!holds)
        {
            throw new RuleBrokenException(rule, facts);
        }
    }
}
