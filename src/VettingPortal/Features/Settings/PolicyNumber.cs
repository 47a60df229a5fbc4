using System.Reflection;

namespace VettingPortal.Features.Settings;

/// <summary>The parts of the work by which the numbers of policy are read.</summary>
public enum PolicyGroup
{
    Eligibility,
    Evaluation,
    Adjudication,
    Appeals,
    Closing,
    Certificate,
    Training,
    Integrity,
    Offices,
    Leadership,
}

/// <summary>What a number of policy counts.</summary>
public enum NumberUnit
{
    Hours,
    Days,
    BusinessDays,
    Months,
    Years,
    Characters,
    Times,
    Percent,
    Points,
    Cases,

    /// <summary>Whether a rule is in force: 0 or 1.</summary>
    YesOrNo,
}

/// <summary>Where a number comes from.</summary>
public enum NumberBasis
{
    /// <summary>General law of the national public security system, and its practice.</summary>
    Law,

    /// <summary>The force's own decision.</summary>
    Policy,
}

/// <summary>What a number of policy is: its group, unit, source and the range in which it makes sense.</summary>
public sealed record PolicyNumber(
    PropertyInfo Property,
    PolicyGroup Group,
    NumberUnit Unit,
    NumberBasis Basis,
    int Min,
    int Max
)
{
    public string Name => Property.Name;

    /// <summary>The key of what it means.</summary>
    public string Text => $"PolicyNumber.{Name}";

    public int Of(PolicyNumbers numbers) => (int)Property.GetValue(numbers)!;

    /// <summary>The same numbers with this one changed.</summary>
    public PolicyNumbers With(PolicyNumbers numbers, int value)
    {
        var changed = numbers with { };
        Property.SetValue(changed, value);
        return changed;
    }
}
