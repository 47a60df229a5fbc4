using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using VettingPortal.Kernel;

namespace VettingPortal.Features.Oversight;

/// <summary>Identifies an alert; version 4, so that it does not tell when it was raised.</summary>
public readonly record struct OversightAlertId(Guid Value) : IRecordId<OversightAlertId>
{
    public static OversightAlertId New() => new(Guid.NewGuid());

    public static OversightAlertId From(Guid value) => new(value);
}

/// <summary>What an alert to the auditor is about.</summary>
public enum AlertKind
{
    /// <summary>A verification found what was changed past the ledger.</summary>
    LedgerFindings,

    /// <summary>Sealing, a witness or a journal is behind.</summary>
    LedgerBehind,

    /// <summary>Somebody opened sensitive parts without a task on the file.</summary>
    ReadWithoutTask,

    /// <summary>Somebody read many records outside working hours.</summary>
    BulkReadAfterHours,

    /// <summary>Somebody read the record of a person of the same rare surname or both surnames.</summary>
    ReadOfNamesake,

    /// <summary>Somebody reads far more than their peers.</summary>
    ReadsAbovePeers,

    /// <summary>Somebody broke the glass on one record.</summary>
    BreakGlass,
}

/// <summary>
/// Something the portal tells the auditor, and what came of it. It stays open until somebody says what was done; the domain's order that
/// no alert closes without an action or a reasoned refusal of one (§5.6).
/// </summary>
public sealed class OversightAlert : Aggregate
{
    public const int ConclusionMin = 20;

    public const int ConclusionMax = 1000;

    private OversightAlert() { }

    public OversightAlertId Id { get; private init; }

    /// <summary>By which people name it.</summary>
    public string Folio { get; private init; } = "";

    public AlertKind Kind { get; private init; }

    /// <summary>The record it is about: a verification, a file, a session.</summary>
    public Guid About { get; private init; }

    /// <summary>The user whose acts raised it; null for the portal's own.</summary>
    public Guid? User { get; private init; }

    /// <summary>What fills the places of its sentence, one a line; no personal data.</summary>
    public string Facts { get; private init; } = "";

    public DateTimeOffset RaisedAt { get; private init; }

    /// <summary>The day by which it must be reviewed, where one is set (SOD-13).</summary>
    public DateOnly? Due { get; private init; }

    public Guid? ConcludedBy { get; private set; }

    public DateTimeOffset? ConcludedAt { get; private set; }

    public string? Conclusion { get; private set; }

    public static OversightAlert Raise(
        OversightAlertId id,
        AlertKind kind,
        Guid about,
        Guid? user,
        IReadOnlyList<string> facts,
        DateTimeOffset now,
        DateOnly? due = null
    ) =>
        new()
        {
            Id = id,
            Folio = id.Value.ToString("N")[..12],
            Kind = kind,
            About = about,
            User = user,
            Facts = string.Join('\n', facts),
            RaisedAt = now,
            Due = due,
        };

    /// <summary>
    /// Says what was done about it. Breaks <c>oversight.alert-concluded</c>, <c>oversight.alert-own</c>,
    /// <c>oversight.conclusion-too-short</c> (20 characters), <c>oversight.conclusion-too-long</c>.
    /// </summary>
    public void Conclude(Actor by, string words, DateTimeOffset now)
    {
        if (ConcludedAt is not null)
        {
            throw new RuleBrokenException("oversight.alert-concluded");
        }
        if (User == by.Id)
        {
            throw new RuleBrokenException("oversight.alert-own");
        }
        var said = words.Trim();
        if (said.Length < ConclusionMin)
        {
            throw new RuleBrokenException("oversight.conclusion-too-short", ConclusionMin);
        }
        if (said.Length > ConclusionMax)
        {
            throw new RuleBrokenException("oversight.conclusion-too-long", ConclusionMax);
        }
        (ConcludedBy, ConcludedAt, Conclusion) = (by.Id, now, said);
    }
}

internal sealed class OversightAlertMapping : IEntityTypeConfiguration<OversightAlert>
{
    public void Configure(EntityTypeBuilder<OversightAlert> builder)
    {
        builder.ToTable("oversight_alerts");
        builder.Property(alert => alert.Facts).HasMaxLength(400);
        builder.Property(alert => alert.Folio).HasMaxLength(12);
        builder.Property(alert => alert.Conclusion).HasMaxLength(OversightAlert.ConclusionMax);
        builder.HasIndex(alert => new { alert.RaisedAt, alert.Folio });
        builder.HasIndex(alert => new { alert.User, alert.Kind });
    }
}
