using VettingPortal.Kernel;

namespace VettingPortal.Features.Settings;

public readonly record struct HolidayId(Guid Value) : IRecordId<HolidayId>
{
    public static HolidayId New() => new(Guid.CreateVersion7());

    public static HolidayId From(Guid value) => new(value);
}

/// <summary>A day that is no business day. Holidays are data: the federal list moves, and agencies add Holy Week (§1.8).</summary>
public sealed class Holiday : Aggregate
{
    public const int NameMax = 100;

    private Holiday() { }

    public HolidayId Id { get; private init; }

    public DateOnly Day { get; private init; }

    public string Name { get; private set; } = "";

    /// <summary>The instrument that orders it, such as <c>LFT art. 74</c>.</summary>
    public string Basis { get; private set; } = "";

    public static Holiday On(HolidayId id, DateOnly day, string name, string basis) =>
        new()
        {
            Id = id,
            Day = day,
            Name = name,
            Basis = basis,
        };

    internal void Say(string name, string basis) => (Name, Basis) = (name, basis);
}
