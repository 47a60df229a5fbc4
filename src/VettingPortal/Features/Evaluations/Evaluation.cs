using VettingPortal.Features.Settings;
using VettingPortal.Kernel;

namespace VettingPortal.Features.Evaluations;

/// <summary>
/// One attempt at one phase: <c>Pending → Scheduled → InProgress → InReview → Concluded</c>, with no-show, postponed and voided
/// branches. It belongs to a vetting file, which moves it; evaluator and reviewer are different people.
/// </summary>
public sealed class Evaluation
{
    public const int SummaryMax = 4000;

    private Evaluation() { }

    internal Evaluation(EvaluationKind kind, int attempt, Guid evaluator) =>
        (Kind, Attempt, Evaluator) = (kind, attempt, evaluator);

    public EvaluationKind Kind { get; private init; }

    /// <summary>From 1; a new attempt follows a no-show, a voided attempt or an order to repeat.</summary>
    public int Attempt { get; private init; }

    public EvaluationState State { get; private set; }

    /// <summary>Who was drawn to evaluate.</summary>
    public Guid Evaluator { get; private set; }

    public Guid? Reviewer { get; private set; }

    public DateTimeOffset? At { get; private set; }

    public int? Minutes { get; private set; }

    public Guid? Center { get; private set; }

    /// <summary>The person agreed to come sooner than the notice allows: not coming is then no no-show.</summary>
    public bool NoticeWaived { get; private set; }

    /// <summary>The board ordered that this inconclusive attempt be repeated, beyond the times and days of policy (§2.7).</summary>
    public bool RetestOrdered { get; private set; }

    /// <summary>How often it was put off for a justified reason; those do not count as no-shows.</summary>
    public int Postponed { get; private set; }

    /// <summary>How often it was given to another evaluator before it began (SOD-08).</summary>
    public int Reassigned { get; private set; }

    public DateTimeOffset? StartedAt { get; private set; }

    public DateTimeOffset? ReportedAt { get; private set; }

    public DateTimeOffset? ConcludedAt { get; private set; }

    public EvaluationResult? Result { get; private set; }

    /// <summary>The evaluator's conclusion in words, which adjudicators read.</summary>
    public string? Summary { get; private set; }

    /// <summary>The last day on which the result may still be used for a decision (§7.7).</summary>
    public DateOnly? UsableUntil { get; private set; }

    /// <summary>When the work in hand is due; null when nothing is.</summary>
    public DateOnly? Due { get; private set; }

    public bool IsOpen =>
        State
            is EvaluationState.Pending
                or EvaluationState.Scheduled
                or EvaluationState.InProgress
                or EvaluationState.InReview;

    /// <summary>The result is there and its shelf life has passed.</summary>
    public bool IsExpired(DateOnly today) => State is EvaluationState.Concluded && UsableUntil < today;

    /// <summary>Whether the phase has to be done again before the file can be decided, or may be.</summary>
    public bool CanBeRepeated(DateOnly today) =>
        State is EvaluationState.Voided
        || IsExpired(today)
        || this is { State: EvaluationState.Concluded, Result: EvaluationResult.Inconclusive };

    internal void OrderRetest() => RetestOrdered = true;

    internal void DueBy(DateOnly day) => Due = day;

    /// <summary>The clock stood still for so many days.</summary>
    internal void PutOffClock(int days) => Due = Due?.AddDays(days);

    internal void Reassign(Guid evaluator, DateOnly due)
    {
        Allow(EvaluationState.Pending, EvaluationState.Scheduled);
        (Evaluator, State, Due) = (evaluator, EvaluationState.Pending, due);
        (At, Minutes, Center, NoticeWaived) = (null, null, null, false);
        Reassigned++;
    }

    internal void Relieve(Guid evaluator, DateOnly due)
    {
        Allow(EvaluationState.Pending, EvaluationState.Scheduled, EvaluationState.InProgress);
        (Evaluator, State, Due) = (evaluator, EvaluationState.Pending, due);
        (At, Minutes, Center, NoticeWaived, StartedAt) = (null, null, null, false, null);
    }

    internal void Schedule(Appointment appointment)
    {
        Allow(EvaluationState.Pending);
        Appoint(appointment);
    }

    internal void Postpone(Appointment appointment)
    {
        Allow(EvaluationState.Scheduled);
        Postponed++;
        Appoint(appointment);
    }

    internal void Start(PolicyOfTheDay policy)
    {
        Allow(EvaluationState.Scheduled);
        State = EvaluationState.InProgress;
        StartedAt = policy.Now;
        Due = Kind.Row().ReportDue(policy, policy.Today);
    }

    internal void Report(EvaluationResult result, string summary, PolicyOfTheDay policy)
    {
        Write(result, summary, policy);
        State = EvaluationState.InReview;
        Due = policy.Calendar.Add(policy.Today, policy.Numbers.PolygraphReviewBusinessDays);
    }

    /// <summary>The result of somebody who withdrew meanwhile: kept, and never reviewed.</summary>
    internal void Seal(EvaluationResult result, string summary, PolicyOfTheDay policy)
    {
        Write(result, summary, policy);
        (State, Due) = (EvaluationState.Sealed, null);
    }

    internal void SendBack(PolicyOfTheDay policy)
    {
        Allow(EvaluationState.InReview);
        State = EvaluationState.InProgress;
        (Result, ReportedAt) = (null, null);
        Due = Kind.Row().ReportDue(policy, policy.Today);
    }

    internal void Conclude(Guid reviewer, PolicyOfTheDay policy)
    {
        Allow(EvaluationState.InReview);
        State = EvaluationState.Concluded;
        (Reviewer, ConcludedAt, Due) = (reviewer, policy.Now, null);
        UsableUntil = Kind.Row().UsableUntil(policy.Numbers, MexicoTime.DayOf(StartedAt!.Value));
    }

    internal void MissedBy()
    {
        Allow(EvaluationState.Scheduled);
        (State, Due) = (EvaluationState.NoShow, null);
    }

    internal void Void()
    {
        Allow(
            EvaluationState.Pending,
            EvaluationState.Scheduled,
            EvaluationState.InProgress,
            EvaluationState.InReview,
            EvaluationState.Concluded
        );
        (State, Due) = (EvaluationState.Voided, null);
    }

    private void Write(EvaluationResult result, string summary, PolicyOfTheDay policy)
    {
        Allow(EvaluationState.InProgress);
        if (string.IsNullOrWhiteSpace(summary) || summary.Trim().Length > SummaryMax)
        {
            throw new RuleBrokenException("evaluations.summary-missing", SummaryMax);
        }
        (Result, Summary, ReportedAt) = (result, summary.Trim(), policy.Now);
    }

    private void Appoint(Appointment appointment)
    {
        State = EvaluationState.Scheduled;
        (At, Minutes, Center) = (appointment.At, appointment.Minutes, appointment.Center);
        NoticeWaived = appointment.NoticeWaived;
        Due = MexicoTime.DayOf(appointment.At);
    }

    private void Allow(params ReadOnlySpan<EvaluationState> states)
    {
        if (!states.Contains(State))
        {
            throw new RuleBrokenException("evaluations.step-not-allowed-now");
        }
    }
}
