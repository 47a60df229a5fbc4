using VettingPortal.Features.People;
using VettingPortal.Kernel;

namespace VettingPortal.Features.Settings;

public readonly record struct ForceProfileId(Guid Value) : IRecordId<ForceProfileId>
{
    public static ForceProfileId New() => new(Guid.CreateVersion7());

    public static ForceProfileId From(Guid value) => new(value);
}

/// <summary>What a police officer is hired to be (prevention, reaction, investigation): what it asks of an applicant and of the academy.</summary>
public sealed class ForceProfile : Aggregate
{
    public const int CodeMax = 30;

    private ForceProfile() { }

    public ForceProfileId Id { get; private init; }

    /// <summary>Its key in files and imports, such as <c>PREVENCION</c>; unique.</summary>
    public string Code { get; private init; } = "";

    public string NameEs { get; private set; } = "";

    public string NameEn { get; private set; } = "";

    /// <summary>Validated hours of initial training, at least (§4).</summary>
    public int MinimumHours { get; private set; }

    public int MinimumAge { get; private set; }

    public int MaximumAge { get; private set; }

    /// <summary>The code of the lowest schooling that will do, of the list in <c>reference-data.json</c>.</summary>
    public string MinimumSchooling { get; private set; } = "";

    /// <summary>Whether men must show the released military service card.</summary>
    public bool MilitaryCard { get; private set; }

    public static ForceProfile Of(ForceProfileId id, string code) => new() { Id = id, Code = code };

    public ForceProfile Say(string nameEs, string nameEn)
    {
        (NameEs, NameEn) = (nameEs, nameEn);
        return this;
    }

    /// <summary>Sets what is asked. Breaks <c>settings.profile-out-of-range</c> (ages 18–70, hours 1–5000).</summary>
    public ForceProfile Ask(
        int minimumHours,
        int minimumAge,
        int maximumAge,
        string minimumSchooling,
        bool militaryCard
    )
    {
        if (minimumAge < 18 || maximumAge > 70 || minimumAge > maximumAge || minimumHours is < 1 or > 5000)
        {
            throw new RuleBrokenException("settings.profile-out-of-range");
        }
        (MinimumHours, MinimumAge, MaximumAge) = (minimumHours, minimumAge, maximumAge);
        (MinimumSchooling, MilitaryCard) = (minimumSchooling, militaryCard);
        return this;
    }

    internal ForceProfileChange AsChange() =>
        new(
            Code,
            NameEs,
            NameEn,
            MinimumHours,
            MinimumAge,
            MaximumAge,
            SchoolingCodes.TryParse(MinimumSchooling, out var schooling) ? schooling : default,
            MilitaryCard
        );
}
