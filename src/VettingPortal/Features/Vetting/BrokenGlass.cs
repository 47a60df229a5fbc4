using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using VettingPortal.Kernel;

namespace VettingPortal.Features.Vetting;

/// <summary>Identifies one breaking of the glass.</summary>
public readonly record struct BrokenGlassId(Guid Value) : IRecordId<BrokenGlassId>
{
    public static BrokenGlassId New() => new(Guid.CreateVersion7());

    public static BrokenGlassId From(Guid value) => new(value);
}

/// <summary>The glass was broken on a file; told to the auditor and the privacy officer in the same save.</summary>
public sealed record GlassBroken(BrokenGlassId Glass, VettingFileId File, string Number, Guid By, DateTimeOffset At)
    : IDomainEvent;

/// <summary>
/// Access to the reserved parts of one file out of turn, for sixty minutes (SOD-13): who took it, why, and until when. It ends by itself.
/// </summary>
public sealed class BrokenGlass : Aggregate
{
    public const int ReasonMin = 50;

    public const int ReasonMax = 1000;

    /// <summary>The purpose under which everything is read meanwhile (§8.8).</summary>
    public const string Purpose = "AP09";

    public static readonly TimeSpan Lasts = TimeSpan.FromMinutes(60);

    private BrokenGlass() { }

    public BrokenGlassId Id { get; private init; }

    public VettingFileId File { get; private init; }

    public Guid By { get; private init; }

    public DateTimeOffset At { get; private init; }

    public DateTimeOffset Until { get; private init; }

    private Guid Subject { get; init; }

    public override Guid? DataSubject => Subject;

    /// <summary>Breaks <c>vetting.glass-reason-short</c> (50 characters), <c>vetting.glass-reason-long</c>.</summary>
    public static BrokenGlass Break(BrokenGlassId id, VettingFile file, string why, Actor by, DateTimeOffset now)
    {
        var length = why.Trim().Length;
        if (length < ReasonMin)
        {
            throw new RuleBrokenException("vetting.glass-reason-short", ReasonMin);
        }
        if (length > ReasonMax)
        {
            throw new RuleBrokenException("vetting.glass-reason-long", ReasonMax);
        }
        var glass = new BrokenGlass
        {
            Id = id,
            File = file.Id,
            By = by.Id,
            At = now,
            Until = now + Lasts,
            Subject = file.Person.Value,
        };
        glass.Raise(new GlassBroken(id, file.Id, file.Number, by.Id, now));
        return glass;
    }

    /// <summary>What each read under it says as its purpose, so that the ledger tells by which glass it was opened.</summary>
    public static string PurposeOf(BrokenGlassId id) => $"{Purpose} {id.Value:N}";
}

/// <summary>Which broken glass lets somebody in now.</summary>
public static class BrokenGlasses
{
    public static IQueryable<BrokenGlass> OpenTo(
        this IQueryable<BrokenGlass> glasses,
        Actor actor,
        DateTimeOffset now
    ) => glasses.Where(glass => glass.By == actor.Id && glass.At <= now && glass.Until > now);
}

internal sealed class BrokenGlassMapping : IEntityTypeConfiguration<BrokenGlass>
{
    public void Configure(EntityTypeBuilder<BrokenGlass> builder)
    {
        builder.ToTable("broken_glasses");
        builder.Property<Guid>("Subject");
        builder.HasIndex(glass => new { glass.By, glass.Until });
        builder.HasIndex(glass => glass.File);
    }
}
