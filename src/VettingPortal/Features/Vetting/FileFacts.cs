using VettingPortal.Features.Evaluations;
using VettingPortal.Features.People;
using VettingPortal.Kernel;

namespace VettingPortal.Features.Vetting;

/// <summary>What a file's page knows of its file, for this person: nothing of a phase's content, nothing of a hold's cause.</summary>
public sealed record FileFacts
{
    public required VettingFileId Id { get; init; }

    public required string Number { get; init; }

    public required PersonId Person { get; init; }

    /// <summary>The person's name as one writes it.</summary>
    public required string Name { get; init; }

    public required VettingState State { get; init; }

    /// <summary>The file's version, for commands that say what was seen.</summary>
    public int Version { get; init; }

    /// <summary>The CURP with all but its ends hidden.</summary>
    public string Curp { get; init; } = "";

    public CaseType CaseType { get; init; }

    public Guid? Campaign { get; init; }

    public string Profile { get; init; } = "";

    public string ProfileName { get; init; } = "";

    public string Region { get; init; } = "";

    public string RegionName { get; init; } = "";

    public DateOnly AppliedOn { get; init; }

    public DateTimeOffset StateSince { get; init; }

    public VettingOutcome? Outcome { get; init; }

    public string? OutcomeReason { get; init; }

    public Role? Turn { get; init; }

    public DateOnly? Due { get; init; }

    public DateTimeOffset? HeldSince { get; init; }

    public DateOnly? HoldReview { get; init; }

    public bool IsHeld => HeldSince is not null;

    public DateOnly? ResultValidUntil { get; init; }

    public DateOnly? AppealUntil { get; init; }

    /// <summary>The steps to offer this person, guards unasked (<see cref="VettingFile.StepsFor"/>).</summary>
    public IReadOnlyList<VettingStep> Steps { get; init; } = [];

    /// <summary>What stands in the way of those steps, where it can be told before trying.</summary>
    public IReadOnlyList<Obstacle> Obstacles { get; init; } = [];

    /// <summary>The current attempt of each phase that was drawn, in the order of the phases.</summary>
    public IReadOnlyList<PhaseFacts> Phases { get; init; } = [];

    public IReadOnlyList<SeatFacts> Seats { get; init; } = [];

    /// <summary>For the director alone: what is to be looked at again, since who did it declared a tie afterwards.</summary>
    public IReadOnlyList<SeatFacts> WorkInDoubt { get; init; } = [];

    public IReadOnlyList<ConsentKind> Consents { get; init; } = [];

    /// <summary>The steps taken, oldest first: the dates of the spine.</summary>
    public IReadOnlyList<StepFacts> Taken { get; init; } = [];

    public Obstacle? ObstacleTo(VettingStep step) => Obstacles.FirstOrDefault(obstacle => obstacle.Step == step);
}

/// <summary>One phase's current attempt: where it stands, never what was found.</summary>
public sealed record PhaseFacts(
    EvaluationKind Kind,
    int Attempt,
    EvaluationState State,
    Guid Evaluator,
    string EvaluatorName,
    DateTimeOffset? At,
    int? Minutes,
    string? CenterName,
    DateOnly? Due,
    DateOnly? UsableUntil
)
{
    /// <summary>Concluded, with a result that may still be used on a day.</summary>
    public bool IsUsable(DateOnly today) => State is EvaluationState.Concluded && !(UsableUntil < today);
}

/// <summary>Who has or had which duty on the file.</summary>
public sealed record SeatFacts(Duty Duty, EvaluationKind? Phase, Guid Holder, string Name, DateTimeOffset Since);

public sealed record StepFacts(VettingStep Step, VettingState From, VettingState To, DateTimeOffset At);
