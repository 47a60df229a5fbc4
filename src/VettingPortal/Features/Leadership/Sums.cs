using VettingPortal.Features.Vetting;

namespace VettingPortal.Features.Leadership;

internal sealed record StandingSum(
    string Profile,
    DateOnly Cohort,
    VettingState State,
    Milestone Furthest,
    VettingOutcome? Outcome,
    string? Reason,
    int Count
);

internal sealed record WaitingSum(TimedStage Stage, string Region, DateOnly Since, int Count);

internal sealed record StaySum(VettingState State, int Count, int TotalDays);

internal sealed record CertifiedSum(Guid Campaign, string Profile, DateOnly Month, int RoadDays, int Count);
