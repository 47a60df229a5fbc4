using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using VettingPortal.Features.People;
using VettingPortal.Features.Vetting;
using VettingPortal.Kernel;

namespace VettingPortal.Features.Oversight;

public readonly record struct ErasureId(Guid Value) : IRecordId<ErasureId>
{
    public static ErasureId New() => new(Guid.CreateVersion7());

    public static ErasureId From(Guid value) => new(value);
}

public enum ErasureState
{
    Proposed,
    Approved,
    Declined,
}

/// <summary>
/// The erasure of a person after retention (§9.4): the privacy officer proposes, the auditor approves. What stays is this record: a mark of
/// the CURP by which a later application is recognised, how the person's last file ended, and when. No personal data.
/// </summary>
public sealed class Erasure : Aggregate
{
    public const int ReasonMin = 10;
    public const int ReasonMax = 1000;

    private const string Restored = "Se repite después de restaurar un respaldo anterior a la supresión.";

    private Erasure() { }

    public ErasureId Id { get; private init; }

    /// <summary>The identifier of the record that was erased; it names nobody once the record is gone.</summary>
    public Guid Person { get; private init; }

    public string Folio { get; private init; } = "";

    public ErasureState State { get; private set; }

    public string Reason { get; private init; } = "";

    public Guid ProposedBy { get; private init; }

    public DateTimeOffset ProposedAt { get; private init; }

    public Guid? DecidedBy { get; private set; }

    public DateTimeOffset? DecidedAt { get; private set; }

    /// <summary>HMAC-SHA256 of the CURP under a key outside the database: 32 bytes; null until approved.</summary>
    public byte[]? Tombstone { get; private set; }

    /// <summary>How the person's last file ended; null where there was none.</summary>
    public VettingOutcome? Outcome { get; private set; }

    /// <summary>The day on which the last file ended.</summary>
    public DateOnly? EndedOn { get; private set; }

    /// <summary>Breaks <c>oversight.erasure-reason</c>.</summary>
    public static Erasure Propose(ErasureId id, PersonId person, string reason, Actor by, DateTimeOffset now)
    {
        var said = reason.Trim();
        return said.Length is >= ReasonMin and <= ReasonMax
            ? new()
            {
                Id = id,
                Person = person.Value,
                Folio = id.Value.ToString("N")[^12..],
                Reason = said,
                ProposedBy = by.Id,
                ProposedAt = now,
            }
            : throw new RuleBrokenException("oversight.erasure-reason", ReasonMin, ReasonMax);
    }

    /// <summary>The second person says yes. Breaks <c>oversight.erasure-decided</c>, <c>oversight.erasure-two-people</c>.</summary>
    public void Approve(Tombstone tombstone, Actor by, DateTimeOffset now)
    {
        Decide(ErasureState.Approved, by, now);
        (Tombstone, Outcome, EndedOn) = (tombstone.Mark, tombstone.Outcome, tombstone.EndedOn);
    }

    /// <summary>An erasure that was decided and that a restored backup knows nothing of.</summary>
    public static Erasure Again(ErasedLine line)
    {
        var again = new Erasure
        {
            Id = line.Id,
            Person = line.Person,
            Folio = line.Id.Value.ToString("N")[^12..],
            Reason = Restored,
            ProposedBy = line.ProposedBy,
            ProposedAt = line.DecidedAt,
        };
        again.DecideAgain(line);
        return again;
    }

    /// <summary>The same where the backup knows that it was proposed.</summary>
    public void DecideAgain(ErasedLine line)
    {
        (State, DecidedBy, DecidedAt) = (ErasureState.Approved, line.DecidedBy, line.DecidedAt);
        (Tombstone, Outcome, EndedOn) = (line.Tombstone.Mark, line.Tombstone.Outcome, line.Tombstone.EndedOn);
    }

    /// <summary>The second person says no, or who proposed takes it back. Breaks <c>oversight.erasure-decided</c>.</summary>
    public void Decline(Actor by, DateTimeOffset now)
    {
        if (State is not ErasureState.Proposed)
        {
            throw new RuleBrokenException("oversight.erasure-decided");
        }
        (State, DecidedBy, DecidedAt) = (ErasureState.Declined, by.Id, now);
    }

    private void Decide(ErasureState state, Actor by, DateTimeOffset now)
    {
        if (State is not ErasureState.Proposed)
        {
            throw new RuleBrokenException("oversight.erasure-decided");
        }
        if (by.Id == ProposedBy)
        {
            throw new RuleBrokenException("oversight.erasure-two-people");
        }
        (State, DecidedBy, DecidedAt) = (state, by.Id, now);
    }
}

/// <summary>What stays of an erased person.</summary>
public sealed record Tombstone(byte[] Mark, VettingOutcome? Outcome, DateOnly? EndedOn);

internal sealed class ErasureMapping : IEntityTypeConfiguration<Erasure>
{
    public void Configure(EntityTypeBuilder<Erasure> builder)
    {
        builder.ToTable("erasures");
        builder.Property(erasure => erasure.Folio).HasMaxLength(12);
        builder.Property(erasure => erasure.Reason).HasMaxLength(Erasure.ReasonMax);
        builder.Property(erasure => erasure.Tombstone).HasMaxLength(32);
        builder.HasIndex(erasure => new { erasure.Person, erasure.State });
        builder.HasIndex(erasure => new { erasure.ProposedAt, erasure.Folio });
        builder.HasIndex(erasure => erasure.Tombstone);
    }
}
