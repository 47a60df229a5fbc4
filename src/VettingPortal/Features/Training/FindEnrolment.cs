using Microsoft.EntityFrameworkCore;
using VettingPortal.Features.Settings;
using VettingPortal.Features.Vetting;
using VettingPortal.Kernel;
using VettingPortal.Kernel.Data;

namespace VettingPortal.Features.Training;

/// <summary>The training record of a file, or null where there is none yet.</summary>
public sealed record FindEnrolment(VettingFileId File) : IQuery<FindEnrolment, FindEnrolment.Record?>
{
    public static Permission Requires => TrainingFeature.View;

    public sealed record Record(
        EnrolmentId Id,
        string CohortCode,
        string Academy,
        DateOnly StartsOn,
        DateOnly EndsOn,
        EnrolmentState State,
        DateOnly ContractSignedOn,
        int ValidatedHours,
        int MinimumHours,
        int AttendancePercent,
        int AttendanceMinimum,
        IReadOnlyList<ModuleResult> Modules,
        IReadOnlyList<Signature> Signatures,
        int Remedials,
        DateOnly? FailedOn,
        DateOnly? RemedialUntil,
        DateOnly? ResultValidUntil,
        bool ResultLapsesSoon,
        IReadOnlyList<Correction> Corrections
    );

    /// <summary>A module with the mark that counts; null before one was given.</summary>
    public sealed record ModuleResult(
        string Code,
        string NameEs,
        string NameEn,
        bool Critical,
        int PassMark,
        int? Mark,
        int Attempt,
        string? Evaluators
    );

    public sealed record Signature(Guid By, string Name, DateTimeOffset At);

    public sealed record Correction(int Number, string Module, int Mark, string Why, Guid AskedBy, bool Approved);

    public sealed class Handler(PortalDb db, UseCaseContext context, PolicyLookup policies)
        : IAnswer<FindEnrolment, Record?>
    {
        public async Task<Record?> Answer(FindEnrolment query, CancellationToken cancel)
        {
            var file =
                await db.Set<VettingFile>()
                    .AsNoTracking()
                    .VisibleTo(context.Actor)
                    .Where(one => one.Id == query.File)
                    .Select(one => new { one.Profile, one.ResultValidUntil })
                    .SingleOrDefaultAsync(cancel)
                ?? throw new RecordNotFoundException();
            var enrolment = await db.Set<Enrolment>()
                .AsNoTracking()
                .SingleOrDefaultAsync(one => one.File == query.File, cancel);
            if (enrolment is null)
            {
                return null;
            }
            var cohort = await db.Set<Cohort>().AsNoTracking().SingleAsync(one => one.Id == enrolment.Cohort, cancel);
            var minimum = await db.Set<ForceProfile>()
                .Where(profile => profile.Code == file.Profile)
                .Select(profile => profile.MinimumHours)
                .SingleOrDefaultAsync(cancel);
            var numbers = (await policies.Find(cancel)).Numbers;
            return Of(enrolment, cohort, numbers, minimum, file.ResultValidUntil, context.Today);
        }

        private static Record Of(
            Enrolment enrolment,
            Cohort cohort,
            PolicyNumbers numbers,
            int minimum,
            DateOnly? validUntil,
            DateOnly today
        ) =>
            new(
                enrolment.Id,
                cohort.Code,
                cohort.Academy,
                cohort.StartsOn,
                cohort.EndsOn,
                enrolment.State,
                enrolment.ContractSignedOn,
                (int)enrolment.ValidatedHours,
                minimum,
                enrolment.AttendancePercent(cohort),
                numbers.AttendancePercent,
                [.. cohort.Modules.OrderBy(module => module.Order).Select(module => Of(module, enrolment, numbers))],
                [.. enrolment.Signatures.OrderBy(s => s.At).Select(s => new Signature(s.By, s.Name, s.At))],
                enrolment.Remedials,
                enrolment.FailedOn,
                enrolment.FailedOn?.AddDays(numbers.RemedialDays),
                validUntil,
                validUntil <= (enrolment.EndedOn ?? today).AddDays(numbers.GraduationWarningDays),
                [
                    .. enrolment.Corrections.Select(c => new Correction(
                        c.Number,
                        c.Module,
                        c.Value,
                        c.Reason,
                        c.AskedBy,
                        c.ApprovedBy is not null
                    )),
                ]
            );

        private static ModuleResult Of(CohortModule module, Enrolment enrolment, PolicyNumbers numbers)
        {
            var mark = enrolment.Current(module.Code);
            return new(
                module.Code,
                module.NameEs,
                module.NameEn,
                module.Critical,
                Enrolment.PassMark(module, numbers),
                mark?.Value,
                mark?.Attempt ?? 0,
                mark is null ? null : $"{mark.FirstEvaluator} · {mark.SecondEvaluator}"
            );
        }
    }
}
