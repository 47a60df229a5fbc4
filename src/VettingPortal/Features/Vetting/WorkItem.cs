using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using VettingPortal.Features.Evaluations;
using VettingPortal.Kernel;

namespace VettingPortal.Features.Vetting;

/// <summary>What is to be done next on a file; the text says it as a verb.</summary>
public enum WorkTask
{
    CompleteApplication,
    JudgeEligibility,
    StartEvaluation,
    DrawEvaluator,
    CloseNotCompleted,
    IntegrateFile,
    SchedulePhase,
    ConductPhase,
    ReportPhase,
    ReviewPhase,
    OpenBoard,
    Vote,
    DecideBoard,
    SupplyInformation,
    NotifyDecision,
    Enrol,
    Train,
    OpenCertification,
    SignCertificate,
    RegisterCertificate,
    DecideAppeal,
    DecideRegistryStop,
    ReviewIssue,
    ReviewHold,
    ResolveFailedTraining,
    ReviewWork,
}

/// <summary>
/// One line of somebody's work: derived from the file in the same save, so that a queue is one look at an index. Outside the ledger.
/// </summary>
public sealed class WorkItem
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required VettingFileId File { get; init; }

    public required string Number { get; init; }

    public required WorkTask Task { get; init; }

    public EvaluationKind? Phase { get; init; }

    /// <summary>The office it waits for; any holder may take it.</summary>
    public Role? Office { get; init; }

    /// <summary>The one person it waits for; then no office is named.</summary>
    public Guid? Holder { get; init; }

    /// <summary>9999-12-31 where no clock runs, so that it sorts last.</summary>
    public required DateOnly Due { get; init; }

    /// <summary>The file is held: nothing can be done and no clock runs.</summary>
    public required bool Held { get; set; }

    /// <summary>The day it is listed under: a clock that stands still sorts last.</summary>
    public DateOnly Place
    {
        get => Held ? KeepWorkItems.NoClock : Due;
        private set => _ = value;
    }

    /// <summary>Tells lines of the same day apart.</summary>
    public string Key
    {
        get => $"{Number}/{Task}/{Phase}";
        private set => _ = value;
    }

    /// <summary>Which feature keeps it: <c>file</c>, <c>board</c>, …; each rewrites only its own.</summary>
    public required string Source { get; init; }
}

internal sealed class WorkItemMapping : IEntityTypeConfiguration<WorkItem>
{
    public void Configure(EntityTypeBuilder<WorkItem> builder)
    {
        builder.ToTable("aux_work_items");
        builder.Property(item => item.Id).ValueGeneratedNever();
        builder.Property(item => item.Number).HasMaxLength(20);
        builder.Property(item => item.Key).HasMaxLength(120).UsePropertyAccessMode(PropertyAccessMode.Property);
        builder.Property(item => item.Place).UsePropertyAccessMode(PropertyAccessMode.Property);
        builder.Property(item => item.Source).HasMaxLength(20);
        builder.HasIndex(item => new { item.File, item.Source });
        builder.HasIndex(item => new
        {
            item.Office,
            item.Place,
            item.Key,
        });
        builder.HasIndex(item => new
        {
            item.Holder,
            item.Place,
            item.Key,
        });
    }
}
