using VettingPortal.Kernel;

namespace VettingPortal.Features.Settings;

public readonly record struct PolicyProfileId(Guid Value) : IRecordId<PolicyProfileId>
{
    public static PolicyProfileId New() => new(Guid.CreateVersion7());

    public static PolicyProfileId From(Guid value) => new(value);
}

/// <summary>
/// The numbers that law or policy sets, from a day on. Rules read them from here and nowhere else; a change is a new profile,
/// proposed by one person and approved by another. Defaults and their sources: domain specification §1.4, §4, §7.3, §7.7.
/// </summary>
public sealed class PolicyProfile : Aggregate
{
    private PolicyProfile() { }

    public PolicyProfileId Id { get; private init; }

    /// <summary>The first day these numbers hold.</summary>
    public DateOnly EffectiveFrom { get; private init; }

    public PolicyNumbers Numbers { get; private init; } = new();

    public Guid ProposedBy { get; private init; }

    public Guid ApprovedBy { get; private init; }

    /// <summary>The numbers an installation starts with, put in place by the portal itself: there is nobody yet to propose them.</summary>
    internal static PolicyProfile First(PolicyProfileId id, DateOnly day, Guid portal) =>
        new()
        {
            Id = id,
            EffectiveFrom = day,
            ProposedBy = portal,
            ApprovedBy = portal,
        };

    /// <summary>Puts numbers in force from a day on. Breaks <c>settings.two-people</c>.</summary>
    public static PolicyProfile InForceFrom(
        PolicyProfileId id,
        DateOnly day,
        PolicyNumbers numbers,
        Guid proposedBy,
        Guid approvedBy
    ) =>
        proposedBy == approvedBy
            ? throw new RuleBrokenException("settings.two-people")
            : new PolicyProfile
            {
                Id = id,
                EffectiveFrom = day,
                Numbers = numbers,
                ProposedBy = proposedBy,
                ApprovedBy = approvedBy,
            };
}
