using VettingPortal.Kernel;

namespace VettingPortal.Features.Settings;

public readonly record struct ReferenceEntryId(Guid Value) : IRecordId<ReferenceEntryId>
{
    public static ReferenceEntryId New() => new(Guid.CreateVersion7());

    public static ReferenceEntryId From(Guid value) => new(value);
}

/// <summary>The lists of the force that no rule branches on (§8); what rules branch on are enums.</summary>
public enum ReferenceList
{
    ClosureReasons,
    Documents,

    /// <summary>What a notice cites; the institution keeps instrument and article as the law in force has them.</summary>
    LegalBasis,
    LegacyCorporations,
    PolygraphTechniques,
    Ranks,
}

/// <summary>One line of a reference list. It is never removed, only no longer offered, since records keep its code.</summary>
public sealed class ReferenceEntry : Aggregate
{
    private ReferenceEntry() { }

    public ReferenceEntryId Id { get; private init; }

    public ReferenceList List { get; private init; }

    /// <summary>Its key in records and files; unique in its list.</summary>
    public string Code { get; private init; } = "";

    public string Es { get; private set; } = "";

    public string En { get; private set; } = "";

    /// <summary>Whether it is offered for anything new.</summary>
    public bool Active { get; private set; }

    /// <summary>Reasons for closing only: whether the person may appeal.</summary>
    public bool? Appealable { get; private set; }

    /// <summary>Reasons for closing only: months before the person may apply again.</summary>
    public int? CoolingOffMonths { get; private set; }

    public static ReferenceEntry Of(ReferenceEntryId id, ReferenceChange line)
    {
        line.Check();
        var entry = new ReferenceEntry
        {
            Id = id,
            List = line.List,
            Code = line.Code,
        };
        entry.Become(line);
        return entry;
    }

    internal void Become(ReferenceChange line) =>
        (Es, En, Active, Appealable, CoolingOffMonths) = (
            line.Es,
            line.En,
            line.Active,
            line.Appealable,
            line.CoolingOffMonths
        );

    internal ReferenceChange AsChange() => new(List, Code, Es, En, Active, Appealable, CoolingOffMonths);
}
