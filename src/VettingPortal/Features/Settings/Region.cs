using VettingPortal.Kernel;

namespace VettingPortal.Features.Settings;

public readonly record struct RegionId(Guid Value) : IRecordId<RegionId>
{
    public static RegionId New() => new(Guid.CreateVersion7());

    public static RegionId From(Guid value) => new(value);
}

/// <summary>A region of the force, by which campaigns recruit and leadership compares. Not a state: a state may be split.</summary>
public sealed class Region : Aggregate
{
    private Region() { }

    public RegionId Id { get; private init; }

    /// <summary>Its key, such as <c>NORTE</c>; unique.</summary>
    public string Code { get; private init; } = "";

    public string Name { get; private set; } = "";

    public static Region Of(RegionId id, string code, string name) =>
        new()
        {
            Id = id,
            Code = code,
            Name = name,
        };

    public void Rename(string name) => Name = name;
}
