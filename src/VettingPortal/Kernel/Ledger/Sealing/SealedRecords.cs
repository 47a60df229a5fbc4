using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using VettingPortal.Kernel.Data;

namespace VettingPortal.Kernel.Ledger.Sealing;

/// <summary>A leaf of the tree: which entry stands at which place, without gaps from 0. The entry's order columns stand here again.</summary>
public sealed class LedgerLeaf
{
    public required long Index { get; init; }

    public required Guid Entry { get; init; }

    public required byte[] Leaf { get; init; }

    public required int Incarnation { get; init; }

    public required long Xid { get; init; }

    public required long Seq { get; init; }
}

/// <summary>A signed checkpoint. Only the note is evidence; the columns repeat it for look-ups.</summary>
public sealed class LedgerCheckpoint
{
    public required long Number { get; init; }

    public required long Size { get; init; }

    public required byte[] Root { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>The signed note (<see cref="Checkpoint"/>, <see cref="SignedNote"/>).</summary>
    public required string Note { get; init; }
}

/// <summary>
/// The root of a full subtree of <see cref="Leaves"/> leaves, so that a proof needs no reading of all leaves. Derived: a wrong one makes
/// proofs that do not hold.
/// </summary>
public sealed class LedgerBlock
{
    public const int Height = 8;
    public const long Leaves = 1L << Height;

    public required long Index { get; init; }

    public required byte[] Root { get; init; }
}

/// <summary>
/// A life of the database: a new one begins when it was restored from a dump, whose transactions count anew. Entries are ordered by life,
/// transaction and number.
/// </summary>
public sealed class LedgerIncarnation
{
    public required int Number { get; init; }

    public required DateTimeOffset Since { get; init; }
}

internal sealed class LedgerLeafMapping : IEntityTypeConfiguration<LedgerLeaf>
{
    public void Configure(EntityTypeBuilder<LedgerLeaf> builder)
    {
        builder.ToTable("ledger_leaves");
        builder.HasKey(leaf => leaf.Index);
        builder.Property(leaf => leaf.Index).ValueGeneratedNever();
        builder.HasIndex(leaf => leaf.Entry).IsUnique();
        builder.Property(leaf => leaf.Leaf).HasMaxLength(32);
    }
}

internal sealed class LedgerCheckpointMapping : IEntityTypeConfiguration<LedgerCheckpoint>
{
    public void Configure(EntityTypeBuilder<LedgerCheckpoint> builder)
    {
        builder.ToTable("ledger_checkpoints");
        builder.HasKey(checkpoint => checkpoint.Number);
        builder.Property(checkpoint => checkpoint.Number).ValueGeneratedNever();
        builder.HasIndex(checkpoint => checkpoint.Size);
        builder.Property(checkpoint => checkpoint.Root).HasMaxLength(32);
    }
}

internal sealed class LedgerBlockMapping : IEntityTypeConfiguration<LedgerBlock>
{
    public void Configure(EntityTypeBuilder<LedgerBlock> builder)
    {
        builder.ToTable("aux_ledger_blocks");
        builder.HasKey(block => block.Index);
        builder.Property(block => block.Index).ValueGeneratedNever();
        builder.Property(block => block.Root).HasMaxLength(32);
    }
}

internal sealed class LedgerIncarnationMapping : IEntityTypeConfiguration<LedgerIncarnation>
{
    public void Configure(EntityTypeBuilder<LedgerIncarnation> builder)
    {
        builder.ToTable("aux_ledger_incarnations");
        builder.HasKey(incarnation => incarnation.Number);
        builder.Property(incarnation => incarnation.Number).ValueGeneratedNever();
    }
}
