using System.Security.Cryptography;
using System.Text;
using VettingPortal.Features.Evaluations;
using VettingPortal.Features.People;
using VettingPortal.Features.Settings;
using VettingPortal.Features.Vetting;
using VettingPortal.Kernel;

namespace VettingPortal.Tests.Vetting;

/// <summary>Vetting files at every place of the road, brought there by the file's own doors. All happens on one day but what must not.</summary>
public static class AVettingFile
{
    public static readonly DateTimeOffset Noon = new(2026, 11, 24, 18, 0, 0, TimeSpan.Zero);

    public static readonly Guid Center = new("00000000-0000-4000-8000-00000000c301");

    public static readonly Guid Subject = new("00000000-0000-7000-8000-000000000777");

    public static readonly IReadOnlyList<Guid> Adjudicators = [IdOf(Role.ADJ, 1), IdOf(Role.ADJ, 2)];

    public static readonly IReadOnlyList<Guid> Panel = [IdOf(Role.LEG, 11), IdOf(Role.LEG, 12), IdOf(Role.LEG, 13)];

    public static Actor Recruiter => An(Role.REC);

    public static Actor Clerk => An(Role.ELI);

    public static Actor Coordinator => An(Role.COO);

    public static Actor Chair => An(Role.BRD);

    public static Actor Academy => An(Role.ACA);

    public static Actor Registrar => An(Role.CERT);

    public static Actor Legal => An(Role.LEG);

    /// <summary>The nth holder of a role; the same number is always the same person.</summary>
    public static Actor An(Role role, int number = 1, Guid? person = null) =>
        new(IdOf(role, number), $"{role} {number}", new HashSet<Role> { role }, AllPermissions, person);

    public static Guid IdOf(Role role, int number = 1) =>
        new(SHA256.HashData(Encoding.UTF8.GetBytes($"{role}/{number}")).AsSpan(0, 16));

    public static PolicyOfTheDay On(DateTimeOffset now) =>
        new(now, MexicoTime.DayOf(now), new PolicyNumbers(), new BusinessCalendar([]));

    public static PolicyOfTheDay Today => On(Noon);

    public static PolicyOfTheDay After(int days) => On(Noon.AddDays(days));

    public static VettingFacts Facts(int days = 0) => new(After(days));

    public static VettingFacts Withdrawing(int days = 0) =>
        Facts(days) with
        {
            Withdrawal = new(BySubject: false, LetterOnFile: true),
        };

    public static IntakeFacts Complete => new(DocumentsComplete: true, DeclarationSigned: true);

    public static EligibilityFacts Suitable(int days = 0) => new(After(days).Today, true, true, true, true, true, null);

    public static BoardFacts Decides(VettingState decision) =>
        new(
            Adjudicators,
            2,
            decision,
            RationaleComplete: true,
            PolygraphIsOnlyAdverse: false,
            decision is VettingState.ApprovedWithRestrictions
                ? [new("Seguimiento trimestral", "Recursos humanos", new(2027, 2, 1))]
                : []
        );

    public static TrainingFacts Trained => new(true, true, 960, 960, 95, true, 2, Remedials: 0, FailedOn: Today.Today);

    public static CertificationFacts Signed => new(true, true, IdOf(Role.DIR), IdOf(Role.CERT));

    public static VettingFile Draft(
        PersonId? person = null,
        string number = "EXP-2026-000001",
        VettingFileId? id = null,
        Guid? batch = null
    ) =>
        VettingFile.OpenDraft(
            id ?? VettingFileId.New(),
            number,
            person ?? new PersonId(Subject),
            new Application(CaseType.Entry, null, "PREVENCION", "NORTE", new(2026, 11, 20), "2026-01", batch),
            Recruiter,
            Today
        );

    public static VettingFile Received(VettingFile? draft = null) =>
        (draft ?? Draft()).Took(VettingStep.Submit, Recruiter, Facts() with { Intake = Complete });

    public static VettingFile Eligible(VettingFile? draft = null) =>
        Received(draft).Took(VettingStep.FindEligible, Clerk, Facts() with { Eligibility = Suitable() });

    public static VettingFile NotEligible() =>
        Received().Took(VettingStep.FindNotEligible, Clerk, Facts() with { ReasonCode = "D07" });

