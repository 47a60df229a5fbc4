using Stateless;
using VettingPortal.Features.Evaluations;
using VettingPortal.Features.People;
using VettingPortal.Features.Settings;
using VettingPortal.Kernel;

namespace VettingPortal.Features.Vetting;

/// <summary>Identifies a vetting file.</summary>
public readonly record struct VettingFileId(Guid Value) : IRecordId<VettingFileId>
{
    public static VettingFileId New() => new(Guid.CreateVersion7());

    public static VettingFileId From(Guid value) => new(value);
}

/// <summary>A file changed in a way that lists, clocks and summaries must follow. <see cref="From"/> is null at its opening.</summary>
public sealed record FileChanged(VettingFile File, VettingStep? Step, VettingState? From, DateTimeOffset At)
    : IDomainEvent;

/// <summary>
/// One person's passage through vetting. It moves only by <see cref="Take"/>, and <see cref="VettingWorkflow"/> is the whole list of
/// moves; phases move by <c>VettingFile.Phases.cs</c>.
/// </summary>
public sealed partial class VettingFile : Aggregate
{
    private readonly List<Seat> _seats = [];
    private readonly List<StepTaken> _steps = [];
    private readonly List<Consent> _consents = [];
    private readonly List<Restriction> _restrictions = [];

    private VettingFile() { }

    public VettingFileId Id { get; private init; }

    /// <summary><c>EXP-YYYY-NNNNNN</c>; unique. Gaps are normal.</summary>
    public string Number { get; private init; } = "";

    public PersonId Person { get; private set; }

    public CaseType CaseType { get; private init; }

    /// <summary>The campaign applied to; null for a file that did not begin with an application.</summary>
    public Guid? Campaign { get; private init; }

    /// <summary>The code of the profile applied for.</summary>
    public string Profile { get; private init; } = "";

    /// <summary>The code of the region.</summary>
    public string Region { get; private init; } = "";

    /// <summary>The day of the application; cohorts are made by it (§6.1).</summary>
    public DateOnly AppliedOn { get; private init; }

    /// <summary>The version of the privacy notice the person accepted.</summary>
    public string PrivacyNotice { get; private init; } = "";

    /// <summary>The import batch it came with; null for one that was typed.</summary>
    public Guid? Batch { get; private init; }

    public VettingState State { get; private set; }

    public DateTimeOffset StateSince { get; private set; }

    public VettingOutcome? Outcome { get; private set; }

    /// <summary>The reason code of §8.7 beside an end.</summary>
    public string? OutcomeReason { get; private set; }

    /// <summary>Whose turn it is; null while others than one office are at work, or nobody is.</summary>
    public Role? Turn { get; private set; }

    /// <summary>By when; null where no clock runs.</summary>
    public DateOnly? Due { get; private set; }

    /// <summary>The day after which a file that still has no five results must be closed or go on by the coordinator's decision (§7.7).</summary>
    public DateOnly? HardStopOn { get; private set; }

    /// <summary>Whether the coordinator was told that the day is past.</summary>
    public bool HardStopTold { get; private set; }

    public DateTimeOffset SubjectActiveAt { get; private set; }

    /// <summary>Notices of inactivity sent since the last activity.</summary>
    public int Notices { get; private set; }

    /// <summary>The day of the last of them.</summary>
    public DateOnly? NoticeOn { get; private set; }

    public VettingState? ReopensTo { get; private set; }

    public VettingState? AppealedFrom { get; private set; }

    /// <summary>What an appeal would be against; null where there is nothing to appeal.</summary>
    public VettingState? Appealable =>
        State is VettingState.NotApproved or VettingState.NotEligible ? State
        : State is VettingState.Closed
        && _steps.MaxBy(step => step.Number) is { Step: VettingStep.CloseAfterNotice } last
            ? last.From
        : null;

    public bool IsAppealable => Appealable is not null;

    /// <summary>The day of the newest decision against the person; null before there is one.</summary>
    public DateOnly? RefusedOn =>
        _steps.Where(step => step.To is VettingState.NotApproved or VettingState.NotEligible).MaxBy(step => step.Number)
            is { } step
            ? MexicoTime.DayOf(step.At)
            : null;

    public DateOnly? NoticeDeliveredOn { get; private set; }

