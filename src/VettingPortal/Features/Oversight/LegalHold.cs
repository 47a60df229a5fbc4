using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using VettingPortal.Features.People;
using VettingPortal.Kernel;
using VettingPortal.Kernel.Data;

namespace VettingPortal.Features.Oversight;

public readonly record struct LegalHoldId(Guid Value) : IRecordId<LegalHoldId>
{
    public static LegalHoldId New() => new(Guid.CreateVersion7());

    public static LegalHoldId From(Guid value) => new(value);
}

/// <summary>What a court or a proceeding needs kept: while one is open, nothing of the person is erased (§9.4).</summary>
public sealed class LegalHold : Aggregate
{
    public const int BasisMin = 10;
    public const int BasisMax = 1000;

    private LegalHold() { }

    public LegalHoldId Id { get; private init; }

    public PersonId Person { get; private init; }

    /// <summary>The number of the file by which the person was named.</summary>
    public string File { get; private init; } = "";

    /// <summary>The court, the file and the order.</summary>
    public string Basis { get; private init; } = "";

    public Guid PlacedBy { get; private init; }

    public DateTimeOffset PlacedAt { get; private init; }

    public Guid? LiftedBy { get; private set; }

    public DateTimeOffset? LiftedAt { get; private set; }

    public override Guid? DataSubject => Person.Value;

    /// <summary>Breaks <c>oversight.hold-basis</c>.</summary>
    public static LegalHold Place(
        LegalHoldId id,
        PersonId person,
        string file,
        string basis,
        Actor by,
        DateTimeOffset now
    )
    {
        var said = basis.Trim();
        return said.Length is >= BasisMin and <= BasisMax
            ? new()
            {
                Id = id,
                Person = person,
                File = file,
                Basis = said,
                PlacedBy = by.Id,
                PlacedAt = now,
            }
            : throw new RuleBrokenException("oversight.hold-basis", BasisMin, BasisMax);
    }

    /// <summary>Breaks <c>oversight.hold-lifted</c>.</summary>
    public void Lift(Actor by, DateTimeOffset now)
    {
        if (LiftedAt is not null)
        {
            throw new RuleBrokenException("oversight.hold-lifted");
        }
        (LiftedBy, LiftedAt) = (by.Id, now);
    }
}

internal sealed class LegalHoldMapping : IEntityTypeConfiguration<LegalHold>
{
    public void Configure(EntityTypeBuilder<LegalHold> builder)
    {
        builder.ToTable("legal_holds");
        builder.Property(hold => hold.File).HasMaxLength(20);
        builder.HasIndex(hold => new { hold.PlacedAt, hold.File });
        builder.Property(hold => hold.Basis).HasMaxLength(LegalHold.BasisMax);
        builder.HasIndex(hold => new { hold.Person, hold.LiftedAt });
    }
}

/// <summary>Keeps everything of the person of a file until it is lifted.</summary>
public sealed record PlaceLegalHold(string File, LegalHoldId Hold, string Basis) : ICommand
{
    public static Permission Requires => OversightFeature.HoldByLaw;

    Guid ICommand.Subject => Hold.Value;

    public sealed class Handler(PortalDb db, UseCaseContext context, ErasureDesk desk) : IHandle<PlaceLegalHold>
    {
        public async Task Handle(PlaceLegalHold command, CancellationToken cancel)
        {
            var person = await desk.PersonOf(command.File, cancel);
            db.Add(LegalHold.Place(command.Hold, person, command.File, command.Basis, context.Actor, context.Now));
        }
    }
}

/// <summary>The proceeding is over.</summary>
public sealed record LiftLegalHold(LegalHoldId Hold, string Reason) : ICommand
{
    public static Permission Requires => OversightFeature.HoldByLaw;

    Guid ICommand.Subject => Hold.Value;

    string? ICommand.Reason => Reason;

    public sealed class Handler(PortalDb db, UseCaseContext context) : IHandle<LiftLegalHold>
    {
        public async Task Handle(LiftLegalHold command, CancellationToken cancel)
        {
            var hold =
                await db.Set<LegalHold>().SingleOrDefaultAsync(one => one.Id == command.Hold, cancel)
                ?? throw new RecordNotFoundException();
            if (!context.Actor.MayDealWith(hold.Person.Value))
            {
                throw new RecordNotFoundException();
            }
            hold.Lift(context.Actor, context.Now);
        }
    }
}
