using VettingPortal.Features.Evaluations;
using VettingPortal.Kernel;

namespace VettingPortal.Features.Vetting;

using Guard = Tuple<Func<bool>, string>;

/// <summary>The rules that guard the steps of <see cref="VettingWorkflow"/>, each under the code by which it is refused and shown.</summary>
internal sealed class VettingGuards(VettingFile file, Actor actor, VettingFacts facts)
{
    private DateOnly Today => facts.Policy.Today;

    public Guard NotHeld => Rule("vetting.on-hold", () => !file.IsHeld);

    public Guard ReasonGiven => Rule("vetting.reason-code-missing", () => facts.ReasonCode is not null);

    public Guard DocumentsComplete =>
        Rule("vetting.documents-missing", () => facts.Intake is { DocumentsComplete: true });

    public Guard DeclarationSigned =>
        Rule("vetting.declaration-unsigned", () => facts.Intake is { DeclarationSigned: true });

    public Guard Imported => Rule("vetting.not-imported", () => file.Batch is not null);

    public Guard NeverMoved => Rule("vetting.moved-on", () => file.Steps.Count == 0);

    public Guard RegistryQueried =>
        Rule(
            "vetting.registry-query-missing",
            () =>
                facts.Eligibility?.RegistryQueriedOn is { } day
                && day <= Today
                && day >= Today.AddDays(-facts.Policy.Numbers.RegistryQueryDays)
        );

    public Guard RegistryClear => Rule("vetting.registry-hit", () => facts.Eligibility is { RegistryClear: true });

    public Guard AgeFits => Rule("vetting.age-outside-profile", () => facts.Eligibility is { AgeFits: true });

    public Guard SchoolingSuffices =>
        Rule("vetting.schooling-too-low", () => facts.Eligibility is { SchoolingSuffices: true });

    public Guard OnlyMexican => Rule("vetting.second-nationality", () => facts.Eligibility is { OnlyMexican: true });

    public Guard MilitaryCardShown =>
        Rule("vetting.military-card-missing", () => facts.Eligibility is { MilitaryCardShown: true });

    public Guard NoCoolingOff =>
        Rule(
            "vetting.cooling-off",
            () => facts.Eligibility is { } found && (found.CoolingOffUntil is not { } until || until < Today)
        );

    public Guard ConsentsSigned =>
        Rule(
            "vetting.consents-missing",
            () => Enum.GetValues<ConsentKind>().All(kind => file.Consents.Any(consent => consent.Kind == kind))
        );

    public Guard EvaluatorsDrawn =>
        Rule(
            "vetting.evaluators-not-drawn",
            () => Enum.GetValues<EvaluationKind>().All(kind => file.Current(kind) is not null)
        );

    public Guard PhasesConcluded =>
        Rule(
            "vetting.evaluations-pending",
            () =>
                Enum.GetValues<EvaluationKind>().All(kind => file.Current(kind) is { State: EvaluationState.Concluded })
        );

    public Guard ResultsUsable =>
        Rule(
            "vetting.result-expired",
            () =>
                Enum.GetValues<EvaluationKind>()
                    .All(kind => file.Current(kind) is not { UsableUntil: { } until } || until >= Today)
        );

    /// <summary>No result can come: no-shows without a reason, or a medical impediment (§1.3, §2.7).</summary>
    public Guard CannotBeCompleted =>
        Rule(
            "vetting.no-shows-left",
            () =>
                file.HasMedicalImpediment
                || file.NoShowsOfWorstPhase >= facts.Policy.Numbers.NoShowsToClose
                || file.IsPastHardStop(facts.Policy.Today)
        );

    /// <summary>A result expired, was voided or stayed inconclusive: without such there is no way back from the board to the phases.</summary>
    public Guard SomePhaseToRepeat =>
        Rule(
            "vetting.no-phase-to-repeat",
            () => Enum.GetValues<EvaluationKind>().Any(kind => file.Current(kind)?.CanBeRepeated(Today) == true)
        );

