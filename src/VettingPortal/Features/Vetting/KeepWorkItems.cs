using Microsoft.EntityFrameworkCore;
using VettingPortal.Features.Evaluations;
using VettingPortal.Kernel;
using VettingPortal.Kernel.Data;
using static VettingPortal.Features.Vetting.VettingState;

namespace VettingPortal.Features.Vetting;

/// <summary>Rewrites a file's lines of work whenever it changes.</summary>
public sealed class KeepWorkItems(PortalDb db) : IOnEvent<FileChanged>
{
    public const string Source = "file";

    public static readonly DateOnly NoClock = new(9999, 12, 31);

    public async Task On(FileChanged happened, CancellationToken cancel)
    {
        var file = happened.File;
        if (happened.From is not null)
        {
            var old = await db.Set<WorkItem>()
                .Where(item => item.File == file.Id && item.Source == Source)
                .ToListAsync(cancel);
            db.RemoveRange(old);
            db.RemoveRange(
                db.Set<WorkItem>().Local.Where(item => item.File == file.Id && item.Source == Source).ToList()
            );
            await Hold(file, cancel);
        }
        db.AddRange(Of(file, MexicoTime.DayOf(happened.At)));
    }

    // The lines that other features keep follow the hold as well, or they would tell that something differs.
    private async Task Hold(VettingFile file, CancellationToken cancel)
    {
        var others = await db.Set<WorkItem>()
            .Where(item =>
                item.File == file.Id
                && item.Source != Source
                && item.Source != KeepHoldReviews.Source
                && item.Held != file.IsHeld
            )
            .ToListAsync(cancel);
        others.ForEach(item => item.Held = file.IsHeld);
    }

    /// <summary>What the file itself asks for, by its state and its phases.</summary>
    public static IEnumerable<WorkItem> Of(VettingFile file, DateOnly? today = null) =>
        [
            .. OfState(file, today),
            .. file.DoubtedWork().Select(seat => Line(file, WorkTask.ReviewWork, null, seat.Phase, office: Role.DIR)),
        ];

    private static IEnumerable<WorkItem> OfState(VettingFile file, DateOnly? today) =>
        file.State switch
        {
            Draft => [ForOffice(file, WorkTask.CompleteApplication, Role.REC)],
            Received => [ForOffice(file, WorkTask.JudgeEligibility, Role.ELI), .. PastHardStop(file)],
            Eligible => [ForOffice(file, WorkTask.StartEvaluation, Role.COO), .. PastHardStop(file)],
            InEvaluation => [.. OfPhases(file, today), .. PastHardStop(file)],
            Integration => [ForOffice(file, WorkTask.OpenBoard, Role.BRD)],
            MoreInformation => [ForOffice(file, WorkTask.SupplyInformation, Role.BRD)],
            NotApproved or NotEligible => [ForOffice(file, WorkTask.NotifyDecision, Role.BRD)],
            Approved or ApprovedWithRestrictions => [ForOffice(file, WorkTask.Enrol, Role.ACA)],
            InTraining => [ForOffice(file, WorkTask.Train, Role.ACA)],
            TrainingFailed => [ForOffice(file, WorkTask.ResolveFailedTraining, Role.ACA)],
            TrainingPassed => [ForOffice(file, WorkTask.OpenCertification, Role.CERT)],
            InAppeal => [ForOffice(file, WorkTask.DecideAppeal, Role.LEG)],
            InAdjudication or InCertification or Certified or Withdrawn or ClosedForInactivity or Closed => [],
        };

    private static IEnumerable<WorkItem> PastHardStop(VettingFile file) =>
        file.HardStopTold ? [Line(file, WorkTask.CloseNotCompleted, file.HardStopOn, office: Role.COO)] : [];

    private static List<WorkItem> OfPhases(VettingFile file, DateOnly? today)
    {
        var phases = Enum.GetValues<EvaluationKind>().Select(file.Current).OfType<Evaluation>().ToList();
        var lines = phases.Select(e => OfPhase(file, e, today)).OfType<WorkItem>().ToList();
        return lines.Count == 0 && phases.TrueForAll(phase => phase.State is EvaluationState.Concluded)
            ? [ForOffice(file, WorkTask.IntegrateFile, Role.COO)]
            : lines;
    }

    private static WorkItem? OfPhase(VettingFile file, Evaluation phase, DateOnly? today) =>
        phase.State switch
        {
            EvaluationState.Pending when phase.Kind.Row().NeedsMedicalClearance && !file.MedicallyCleared =>
                BeforeClearance(file, phase.Kind),
            EvaluationState.Pending => Line(
                file,
                WorkTask.SchedulePhase,
                phase.Due,
                phase.Kind,
                holder: phase.Evaluator
            ),
            EvaluationState.Scheduled => Line(
                file,
                WorkTask.ConductPhase,
                phase.Due,
                phase.Kind,
                holder: phase.Evaluator
            ),
            EvaluationState.InProgress => Line(
                file,
                WorkTask.ReportPhase,
                phase.Due,
                phase.Kind,
                holder: phase.Evaluator
            ),
            EvaluationState.InReview => Line(
                file,
                WorkTask.ReviewPhase,
                phase.Due,
                phase.Kind,
                office: phase.Kind.Row().Reviewer
            ),
            EvaluationState.Voided => Line(file, WorkTask.DrawEvaluator, file.Due, phase.Kind, office: Role.COO),
            EvaluationState.NoShow => Line(file, WorkTask.CloseNotCompleted, file.Due, phase.Kind, office: Role.COO),
            EvaluationState.Concluded when today is { } day && phase.IsExpired(day) => Line(
                file,
                WorkTask.DrawEvaluator,
                file.Due,
                phase.Kind,
                office: Role.COO
            ),
            EvaluationState.Concluded or EvaluationState.Sealed => null,
        };

    // Nothing can be scheduled before the physician has cleared the person (§1.2); what can be done depends on why that is not so.
    private static WorkItem? BeforeClearance(VettingFile file, EvaluationKind phase) =>
        file.HasMedicalImpediment ? Line(file, WorkTask.CloseNotCompleted, file.Due, phase, office: Role.COO)
        : file.Current(EvaluationKind.Medical) is { State: EvaluationState.Concluded }
            ? Line(file, WorkTask.DrawEvaluator, file.Due, EvaluationKind.Medical, office: Role.COO)
        : null;

    private static WorkItem ForOffice(VettingFile file, WorkTask task, Role office) =>
        Line(file, task, file.Due, office: office);

    private static WorkItem Line(
        VettingFile file,
        WorkTask task,
        DateOnly? due,
        EvaluationKind? phase = null,
        Role? office = null,
        Guid? holder = null
    ) =>
        new()
        {
            File = file.Id,
            Number = file.Number,
            Task = task,
            Phase = phase,
            Office = office,
            Holder = holder,
            Due = due ?? NoClock,
            Held = file.IsHeld,
            Source = Source,
        };
}
