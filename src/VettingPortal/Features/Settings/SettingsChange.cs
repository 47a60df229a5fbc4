using System.Text.Json.Serialization;
using VettingPortal.Features.People;
using VettingPortal.Kernel;

namespace VettingPortal.Features.Settings;

/// <summary>One line of what a change says: the key of its label in this feature's texts, and the value.</summary>
public sealed record ChangeLine(string Label, object? Value);

/// <summary>What shall be so once a proposal is approved. Kept as JSON in the proposal, so its members are never renamed.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(PolicyChange), nameof(ProposalKind.PolicyNumbers))]
[JsonDerivedType(typeof(HolidayChange), nameof(ProposalKind.Holiday))]
[JsonDerivedType(typeof(ForceProfileChange), nameof(ProposalKind.ForceProfile))]
[JsonDerivedType(typeof(RegionChange), nameof(ProposalKind.Region))]
[JsonDerivedType(typeof(ReferenceChange), nameof(ProposalKind.ReferenceEntry))]
public abstract record SettingsChange
{
    [JsonIgnore]
    public abstract ProposalKind Kind { get; }

    /// <summary>The day from which it counts, where it names one: never a day that is over, or limits that ran would move.</summary>
    [JsonIgnore]
    internal virtual DateOnly? From => null;

    /// <summary>What it is called in a list of proposals.</summary>
    [JsonIgnore]
    public abstract object Title { get; }

    public abstract IEnumerable<ChangeLine> Lines();

    internal virtual bool IsSameAs(SettingsChange? current) => this == current;

    internal virtual SettingsChange Tidy() => this;

    internal abstract void Check();

    /// <summary>Breaks <c>settings.code-shape</c>: two to thirty capitals, digits, hyphens and underscores.</summary>
    protected static void CheckCode(string code)
    {
        if (
            code.Length is < 2 or > 30
            || !code.All(c => char.IsAsciiLetterUpper(c) || char.IsAsciiDigit(c) || c is '-' or '_')
        )
        {
            throw new RuleBrokenException("settings.code-shape");
        }
    }

    /// <summary>Breaks <c>settings.name-missing</c>: up to a hundred characters.</summary>
    protected static void CheckName(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (name.Length is 0 or > Holiday.NameMax)
            {
                throw new RuleBrokenException("settings.name-missing");
            }
        }
    }
}

/// <summary>Numbers of law or policy from a day on.</summary>
public sealed record PolicyChange(DateOnly EffectiveFrom, PolicyNumbers Numbers) : SettingsChange
{
    public override ProposalKind Kind => ProposalKind.PolicyNumbers;

    internal override DateOnly? From => EffectiveFrom;

    public override object Title => EffectiveFrom;

    public override IEnumerable<ChangeLine> Lines() =>
        [
            new("EffectiveFrom", EffectiveFrom),
            .. PolicyCatalogue.All.Select(number => new ChangeLine(number.Text, number.Of(Numbers))),
        ];

    internal override bool IsSameAs(SettingsChange? current) => current is PolicyChange now && now.Numbers == Numbers;

    internal override void Check() => PolicyCatalogue.Check(Numbers);
}

/// <summary>A day that is no business day, put on the list, renamed, or taken off it.</summary>
public sealed record HolidayChange(DateOnly Day, string Name, string Basis, bool Removed = false) : SettingsChange
{
    public override ProposalKind Kind => ProposalKind.Holiday;

    internal override DateOnly? From => Day;

    public override object Title => Day;

    public override IEnumerable<ChangeLine> Lines() =>
        [new("Day", Day), new("Name", Name), new("Basis", Basis), new("Removed", Removed)];

    internal override SettingsChange Tidy() => this with { Name = Name.Trim(), Basis = Basis.Trim() };

    internal override void Check() => CheckName(Name, Basis);
}

/// <summary>What a profile asks of applicants and of the academy.</summary>
public sealed record ForceProfileChange(
    string Code,
    string NameEs,
    string NameEn,
    int MinimumHours,
    int MinimumAge,
    int MaximumAge,
    Schooling MinimumSchooling,
    bool MilitaryCard
) : SettingsChange
{
    public override ProposalKind Kind => ProposalKind.ForceProfile;

    public override object Title => Code;

    public override IEnumerable<ChangeLine> Lines() =>
        [
            new("Code", Code),
            new("NameEs", NameEs),
            new("NameEn", NameEn),
            new("MinimumHours", MinimumHours),
            new("MinimumAge", MinimumAge),
            new("MaximumAge", MaximumAge),
            new("MinimumSchooling", MinimumSchooling),
            new("MilitaryCard", MilitaryCard),
        ];

    internal override SettingsChange Tidy() =>
        this with
        {
            Code = Code.Trim(),
            NameEs = NameEs.Trim(),
            NameEn = NameEn.Trim(),
        };

    internal override void Check()
    {
        CheckCode(Code);
        CheckName(NameEs, NameEn);
        ForceProfile.Of(default, Code).Ask(MinimumHours, MinimumAge, MaximumAge, MinimumSchooling.Code(), MilitaryCard);
    }
}

/// <summary>A region's name; its code stays.</summary>
public sealed record RegionChange(string Code, string Name) : SettingsChange
{
    public override ProposalKind Kind => ProposalKind.Region;

    public override object Title => Name;

    public override IEnumerable<ChangeLine> Lines() => [new("Code", Code), new("Name", Name)];

    internal override SettingsChange Tidy() => new RegionChange(Code.Trim(), Name.Trim());

    internal override void Check()
    {
        CheckCode(Code);
        CheckName(Name);
    }
}

/// <summary>A line of a reference list; its code stays.</summary>
public sealed record ReferenceChange(
    ReferenceList List,
    string Code,
    string Es,
    string En,
    bool Active = true,
    bool? Appealable = null,
    int? CoolingOffMonths = null
) : SettingsChange
{
    public const int CoolingOffMax = 120;

    public override ProposalKind Kind => ProposalKind.ReferenceEntry;

    public override object Title => Code;

    public override IEnumerable<ChangeLine> Lines() =>
        [
            new("List", List),
            new("Code", Code),
            new("NameEs", Es),
            new("NameEn", En),
            new("Active", Active),
            .. List is ReferenceList.ClosureReasons
                ? (ReadOnlySpan<ChangeLine>)[new("Appealable", Appealable), new("CoolingOffMonths", CoolingOffMonths)]
                : [],
        ];

    internal override SettingsChange Tidy() => this with { Code = Code.Trim(), Es = Es.Trim(), En = En.Trim() };

    /// <summary>Breaks <c>settings.closure-terms</c> where a reason for closing lacks its terms, or another line has them.</summary>
    internal override void Check()
    {
        CheckCode(Code);
        CheckName(Es, En);
        var terms =
            List is ReferenceList.ClosureReasons
                ? Appealable is not null && CoolingOffMonths is >= 0 and <= CoolingOffMax
                : Appealable is null && CoolingOffMonths is null;
        if (!terms)
        {
            throw new RuleBrokenException("settings.closure-terms", CoolingOffMax);
        }
    }
}