    public Guard TwoAdjudicatorsDrawn =>
        Rule(
            "vetting.adjudicators-not-drawn",
            () =>
                facts.Board is { Adjudicators: [var first, var second] }
                && first != second
                && facts.Board.Adjudicators.All(drawn => drawn != actor.Id && file.HasNoDuty(drawn))
        );

    public Guard Reasoned => Rule("vetting.rationale-missing", () => facts.Board is { RationaleComplete: true });

    public Guard RestrictionsNamed =>
        Rule("vetting.restrictions-missing", () => facts.Board is { Restrictions.Count: > 0 });

    /// <summary>R-CC-02: a confirmed positive allows only a denial.</summary>
    public Guard ToxicologyClear =>
        Rule(
            "vetting.toxicology-positive",
            () => file.Current(EvaluationKind.Toxicology)?.Result is not EvaluationResult.Unfavourable
        );

    /// <summary>R-POL-12: a denial never rests on the polygraph alone (10 CFR 709.25).</summary>
    public Guard NotPolygraphAlone =>
        Rule("vetting.polygraph-alone", () => facts.Board is { PolygraphIsOnlyAdverse: false });

    public Guard NoticeDelivered => Rule("vetting.notice-not-delivered", () => file.NoticeDeliveredOn is not null);

    public Guard AppealWindowPast =>
        Rule("vetting.appeal-window-open", () => file.AppealUntil is { } until && until < Today);

    public Guard WithinAppealWindow =>
        Rule(
            "vetting.appeal-window-closed",
            () => file.AppealUntil is not { } until || until >= (facts.AppealFiledOn ?? Today)
        );

    /// <summary>A file that closed on its notice is appealed where the appeal had been filed in time.</summary>
    public Guard IsAppealable => Rule("vetting.not-appealable", () => file.IsAppealable);

    public Guard HasPlace => Rule("vetting.no-cohort-place", () => facts.Training is { HasPlace: true });

    public Guard ContractSigned =>
        Rule("vetting.training-contract-unsigned", () => facts.Training is { ContractSigned: true });

    public Guard ResultCurrent =>
        Rule("vetting.result-lapsed", () => file.ResultValidUntil is { } until && until >= Today);

    public Guard HoursReached =>
        Rule("vetting.hours-short", () => facts.Training is { } record && record.ValidatedHours >= record.MinimumHours);

    public Guard AttendanceReached =>
        Rule(
            "vetting.attendance-short",
            () => facts.Training is { } record && record.AttendancePercent >= facts.Policy.Numbers.AttendancePercent
        );

    public Guard MarksReached => Rule("vetting.marks-short", () => facts.Training is { MarksReached: true });

    public Guard TwoSignatures => Rule("vetting.training-two-signatures", () => facts.Training is { Signatures: >= 2 });

    /// <summary>R-ACA-04: one remedial, then the academic board.</summary>
    public Guard FirstRemedial => Rule("vetting.remedial-once", () => facts.Training is { Remedials: 0 });

    public Guard WithinRemedialWindow =>
        Rule(
            "vetting.remedial-window-closed",
            () => facts.Training?.FailedOn is { } failed && Today <= failed.AddDays(facts.Policy.Numbers.RemedialDays)
        );

    public Guard ComponentsCurrent =>
        Rule("vetting.components-not-current", () => facts.Certification is { ComponentsCurrent: true });

    public Guard DirectorSigned =>
        Rule("vetting.certificate-unsigned", () => facts.Certification is { SignedBy: not null });

    /// <summary>SOD-04: signing is a duty too.</summary>
    public Guard SignatoryUninvolved =>
        Rule(
            "vetting.signatory-involved",
            () => facts.Certification?.SignedBy is { } signatory && file.HasNoDutyBut(Duty.SignCertificate, signatory)
        );

