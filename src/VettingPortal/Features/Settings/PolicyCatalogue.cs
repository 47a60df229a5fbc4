using VettingPortal.Kernel;
using static VettingPortal.Features.Settings.NumberBasis;
using static VettingPortal.Features.Settings.NumberUnit;

namespace VettingPortal.Features.Settings;

/// <summary>Every number of <see cref="PolicyNumbers"/> with what is known about it, in the order in which people read them.</summary>
public static class PolicyCatalogue
{
    public static readonly IReadOnlyList<PolicyNumber> All =
    [
        Number(nameof(PolicyNumbers.EligibilityDays), PolicyGroup.Eligibility, Days, Policy, 1, 90),
        Number(nameof(PolicyNumbers.RegistryQueryDays), PolicyGroup.Eligibility, Days, Policy, 1, 180),
        Number(nameof(PolicyNumbers.SchedulingDays), PolicyGroup.Evaluation, Days, Policy, 1, 180),
        Number(nameof(PolicyNumbers.PolygraphNoticeBusinessDays), PolicyGroup.Evaluation, BusinessDays, Policy, 1, 60),
        Number(
            nameof(PolicyNumbers.AppointmentNoticeBusinessDays),
            PolicyGroup.Evaluation,
            BusinessDays,
            Policy,
            0,
            20
        ),
        Number(nameof(PolicyNumbers.ToxicologyReportDays), PolicyGroup.Evaluation, Days, Policy, 1, 90),
        Number(nameof(PolicyNumbers.MedicalReportDays), PolicyGroup.Evaluation, Days, Policy, 1, 90),
        Number(nameof(PolicyNumbers.PsychologicalReportDays), PolicyGroup.Evaluation, Days, Policy, 1, 90),
        Number(nameof(PolicyNumbers.BackgroundReportDays), PolicyGroup.Evaluation, Days, Policy, 1, 180),
        Number(nameof(PolicyNumbers.PolygraphReviewBusinessDays), PolicyGroup.Evaluation, BusinessDays, Policy, 1, 60),
        Number(nameof(PolicyNumbers.ToxicologyShelfDays), PolicyGroup.Evaluation, Days, Policy, 1, 365),
        Number(nameof(PolicyNumbers.OtherShelfMonths), PolicyGroup.Evaluation, Months, Policy, 1, 36),
        Number(nameof(PolicyNumbers.Retests), PolicyGroup.Evaluation, Times, Policy, 0, 5),
        Number(nameof(PolicyNumbers.RetestHours), PolicyGroup.Evaluation, Hours, Policy, 0, 240),
        Number(nameof(PolicyNumbers.RetestDays), PolicyGroup.Evaluation, Days, Policy, 10, 180),
        Number(nameof(PolicyNumbers.CoordinatorReassignments), PolicyGroup.Evaluation, Times, Policy, 0, 10),
        Number(nameof(PolicyNumbers.NoShowsToClose), PolicyGroup.Evaluation, Times, Policy, 1, 10),
        Number(nameof(PolicyNumbers.IntegrationDays), PolicyGroup.Adjudication, Days, Policy, 1, 90),
        Number(nameof(PolicyNumbers.AdjudicationBusinessDays), PolicyGroup.Adjudication, BusinessDays, Policy, 1, 180),
        Number(nameof(PolicyNumbers.RationaleCharacters), PolicyGroup.Adjudication, Characters, Policy, 1, 2000),
        Number(nameof(PolicyNumbers.DenialWeight), PolicyGroup.Adjudication, Points, Policy, 1, 4),
        Number(nameof(PolicyNumbers.AppealBusinessDays), PolicyGroup.Appeals, BusinessDays, Policy, 1, 90),
        Number(nameof(PolicyNumbers.AppealDecisionBusinessDays), PolicyGroup.Appeals, BusinessDays, Policy, 1, 180),
        Number(nameof(PolicyNumbers.InactivityDays), PolicyGroup.Closing, Days, Policy, 1, 730),
        Number(nameof(PolicyNumbers.InactivityNotices), PolicyGroup.Closing, Times, Policy, 1, 10),
        Number(nameof(PolicyNumbers.ReopenDays), PolicyGroup.Closing, Days, Policy, 1, 365),
        Number(nameof(PolicyNumbers.HoldReviewDays), PolicyGroup.Closing, Days, Policy, 1, 365),
        Number(nameof(PolicyNumbers.WithdrawalCoolingOffMonths), PolicyGroup.Closing, Months, Policy, 0, 120),
        Number(nameof(PolicyNumbers.NotApprovedCoolingOffMonths), PolicyGroup.Closing, Months, Policy, 0, 120),
        Number(nameof(PolicyNumbers.HardStopMonths), PolicyGroup.Closing, Months, Policy, 1, 60),
        Number(nameof(PolicyNumbers.TargetMonths), PolicyGroup.Closing, Months, Policy, 1, 36),
        Number(nameof(PolicyNumbers.ValidityYears), PolicyGroup.Certificate, Years, Law, 1, 10),
        Number(nameof(PolicyNumbers.RestrictedMonths), PolicyGroup.Certificate, Months, Policy, 1, 36),
        Number(nameof(PolicyNumbers.CertificateDays), PolicyGroup.Certificate, Days, Law, 1, 180),
        Number(nameof(PolicyNumbers.SuspensionConfirmDays), PolicyGroup.Certificate, Days, Policy, 1, 180),
        Number(nameof(PolicyNumbers.ExpiryWindowDays), PolicyGroup.Certificate, Days, Law, 1, 730),
        Number(nameof(PolicyNumbers.SecondExpiryAlertDays), PolicyGroup.Certificate, Days, Policy, 1, 730),
        Number(nameof(PolicyNumbers.ThirdExpiryAlertDays), PolicyGroup.Certificate, Days, Policy, 1, 730),
        Number(nameof(PolicyNumbers.LastExpiryAlertDays), PolicyGroup.Certificate, Days, Policy, 1, 730),
        Number(nameof(PolicyNumbers.AttendancePercent), PolicyGroup.Training, Percent, Policy, 1, 100),
        Number(nameof(PolicyNumbers.PassMark), PolicyGroup.Training, Points, Policy, 1, 100),
        Number(nameof(PolicyNumbers.CriticalPassMark), PolicyGroup.Training, Points, Policy, 1, 100),
        Number(nameof(PolicyNumbers.RemedialDays), PolicyGroup.Training, Days, Policy, 1, 365),
        Number(nameof(PolicyNumbers.GraduationWarningDays), PolicyGroup.Training, Days, Policy, 1, 365),
        Number(nameof(PolicyNumbers.OrderReviewDays), PolicyGroup.Integrity, Days, Policy, 1, 180),
        Number(nameof(PolicyNumbers.UnitConflictMonths), PolicyGroup.Offices, Months, Policy, 1, 120),
        Number(nameof(PolicyNumbers.RoleGrantMonths), PolicyGroup.Offices, Months, Policy, 1, 12),
        Number(nameof(PolicyNumbers.VettedStaffOnly), PolicyGroup.Offices, YesOrNo, Policy, 0, 1),
        Number(nameof(PolicyNumbers.ForecastCases), PolicyGroup.Leadership, Cases, Policy, 10, 1000),
        Number(nameof(PolicyNumbers.RetentionUnselectedYears), PolicyGroup.Closing, Years, Policy, 2, 30),
        Number(nameof(PolicyNumbers.RetentionCertifiedYears), PolicyGroup.Closing, Years, Policy, 10, 50),
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