    public DateOnly? AppealUntil { get; private set; }

    /// <summary>The last day of the integral result (§1.4).</summary>
    public DateOnly? ResultValidUntil { get; private set; }

    public IReadOnlyList<Seat> Seats => _seats;

    public IReadOnlyList<StepTaken> Steps => _steps;

    public IReadOnlyList<Consent> Consents => _consents;

    public IReadOnlyList<Restriction> Restrictions => _restrictions;

    public override Guid? DataSubject => Person.Value;

    /// <summary>Opens a file as a draft (§7.3, 1). Breaks <c>vetting.privacy-notice-missing</c>.</summary>
    public static VettingFile OpenDraft(
        VettingFileId id,
        string number,
        PersonId person,
        Application application,
        Actor by,
        PolicyOfTheDay policy
    )
    {
        if (string.IsNullOrWhiteSpace(application.PrivacyNotice))
        {
            throw new RuleBrokenException("vetting.privacy-notice-missing");
        }
        var file = new VettingFile
        {
            Id = id,
            Number = number,
            Person = person,
            CaseType = application.CaseType,
            Campaign = application.Campaign,
            Profile = application.Profile,
            Region = application.Region,
            AppliedOn = application.AppliedOn,
            PrivacyNotice = application.PrivacyNotice,
            Batch = application.Batch,
            StateSince = policy.Now,
            SubjectActiveAt = policy.Now,
        };
        file.Sit(Duty.Register, null, by.Id, policy.Now);
        file.Follow(policy);
        file.Raise(new FileChanged(file, null, null, policy.Now));
        return file;
    }

    /// <summary>Takes one step, or throws a <see cref="RuleBrokenException"/> naming the rule that forbids it.</summary>
    public void Take(VettingStep step, Actor by, VettingFacts facts)
    {
        var (from, appealed) = (State, Appealable);
        Workflow(by, facts).Fire(step);
        StateSince = facts.Policy.Now;
        _steps.Add(new StepTaken(_steps.Count + 1, step, from, State, by.Id, facts.Policy.Now));
        Effect(step, from, appealed, by, facts);
        Follow(facts.Policy);
        Raise(new FileChanged(this, step, from, facts.Policy.Now));
    }

    /// <summary>
    /// The steps to offer this person now: those that lead on from here and are theirs. A guard that is not met yet is told when the
    /// step is tried, with what would satisfy it.
    /// </summary>
    public IReadOnlyList<VettingStep> StepsFor(Actor actor)
    {
        var machine = new StateMachine<VettingState, VettingStep>(State);
        var configured = VettingWorkflow.Define(machine, this, actor, Nothing).GetInfo();
        var here = configured.States.First(state => Equals(state.UnderlyingState, State));
        return
        [
            .. here
                .Transitions.Select(transition => (VettingStep)transition.Trigger.UnderlyingTrigger)
                .Distinct()
                .Where(step => actor.May(step.Permission()))
                .Order(),
        ];
    }

    /// <summary>A consent was signed; a second one of the same kind changes nothing. Breaks <c>vetting.consent-in-future</c>.</summary>
    public void Sign(ConsentKind kind, DateOnly on, PolicyOfTheDay policy)
    {
        Demand(on <= policy.Today, "vetting.consent-in-future");
        Sign(kind, on);
    }

    public void Sign(ConsentKind kind, DateOnly on)
    {
        if (_consents.All(consent => consent.Kind != kind))
        {
            _consents.Add(new Consent(kind, on));
        }
    }

    /// <summary>The same person was on record twice; the file goes to the record that stays.</summary>
    internal void BelongsTo(PersonId person) => Person = person;

    private static VettingFacts Nothing =>
        new(new PolicyOfTheDay(default, default, new PolicyNumbers(), new BusinessCalendar([])));

    private StateMachine<VettingState, VettingStep> Workflow(Actor actor, VettingFacts facts) =>
        VettingWorkflow.Define(new(() => State, state => State = state), this, actor, facts);
}

/// <summary>What a file is opened with.</summary>
public sealed record Application(
    CaseType CaseType,
    Guid? Campaign,
    string Profile,
    string Region,
    DateOnly AppliedOn,
    string PrivacyNotice,
    Guid? Batch = null
);
