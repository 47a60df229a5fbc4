using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using VettingPortal.Kernel;

namespace VettingPortal.Features.Oversight;

public readonly record struct LedgerVerificationId(Guid Value) : IRecordId<LedgerVerificationId>
{
    public static LedgerVerificationId New() => new(Guid.CreateVersion7());

    public static LedgerVerificationId From(Guid value) => new(value);
}

/// <summary>One verification of the ledger from the portal: when, by whom, and what it found. Kept, so that none that found something can be made to vanish.</summary>
public sealed class LedgerVerification : Aggregate
{
    /// <summary>So many findings are kept word by word; the count counts all.</summary>
    public const int Kept = 1_000;

    private readonly List<KeptFinding> _findings = [];

    private LedgerVerification() { }

    public LedgerVerificationId Id { get; private init; }

    /// <summary>By which people name it.</summary>
    public string Folio { get; private init; } = "";

    /// <summary>Who asked for it; the portal where the clock did.</summary>
    public Guid StartedBy { get; private init; }

    public DateTimeOffset StartedAt { get; private init; }

    public DateTimeOffset? EndedAt { get; private set; }

    public long Entries { get; private set; }

    /// <summary>Entries that were not sealed yet.</summary>
    public long Unsealed { get; private set; }

    public long Rows { get; private set; }

    public long Checkpoints { get; private set; }

    /// <summary>The tree's root in base64.</summary>
    public string? Root { get; private set; }

    public int FindingCount { get; private set; }

    public IReadOnlyList<KeptFinding> Findings => _findings;

    public static LedgerVerification Start(LedgerVerificationId id, Actor by, DateTimeOffset now) =>
        new()
        {
            Id = id,
            Folio = id.Value.ToString("N")[^12..],
            StartedBy = by.Id,
            StartedAt = now,
        };

    /// <summary>Takes down the result. Breaks <c>oversight.verification-ended</c>.</summary>
    public void End(VerificationOutcome outcome, DateTimeOffset now)
    {
        if (EndedAt is not null)
        {
            throw new RuleBrokenException("oversight.verification-ended");
        }
        (Entries, Unsealed, Rows, Checkpoints) = (outcome.Entries, outcome.Unsealed, outcome.Rows, outcome.Checkpoints);
        (Root, FindingCount, EndedAt) = (outcome.Root, outcome.FindingCount, now);
        _findings.AddRange(outcome.Findings.Take(Kept));
    }
}

/// <summary>What a verification came to.</summary>
public sealed record VerificationOutcome(
    long Entries,
    long Unsealed,
    long Rows,
    long Checkpoints,
    string Root,
    int FindingCount,
    IReadOnlyList<KeptFinding> Findings
);

/// <summary>A finding as it was: code, table, key, version, and the facts that fill its sentence, one a line.</summary>
public sealed class KeptFinding
{
    /// <summary>Its place, from 1.</summary>
    public required int Number { get; init; }

    public required string Code { get; init; }

    public required string Entity { get; init; }

    public required string Key { get; init; }

    public required long RecordVersion { get; init; }

    public required string Facts { get; init; }
}

internal sealed class LedgerVerificationMapping : IEntityTypeConfiguration<LedgerVerification>
{
    public void Configure(EntityTypeBuilder<LedgerVerification> builder)
    {
        builder.ToTable("ledger_verifications");
        builder.Property(run => run.Root).HasMaxLength(44);
        builder.Property(run => run.Folio).HasMaxLength(12);
        builder.HasIndex(run => new { run.StartedAt, run.Folio });
        builder.OwnsMany(
            run => run.Findings,
            finding =>
            {
                finding.ToTable("ledger_findings");
                finding.WithOwner().HasForeignKey("VerificationId");
                finding.HasKey("VerificationId", nameof(KeptFinding.Number));
                finding.Property(one => one.Number).ValueGeneratedNever();
                finding.Property(one => one.Code).HasMaxLength(40);
                finding.Property(one => one.Entity).HasMaxLength(60);
                finding.Property(one => one.Key).HasMaxLength(60);
                finding.Property(one => one.Facts).HasMaxLength(400);
            }
        );
    }
}
