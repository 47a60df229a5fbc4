using System.Reflection;
using VettingPortal.Kernel;

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
    Days,
    BusinessDays,
    Months,
    Years,
    Characters,
    Times,
    Percent,
    Points,
    Cases,
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

/// <summary>Every number of <see cref="PolicyNumbers"/> with what is known about it, in the order in which people read them.</summary>
public static class PolicyCatalogue
{
    public static readonly IReadOnlyList<PolicyNumber> All =
    [
        Number(
            nameof(PolicyNumbers.EligibilityDays),
            PolicyGroup.Eligibility,
            NumberUnit.Days,
            NumberBasis.Policy,
            1,
            90
        ),
        Number(
            nameof(PolicyNumbers.RegistryQueryDays),
            PolicyGroup.Eligibility,
            NumberUnit.Days,
            NumberBasis.Policy,
            1,
            180
        ),
        Number(
            nameof(PolicyNumbers.SchedulingDays),
            PolicyGroup.Evaluation,
            NumberUnit.Days,
            NumberBasis.Policy,
            1,
            180
        ),
        Number(
            nameof(PolicyNumbers.PolygraphNoticeBusinessDays),
            PolicyGroup.Evaluation,
            NumberUnit.BusinessDays,
            NumberBasis.Policy,
            1,
            60
        ),
        Number(
            nameof(PolicyNumbers.ToxicologyReportDays),
            PolicyGroup.Evaluation,
            NumberUnit.Days,
            NumberBasis.Policy,
            1,
            90
        ),
        Number(
            nameof(PolicyNumbers.MedicalReportDays),
            PolicyGroup.Evaluation,
            NumberUnit.Days,
            NumberBasis.Policy,
            1,
            90
        ),
        Number(
            nameof(PolicyNumbers.PsychologicalReportDays),
            PolicyGroup.Evaluation,
            NumberUnit.Days,
            NumberBasis.Policy,
            1,
            90
        ),
        Number(
            nameof(PolicyNumbers.BackgroundReportDays),
            PolicyGroup.Evaluation,
            NumberUnit.Days,
            NumberBasis.Policy,
            1,
            180
        ),
        Number(
            nameof(PolicyNumbers.PolygraphReviewBusinessDays),
            PolicyGroup.Evaluation,
            NumberUnit.BusinessDays,
            NumberBasis.Policy,
            1,
            60
        ),
        Number(
            nameof(PolicyNumbers.ToxicologyShelfDays),
            PolicyGroup.Evaluation,
            NumberUnit.Days,
            NumberBasis.Policy,
            1,
            365
        ),
        Number(
            nameof(PolicyNumbers.OtherShelfMonths),
            PolicyGroup.Evaluation,
            NumberUnit.Months,
            NumberBasis.Policy,
            1,
            36
        ),
        Number(nameof(PolicyNumbers.Retests), PolicyGroup.Evaluation, NumberUnit.Times, NumberBasis.Policy, 0, 5),
        Number(
            nameof(PolicyNumbers.CoordinatorReassignments),
            PolicyGroup.Evaluation,
            NumberUnit.Times,
            NumberBasis.Policy,
            0,
            10
        ),
        Number(
            nameof(PolicyNumbers.NoShowsToClose),
            PolicyGroup.Evaluation,
            NumberUnit.Times,
            NumberBasis.Policy,
            1,
            10
        ),
        Number(
            nameof(PolicyNumbers.IntegrationDays),
            PolicyGroup.Adjudication,
            NumberUnit.Days,
            NumberBasis.Policy,
            1,
            90
        ),
        Number(
            nameof(PolicyNumbers.AdjudicationBusinessDays),
            PolicyGroup.Adjudication,
            NumberUnit.BusinessDays,
            NumberBasis.Policy,
            1,
            180
        ),
        Number(
            nameof(PolicyNumbers.RationaleCharacters),
            PolicyGroup.Adjudication,
            NumberUnit.Characters,
            NumberBasis.Policy,
            1,
            2000
        ),
        Number(
            nameof(PolicyNumbers.DenialWeight),
            PolicyGroup.Adjudication,
            NumberUnit.Points,
            NumberBasis.Policy,
            1,
            4
        ),
        Number(
            nameof(PolicyNumbers.AppealBusinessDays),
            PolicyGroup.Appeals,
            NumberUnit.BusinessDays,
            NumberBasis.Policy,
            1,
            90
        ),
        Number(
            nameof(PolicyNumbers.AppealDecisionBusinessDays),
            PolicyGroup.Appeals,
            NumberUnit.BusinessDays,
            NumberBasis.Policy,
            1,
            180
        ),
        Number(nameof(PolicyNumbers.InactivityDays), PolicyGroup.Closing, NumberUnit.Days, NumberBasis.Policy, 1, 730),
        Number(
            nameof(PolicyNumbers.InactivityNotices),
            PolicyGroup.Closing,
            NumberUnit.Times,
            NumberBasis.Policy,
            1,
            10
        ),
        Number(nameof(PolicyNumbers.ReopenDays), PolicyGroup.Closing, NumberUnit.Days, NumberBasis.Policy, 1, 365),
        Number(nameof(PolicyNumbers.HoldReviewDays), PolicyGroup.Closing, NumberUnit.Days, NumberBasis.Policy, 1, 365),
        Number(
            nameof(PolicyNumbers.WithdrawalCoolingOffMonths),
            PolicyGroup.Closing,
            NumberUnit.Months,
            NumberBasis.Policy,
            0,
            120
        ),
        Number(
            nameof(PolicyNumbers.NotApprovedCoolingOffMonths),
            PolicyGroup.Closing,
            NumberUnit.Months,
            NumberBasis.Policy,
            0,
            120
        ),
        Number(nameof(PolicyNumbers.HardStopMonths), PolicyGroup.Closing, NumberUnit.Months, NumberBasis.Policy, 1, 60),
        Number(nameof(PolicyNumbers.TargetMonths), PolicyGroup.Closing, NumberUnit.Months, NumberBasis.Policy, 1, 36),
        Number(nameof(PolicyNumbers.ValidityYears), PolicyGroup.Certificate, NumberUnit.Years, NumberBasis.Law, 1, 10),
        Number(
            nameof(PolicyNumbers.RestrictedMonths),
            PolicyGroup.Certificate,
            NumberUnit.Months,
            NumberBasis.Policy,
            1,
            36
        ),
        Number(
            nameof(PolicyNumbers.CertificateDays),
            PolicyGroup.Certificate,
            NumberUnit.Days,
            NumberBasis.Law,
            1,
            180
        ),
        Number(
            nameof(PolicyNumbers.SuspensionConfirmDays),
            PolicyGroup.Certificate,
            NumberUnit.Days,
            NumberBasis.Policy,
            1,
            180
        ),
        Number(
            nameof(PolicyNumbers.ExpiryWindowDays),
            PolicyGroup.Certificate,
            NumberUnit.Days,
            NumberBasis.Law,
            1,
            730
        ),
        Number(
            nameof(PolicyNumbers.SecondExpiryAlertDays),
            PolicyGroup.Certificate,
            NumberUnit.Days,
            NumberBasis.Policy,
            1,
            730
        ),
        Number(
            nameof(PolicyNumbers.ThirdExpiryAlertDays),
            PolicyGroup.Certificate,
            NumberUnit.Days,
            NumberBasis.Policy,
            1,
            730
        ),
        Number(
            nameof(PolicyNumbers.LastExpiryAlertDays),
            PolicyGroup.Certificate,
            NumberUnit.Days,
            NumberBasis.Policy,
            1,
            730
        ),
        Number(
            nameof(PolicyNumbers.AttendancePercent),
            PolicyGroup.Training,
            NumberUnit.Percent,
            NumberBasis.Policy,
            1,
            100
        ),
        Number(nameof(PolicyNumbers.PassMark), PolicyGroup.Training, NumberUnit.Points, NumberBasis.Policy, 1, 100),
        Number(
            nameof(PolicyNumbers.CriticalPassMark),
            PolicyGroup.Training,
            NumberUnit.Points,
            NumberBasis.Policy,
            1,
            100
        ),
        Number(nameof(PolicyNumbers.RemedialDays), PolicyGroup.Training, NumberUnit.Days, NumberBasis.Policy, 1, 365),
        Number(
            nameof(PolicyNumbers.GraduationWarningDays),
            PolicyGroup.Training,
            NumberUnit.Days,
            NumberBasis.Policy,
            1,
            365
        ),
        Number(
            nameof(PolicyNumbers.OrderReviewDays),
            PolicyGroup.Integrity,
            NumberUnit.Days,
            NumberBasis.Policy,
            1,
            180
        ),
        Number(
            nameof(PolicyNumbers.UnitConflictMonths),
            PolicyGroup.Offices,
            NumberUnit.Months,
            NumberBasis.Policy,
            1,
            120
        ),
        Number(
            nameof(PolicyNumbers.RoleGrantMonths),
            PolicyGroup.Offices,
            NumberUnit.Months,
            NumberBasis.Policy,
            1,
            12
        ),
        Number(
            nameof(PolicyNumbers.ForecastCases),
            PolicyGroup.Leadership,
            NumberUnit.Cases,
            NumberBasis.Policy,
            10,
            1000
        ),
    ];

    /// <summary>Breaks <c>settings.number-out-of-range</c>.</summary>
    internal static void Check(PolicyNumbers numbers)
    {
        foreach (var number in All)
        {
            if (number.Of(numbers) < number.Min || number.Of(numbers) > number.Max)
            {
                throw new RuleBrokenException("settings.number-out-of-range", number.Min, number.Max);
            }
        }
    }

    private static PolicyNumber Number(
        string name,
        PolicyGroup group,
        NumberUnit unit,
        NumberBasis basis,
        int min,
        int max
    ) => new(typeof(PolicyNumbers).GetProperty(name)!, group, unit, basis, min, max);
}