    /// <summary>SOD-09: registrar ≠ signatory.</summary>
    public Guard RegistrarIsAnother =>
        Rule(
            "vetting.registrar-is-signatory",
            () =>
                facts.Certification is { } by
                && by.RegisteredBy == actor.Id
                && Access.Allows(actor, new AccessAct.Register(by.SignedBy), AccessRecord.OfNobody)
        );

    public Guard RegistryEntryMade =>
        Rule("vetting.registry-entry-missing", () => facts.Certification is { RegistryEntry: true });

    public Guard PanelOfThree =>
        Rule(
            "vetting.panel-of-three",
            () => facts.Appeal is { Panel.Count: 3 } appeal && appeal.Panel.Distinct().Count() == 3
        );

    public Guard PanelUninvolved =>
        Rule("vetting.panel-involved", () => facts.Appeal is { } appeal && appeal.Panel.All(file.HasNoDuty));

    public Guard PhasesNamed => Rule("vetting.phases-not-named", () => facts.Appeal is { PhasesToRepeat.Count: > 0 });

    public Guard BySubjectOrLetter =>
        Rule(
            "vetting.withdrawal-letter-missing",
            () => facts.Withdrawal is { BySubject: true } or { LetterOnFile: true }
        );

    /// <summary>Once a person was told that they are not approved, they cannot withdraw from it (§7.3, 14).</summary>
    public Guard DenialNotNotified => Rule("vetting.denial-notified", () => file.NoticeDeliveredOn is null);

    public Guard Inactive =>
        Rule(
            "vetting.not-inactive",
            () =>
                file.Notices >= facts.Policy.Numbers.InactivityNotices
                && MexicoTime.DayOf(file.SubjectActiveAt).AddDays(facts.Policy.Numbers.InactivityDays) <= Today
        );

    public Guard WithinReopenWindow =>
        Rule(
            "vetting.reopen-window-closed",
            () => MexicoTime.DayOf(file.StateSince).AddDays(facts.Policy.Numbers.ReopenDays) >= Today
        );

    /// <summary>SOD-01 and SOD-04: nobody on their own file, one duty per file.</summary>
    public Guard OneDuty(Duty duty) => Rule("vetting.one-duty-per-file", () => file.MayTakeSeat(duty, null, actor));

    public Guard Decided(VettingState decision) =>
        Rule("vetting.votes-missing", () => facts.Board is { VotesIn: >= 2 } board && board.Decision == decision);

    public Guard AppealedFrom(VettingState state) => Rule(NotThisAppeal, () => file.AppealedFrom == state);

    // Two branches of one step exclude each other; the rule that tells a person something is the other one.
    private const string NotThisAppeal = "vetting.step-not-allowed-now";

    public bool Tells(string code) => code != NotThisAppeal;

    public object[] FactsOf(IEnumerable<string>? broken) =>
        broken?.FirstOrDefault(Tells) switch
        {
            "vetting.on-hold" when file.NextHoldReview(facts.Policy.Today) is { } review => [review],
            "vetting.evaluations-pending" =>
            [
                Enum.GetValues<EvaluationKind>()
                    .Count(kind => file.Current(kind) is not { State: EvaluationState.Concluded }),
            ],
            "vetting.appeal-window-open" when file.AppealUntil is { } until => [until],
            "vetting.appeal-window-closed" when file.AppealUntil is { } until => [until],
            "vetting.cooling-off" when facts.Eligibility?.CoolingOffUntil is { } until => [until],
            "vetting.hours-short" when facts.Training is { } record => [record.ValidatedHours, record.MinimumHours],
            "vetting.attendance-short" when facts.Training is { } record =>
            [
                record.AttendancePercent,
                facts.Policy.Numbers.AttendancePercent,
            ],
            "vetting.registry-query-missing" => [facts.Policy.Numbers.RegistryQueryDays],
            _ => [],
        };

    private static Guard Rule(string code, Func<bool> holds) => new(holds, code);
}
