namespace VettingPortal.Features.Settings;

/// <summary>The numbers themselves, with the defaults the portal starts with.</summary>
public sealed record PolicyNumbers
{
    /// <summary>Days from receipt to the eligibility finding (§7.7).</summary>
    public int EligibilityDays { get; init; } = 10;

    /// <summary>Days a registry query stays good for eligibility (R-REG-01).</summary>
    public int RegistryQueryDays { get; init; } = 30;

    /// <summary>Days to schedule all phases (§7.7).</summary>
    public int SchedulingDays { get; init; } = 20;

    /// <summary>Business days of notice before an applicant's polygraph (§7.7).</summary>
    public int PolygraphNoticeBusinessDays { get; init; } = 5;

    public int ToxicologyReportDays { get; init; } = 7;

    public int MedicalReportDays { get; init; } = 7;

    public int PsychologicalReportDays { get; init; } = 10;

    public int BackgroundReportDays { get; init; } = 30;

    /// <summary>Business days for the polygraph's quality review.</summary>
    public int PolygraphReviewBusinessDays { get; init; } = 5;

    /// <summary>Days a toxicology result stays usable before the decision.</summary>
    public int ToxicologyShelfDays { get; init; } = 90;

    /// <summary>Months any other phase's result stays usable before the decision.</summary>
    public int OtherShelfMonths { get; init; } = 12;

    public int IntegrationDays { get; init; } = 5;

    /// <summary>Business days from the opening of adjudication to the decision.</summary>
    public int AdjudicationBusinessDays { get; init; } = 20;

    /// <summary>Characters of the rationale on each raised guideline, at least (§3.3).</summary>
    public int RationaleCharacters { get; init; } = 100;

    /// <summary>Least weight (0 to 4) of the guideline a denial rests on (R-POL-12).</summary>
    public int DenialWeight { get; init; } = 3;

    /// <summary>Business days to appeal, from the delivery of the notice.</summary>
    public int AppealBusinessDays { get; init; } = 15;

    public int AppealDecisionBusinessDays { get; init; } = 30;

    /// <summary>Days without activity of the subject after which a file may be closed.</summary>
    public int InactivityDays { get; init; } = 90;

    public int InactivityNotices { get; init; } = 2;

    public int ReopenDays { get; init; } = 30;

    /// <summary>Days after which a hold must be looked at again.</summary>
    public int HoldReviewDays { get; init; } = 90;

    /// <summary>Months before someone who withdrew after evaluation may apply again.</summary>
    public int WithdrawalCoolingOffMonths { get; init; } = 12;

    /// <summary>Months before someone who was not approved may apply again (D05).</summary>
    public int NotApprovedCoolingOffMonths { get; init; } = 24;

    /// <summary>No-shows of one phase after which the file closes as not completed (§2.7).</summary>
    public int NoShowsToClose { get; init; } = 2;

    /// <summary>Repetitions of a phase after an inconclusive result; the next one is a decision of the board (§2.7).</summary>
    public int Retests { get; init; } = 2;

    /// <summary>Hours that pass at least between an inconclusive polygraph and its repetition (§2.7).</summary>
    public int RetestHours { get; init; } = 24;

    /// <summary>Days from an inconclusive polygraph within which it is repeated, unless the board orders it (§2.7).</summary>
    public int RetestDays { get; init; } = 30;

    /// <summary>Business days of notice before any other phase; the person may waive them.</summary>
    public int AppointmentNoticeBusinessDays { get; init; } = 1;

    /// <summary>How often the coordinator may give one phase to another evaluator, or void it; the director's approval is needed after that (SOD-12).</summary>
    public int CoordinatorReassignments { get; init; } = 2;

    /// <summary>Months for which a unit or chain of command left behind still counts as a conflict (SOD-03).</summary>
    public int UnitConflictMonths { get; init; } = 24;

    /// <summary>Years a component and a certificate are valid (§1.4).</summary>
    public int ValidityYears { get; init; } = 3;

    /// <summary>Months an approval with restrictions is valid (§1.3).</summary>
    public int RestrictedMonths { get; init; } = 12;

    /// <summary>Days from the end of the process in which the certificate must be issued.</summary>
    public int CertificateDays { get; init; } = 60;

    /// <summary>Days after which a suspension lapses unless confirmed (§7.4).</summary>
    public int SuspensionConfirmDays { get; init; } = 30;

    /// <summary>Days before its end from which a certificate is about to expire.</summary>
    public int ExpiryWindowDays { get; init; } = 180;

    /// <summary>Days before its end at which a certificate's expiry is told again (R-CUP-05), the second time.</summary>
    public int SecondExpiryAlertDays { get; init; } = 90;

    /// <summary>The third time.</summary>
    public int ThirdExpiryAlertDays { get; init; } = 60;

    /// <summary>The last time before the day itself.</summary>
    public int LastExpiryAlertDays { get; init; } = 30;

    /// <summary>The days before the end of a certificate at which its expiry is told, the earliest first (R-CUP-05).</summary>
    public IReadOnlyList<int> ExpiryAlerts() =>
        [
            .. new[] { ExpiryWindowDays, SecondExpiryAlertDays, ThirdExpiryAlertDays, LastExpiryAlertDays, 0 }
                .Distinct()
                .OrderDescending(),
        ];

    public int AttendancePercent { get; init; } = 90;

    public int PassMark { get; init; } = 70;

    /// <summary>The mark for modules on human rights and the use of force.</summary>
    public int CriticalPassMark { get; init; } = 80;

    public int RemedialDays { get; init; } = 30;

    /// <summary>Days after the end of training within which a vetting result that lapses is warned of (R-ACA-06).</summary>
    public int GraduationWarningDays { get; init; } = 90;

    /// <summary>Days after which an order of internal affairs is looked at again (§5.5).</summary>
    public int OrderReviewDays { get; init; } = 30;

    /// <summary>Months a role is granted for, at most (SOD-11: never more than twelve).</summary>
    public int RoleGrantMonths { get; init; } = 12;

    /// <summary>
    /// 1 where only those who are vetted themselves and current are given others' records (SOD-15); 0 until the force has certified
    /// enough of its own, for on the first day nobody is.
    /// </summary>
    public int VettedStaffOnly { get; init; }

    /// <summary>Ended ways from a milestone without which its yield says nothing about the next (§6.1).</summary>
    public int ForecastCases { get; init; } = 30;

    /// <summary>Years for which the past of somebody who never served is kept after the last file ended (§9.4).</summary>
    public int RetentionUnselectedYears { get; init; } = 2;

    /// <summary>Years for which the past of somebody who was certified is kept after the last certificate ended (§9.4).</summary>
    public int RetentionCertifiedYears { get; init; } = 10;

    /// <summary>Months after which a file that is still open must be decided or closed.</summary>
    public int HardStopMonths { get; init; } = 12;

    /// <summary>Months from a campaign's opening in which its target is to be certified (the year of the §6.1 forecast).</summary>
    public int TargetMonths { get; init; } = 12;
}
