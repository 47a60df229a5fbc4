using VettingPortal.Kernel;

namespace VettingPortal.Features.People;

public readonly record struct DeclaredTieId(Guid Value) : IRecordId<DeclaredTieId>
{
    public static DeclaredTieId New() => new(Guid.CreateVersion7());

    public static DeclaredTieId From(Guid value) => new(value);
}

/// <summary>What ties somebody who works here to a person (SOD-02).</summary>
public enum TieKind
{
    /// <summary>Blood relation up to the fourth degree.</summary>
    Relative,

    /// <summary>Relation by marriage up to the second degree.</summary>
    InLaw,

    /// <summary>Spouse or partner, present or former.</summary>
    Partner,
    Household,

    /// <summary>Godparent (compadrazgo).</summary>
    Godparent,
    Business,
    Creditor,

    /// <summary>Rode on patrol together, or another conflict the person names.</summary>
    Other,
}

/// <summary>
/// A tie that a user of the portal declared. It is kept by CURP, so that it holds whether the person is on record already or comes later;
/// it is never taken back, for whoever could take it back could choose their cases.
/// </summary>
public sealed class DeclaredTie : Aggregate
{
    private DeclaredTie() { }

    public DeclaredTieId Id { get; private init; }

    /// <summary>The portal user who declared it.</summary>
    public Guid User { get; private init; }

    public Curp Curp { get; private init; } = default!;

    public TieKind Kind { get; private init; }

    public DateTimeOffset DeclaredAt { get; private init; }

    public override Guid? DataSubject => User;

    public static DeclaredTie Declare(DeclaredTieId id, Curp curp, TieKind kind, Actor by, DateTimeOffset at)
    {
        var tie = new DeclaredTie
        {
            Id = id,
            User = by.Id,
            Curp = curp,
            Kind = kind,
            DeclaredAt = at,
        };
        tie.Raise(new TieDeclared(by.Id, curp, kind));
        return tie;
    }
}

/// <summary>
/// A user declared whom they are close to: what they have in hand of that person goes to others, and what they did before is looked at
/// again (SOD-12).
/// </summary>
public sealed record TieDeclared(Guid User, Curp Curp, TieKind Kind) : IDomainEvent;
