using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using VettingPortal.Features.Vetting;
using VettingPortal.Kernel.Data;

namespace VettingPortal.Features.Leadership;

/// <summary>What every count is told apart by. <see cref="Campaign"/> is empty for a file that did not begin with an application.</summary>
public abstract class FileTally : Tally
{
    public required Guid Campaign { get; init; }

    public required string Region { get; init; }

    public required string Profile { get; init; }
}

/// <summary>How many files of a cohort stand where, how far they have come, and how those ended that have ended.</summary>
public sealed class StandingTally : FileTally
{
    /// <summary>The first day of the month of application.</summary>
    public required DateOnly Cohort { get; init; }

    public required VettingState State { get; init; }

    public required Milestone Furthest { get; init; }

    public VettingOutcome? Outcome { get; init; }

    public string? Reason { get; init; }

    /// <summary>The first day of the month in which it ended; null while it is open.</summary>
    public DateOnly? Ended { get; init; }

    public override object Key => (Campaign, Region, Profile, Cohort, State, Furthest, Outcome, Reason, Ended);
}

/// <summary>How many files have been in a stage since which day.</summary>
public sealed class WaitingTally : FileTally
{
    public required TimedStage Stage { get; init; }

    public required DateOnly Since { get; init; }

    public override object Key => (Campaign, Region, Profile, Stage, Since);
}

/// <summary>How many files left a state in a month, and how many days they had been in it altogether.</summary>
public sealed class StayTally : FileTally
{
    public required VettingState State { get; init; }

    public required DateOnly Month { get; init; }

    public int TotalDays { get; set; }

    public override object Key => (Campaign, Region, Profile, State, Month);

    public override bool IsNothing => base.IsNothing && TotalDays == 0;

    public override bool Says(Tally? other) => base.Says(other) && TotalDays == ((other as StayTally)?.TotalDays ?? 0);

    public override void Join(Tally other)
    {
        base.Join(other);
        TotalDays += ((StayTally)other).TotalDays;
    }
}

/// <summary>How many people were certified in a month, so many days after they applied.</summary>
public sealed class CertifiedTally : FileTally
{
    public required DateOnly Month { get; init; }

    public required int RoadDays { get; init; }

    public override object Key => (Campaign, Region, Profile, Month, RoadDays);
}

internal abstract class FileTallyMapping<T>(string table, params string[] amounts) : IEntityTypeConfiguration<T>
    where T : FileTally
{
    public virtual void Configure(EntityTypeBuilder<T> builder)
    {
        builder.IsTally(table, amounts);
        builder.Property(line => line.Region).HasMaxLength(30);
        builder.Property(line => line.Profile).HasMaxLength(30);
    }
}

internal sealed class StandingTallyMapping() : FileTallyMapping<StandingTally>("aux_tally_standings")
{
    public override void Configure(EntityTypeBuilder<StandingTally> builder)
    {
        base.Configure(builder);
        builder.Property(line => line.Reason).HasMaxLength(10);
    }
}

internal sealed class WaitingTallyMapping() : FileTallyMapping<WaitingTally>("aux_tally_waiting");

internal sealed class StayTallyMapping() : FileTallyMapping<StayTally>("aux_tally_stays", nameof(StayTally.TotalDays));

internal sealed class CertifiedTallyMapping() : FileTallyMapping<CertifiedTally>("aux_tally_certified");