    /// <summary>The evaluator of each phase is the first holder of its role.</summary>
    public static VettingFile InEvaluation(VettingFile? draft = null)
    {
        var file = Eligible(draft);
        foreach (var kind in Enum.GetValues<ConsentKind>())
        {
            file.Sign(kind, Today.Today, Today);
        }
        foreach (var kind in Enum.GetValues<EvaluationKind>())
        {
            file.Draw(kind, IdOf(kind.Row().Evaluator), Today);
        }
        return file.Took(VettingStep.StartEvaluation, Coordinator, Facts());
    }

    public static Actor EvaluatorOf(EvaluationKind kind) => An(kind.Row().Evaluator);

    /// <summary>The second holder of the reviewing role, which may be the evaluators' own.</summary>
    public static Actor ReviewerOf(EvaluationKind kind) => An(kind.Row().Reviewer, 2);

    /// <summary>Far enough ahead for the polygraph's notice; hours apart from each other.</summary>
    public static Appointment AppointmentOf(EvaluationKind kind, int days = 10) =>
        new(Noon.AddDays(days).AddHours((int)kind * 4 - 8), kind.Row().Minutes, Center);

    public static VettingFile Scheduled(this VettingFile file, EvaluationKind kind)
    {
        file.Schedule(kind, AppointmentOf(kind), accredited: true, Today);
        return file;
    }

    public static VettingFile Begun(this VettingFile file, EvaluationKind kind)
    {
        file.Scheduled(kind).Begin(kind, EvaluatorOf(kind), After(11));
        return file;
    }

    public static VettingFile Reported(
        this VettingFile file,
        EvaluationKind kind,
        EvaluationResult result = EvaluationResult.Favourable
    )
    {
        file.Begun(kind).Report(kind, result, "Sin hallazgos.", EvaluatorOf(kind), After(11));
        return file;
    }

    public static VettingFile Concluded(
        this VettingFile file,
        EvaluationKind kind,
        EvaluationResult result = EvaluationResult.Favourable
    )
    {
        file.Reported(kind, result).Confirm(kind, ReviewerOf(kind), After(11));
        return file;
    }

    /// <summary>All five phases concluded, not yet integrated.</summary>
    public static VettingFile Evaluated(
        VettingFile? draft = null,
        EvaluationKind? but = null,
        EvaluationResult result = EvaluationResult.Unfavourable
    ) =>
        Enum.GetValues<EvaluationKind>()
            .Aggregate(
                InEvaluation(draft),
                (file, kind) => file.Concluded(kind, kind == but ? result : EvaluationResult.Favourable)
            );

    public static VettingFile Integration(EvaluationKind? but = null) =>
        Evaluated(but: but).Took(VettingStep.Integrate, Coordinator, Facts(11));

    public static VettingFile InAdjudication(EvaluationKind? but = null) =>
        Integration(but)
            .Took(
                VettingStep.OpenAdjudication,
                Chair,
                Facts(11) with
                {
                    Board = new BoardFacts(Adjudicators, 0, null, false, false, []),
                }
            );

    public static VettingFile Decided(VettingState decision, VettingStep step) =>
        InAdjudication().Took(step, Chair, Facts(11) with { Board = Decides(decision), ReasonCode = "D15" });

    public static VettingFile Approved() => Decided(VettingState.Approved, VettingStep.Approve);

    public static VettingFile NotApproved() => Decided(VettingState.NotApproved, VettingStep.Deny);

    public static VettingFile InTraining() =>
        Approved().Took(VettingStep.Enrol, Academy, Facts(12) with { Training = Trained });

    public static VettingFile TrainingFailed() =>
        InTraining().Took(VettingStep.FailTraining, Academy, Facts(13) with { Training = Trained });

    public static VettingFile TrainingPassed() =>
        InTraining().Took(VettingStep.PassTraining, Academy, Facts(13) with { Training = Trained });

    public static VettingFile InCertification() =>
        TrainingPassed().Took(VettingStep.OpenCertification, Registrar, Facts(14) with { Certification = Signed });

    public static VettingFile InAppeal() => NotApproved().Took(VettingStep.Appeal, Legal, Facts(12));

    public static VettingFile Held(this VettingFile file, int day = 0)
    {
        file.Hold(After(day));
        return file;
    }

    public static VettingFile Took(this VettingFile file, VettingStep step, Actor by, VettingFacts facts)
    {
        file.Take(step, by, facts);
        return file;
    }

    private static IReadOnlySet<Permission> AllPermissions { get; } =
        Enum.GetValues<VettingStep>().Select(step => step.Permission()).ToHashSet();
}
