using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace VettingPortal.Kernel.Ledger;

/// <summary>
/// The record of one act: a header without personal data, and what is needed to find it. The columns beside the header repeat it for
/// look-ups; only the header is evidence.
/// </summary>
public sealed class LedgerEntry
{
    /// <summary>Order of writing in this database; gaps are normal. Only the dense leaf index is evidence (<see cref="Sealing.LedgerLeaf"/>).</summary>
    public long Seq { get; private set; }

    /// <summary>The life of the database it was written in (<see cref="Sealing.LedgerIncarnation"/>).</summary>
    public required int Incarnation { get; init; }

    /// <summary>PostgreSQL's number of the transaction, by which sealing waits for those that began before; 0 on SQLite.</summary>
    public long Xid { get; private set; }

    /// <summary>The act's own identifier, made by the door before the act runs.</summary>
    public required Guid Id { get; init; }

    public required DateTimeOffset At { get; init; }

    public required Guid Actor { get; init; }

    /// <summary>The record the act is filed under.</summary>
    public required Guid Subject { get; init; }

    public required string Act { get; init; }

    /// <summary>How it ended: <see cref="Outcome.Word"/>, or <c>read</c>.</summary>
    public required string Ending { get; init; }

    /// <summary>The rule or permission that stood in the way.</summary>
    public string? Obstacle { get; init; }

    /// <summary>The canonical bytes that are hashed (<see cref="LedgerHeader"/>).</summary>
    public required byte[] Header { get; init; }

    /// <summary><c>SHA-256(0x00 ‖ header)</c>, RFC 6962.</summary>
    public required byte[] Leaf { get; init; }

    /// <summary>Which node's key signed the header (<see cref="Keys.VerifierKey.Id"/>); the header says it too.</summary>
    public required string NodeKey { get; init; }

    /// <summary>ECDSA P-256 over the header, 64 bytes r ‖ s.</summary>
    public required byte[] Signature { get; init; }
}

/// <summary>
/// One aggregate's change within an act: canonical JSON <c>{before, after}</c>, encrypted. <see cref="Salt"/> lies beside it and is erased
/// with it; the header keeps the commitments.
/// </summary>
public sealed class LedgerPart
{
    public required Guid Entry { get; init; }

    /// <summary>Its place in the header's list, from 0.</summary>
    public required int Ordinal { get; init; }

    /// <summary>The table of the aggregate, or <c>act</c> for what the person said.</summary>
    public required string Type { get; init; }

    public required Guid Key { get; init; }

    public required int Version { get; init; }

    /// <summary>The person whose data it is, where there is one: whose key encrypts it, and by whom it is found for erasure.</summary>
    public Guid? DataSubject { get; init; }

    /// <summary>16 random bytes.</summary>
    public byte[]? Salt { get; private set; }

    /// <summary>Canonical JSON <c>{before, after}</c>, encrypted under the person's key (<see cref="Keys.PartCipher"/>).</summary>
    public byte[]? Content { get; private set; }

    public static LedgerPart Of(
        Guid entry,
        int ordinal,
        string type,
        Guid key,
        int version,
        Guid? subject,
        byte[] salt,
        byte[] content
    ) =>
        new()
        {
            Entry = entry,
            Ordinal = ordinal,
            Type = type,
            Key = key,
            Version = version,
            DataSubject = subject,
            Salt = salt,
            Content = content,
        };
}

internal sealed class LedgerEntryMapping : IEntityTypeConfiguration<LedgerEntry>
{
    /// <summary>Set on PostgreSQL only, by <see cref="Data.PortalDb"/>, which knows where it is.</summary>
    public const string TransactionNumber = "(pg_current_xact_id()::text::bigint)";

    /// <summary>The index by which an act has one entry, however often it was tried.</summary>
    public const string OneEntryAnAct = "IX_ledger_entries_Id";

    public void Configure(EntityTypeBuilder<LedgerEntry> builder)
    {
        builder.ToTable("ledger_entries");
        builder.HasKey(entry => entry.Seq);
        builder.Property(entry => entry.Seq).ValueGeneratedOnAdd();
        builder.HasIndex(entry => entry.Id).IsUnique().HasDatabaseName(OneEntryAnAct);
        builder.HasIndex(entry => new { entry.Subject, entry.Seq });
        builder.HasIndex(entry => new { entry.Actor, entry.Seq });
        builder.HasIndex(entry => new { entry.Act, entry.Seq });
        builder.HasIndex(entry => new { entry.Ending, entry.At });
        builder.HasIndex(entry => entry.At);
        builder.Property(entry => entry.Act).HasMaxLength(80);
        builder.Property(entry => entry.Ending).HasMaxLength(20);
        builder.Property(entry => entry.Obstacle).HasMaxLength(80);
        builder.HasIndex(entry => new
        {
            entry.Incarnation,
            entry.Xid,
            entry.Seq,
        });
        builder.Property(entry => entry.Leaf).HasMaxLength(32);
        builder.Property(entry => entry.NodeKey).HasMaxLength(8);
        builder.Property(entry => entry.Signature).HasMaxLength(64);
    }
}

internal sealed class LedgerPartMapping : IEntityTypeConfiguration<LedgerPart>
{
    public void Configure(EntityTypeBuilder<LedgerPart> builder)
    {
        builder.ToTable("ledger_parts");
        builder.HasKey(part => new { part.Entry, part.Ordinal });
        builder.HasIndex(part => new { part.Key, part.Version });
        builder.HasIndex(part => part.DataSubject);
        builder.Property(part => part.Type).HasMaxLength(60);
        builder.Property(part => part.Salt).HasMaxLength(16);
    }
}
