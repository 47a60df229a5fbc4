using VettingPortal.Features.People;
using VettingPortal.Features.Settings;
using VettingPortal.Features.Vetting;
using VettingPortal.Kernel;

namespace VettingPortal.Features.Training;

public readonly record struct EnrolmentId(Guid Value) : IRecordId<EnrolmentId>
{
    public static EnrolmentId New() => new(Guid.CreateVersion7());

    public static EnrolmentId From(Guid value) => new(value);
}

/// <summary>Where somebody's training stands. After <see cref="InProgress"/> the record is closed: marks change only by correction.</summary>
public enum EnrolmentState
{
    InProgress,
    Passed,
    Failed,
    Left,
    Closed,
}

/// <summary>
/// One person's place in a cohort and what they did in it: validated hours, marks, and the two signatures under both. Hours and marks
/// that change after a signature take the signatures away: nobody signs what they have not seen.
/// </summary>
public sealed partial class Enrolment : Aggregate
{
    private readonly List<AttendanceEntry> _attendance = [];
    private readonly List<ModuleMark> _marks = [];
    private readonly List<RecordSignature> _signatures = [];
    private readonly List<MarkCorrection> _corrections = [];

    private Enrolment() { }

    public EnrolmentId Id { get; private init; }

    public CohortId Cohort { get; private init; }

    public VettingFileId File { get; private init; }

    public PersonId Person { get; private set; }

    /// <summary>The day the contract of training was signed (R-ACA-01).</summary>
    public DateOnly ContractSignedOn { get; private init; }

    public DateTimeOffset EnrolledAt { get; private init; }

    public EnrolmentState State { get; private set; }

    /// <summary>The day the training ended, in whichever way.</summary>
    public DateOnly? EndedOn { get; private set; }

    /// <summary>The day of the newest failure, from which the remedial's days are counted.</summary>
    public DateOnly? FailedOn { get; private set; }

    /// <summary>Remedials begun; there is one (R-ACA-04).</summary>
    public int Remedials { get; private set; }

    public IReadOnlyList<AttendanceEntry> Attendance => _attendance;

    public IReadOnlyList<ModuleMark> Marks => _marks;

    public IReadOnlyList<RecordSignature> Signatures => _signatures;

    public IReadOnlyList<MarkCorrection> Corrections => _corrections;

    public override Guid? DataSubject => Person.Value;

    public decimal ValidatedHours => _attendance.Sum(entry => entry.Hours);

    public static Enrolment Of(
        EnrolmentId id,
        Cohort cohort,
        VettingFile file,
        DateOnly contract,
        DateTimeOffset now
    ) =>
        new()
        {
            Id = id,
            Cohort = cohort.Id,
            File = file.Id,
            Person = file.Person,
            ContractSignedOn = contract,
            EnrolledAt = now,
        };

    /// <summary>
    /// Validates hours of a module on a day; again for the same day and module replaces them, zero takes them away. Breaks
    /// <c>training.record-closed</c>, <c>training.not-a-day-of-the-cohort</c>, <c>training.day-in-future</c>,
    /// <c>training.hours-out-of-range</c> (0–12 in one day) and <c>training.hours-over-programme</c>.
    /// </summary>
    public void Attend(Cohort cohort, AttendanceMark mark, Guid by, PolicyOfTheDay policy)
    {
        OpenRecord();
        var module = cohort.Module(mark.Module);
        Rules.Demand(mark.Day <= policy.Today, "training.day-in-future");
        // A remedial runs after the cohort's last day.
        Rules.Demand(
            mark.Day >= cohort.StartsOn && (mark.Day <= cohort.EndsOn || Remedials > 0),
            "training.not-a-day-of-the-cohort",
            cohort.StartsOn,
            cohort.EndsOn
        );
        var others = _attendance.Where(e => e.Day == mark.Day && e.Module != mark.Module).Sum(e => e.Hours);
        Rules.Demand(mark.Hours >= 0 && others + mark.Hours <= AttendanceEntry.DayMax, "training.hours-out-of-range");
        var before = _attendance.Where(e => e.Module == mark.Module && e.Day != mark.Day).Sum(e => e.Hours);
        Rules.Demand(before + mark.Hours <= module.Hours, "training.hours-over-programme", mark.Module, module.Hours);
        var known = _attendance.Find(entry => entry.Day == mark.Day && entry.Module == mark.Module);
        if (mark.Hours == (known?.Hours ?? 0))
        {
            return;
        }
        if (known is not null)
        {
            _attendance.Remove(known);
        }
        if (mark.Hours > 0)
        {
            _attendance.Add(new AttendanceEntry(mark, by, policy.Now));
        }
        Changed();
    }

    /// <summary>
    /// Records the mark of a module, from two evaluators of whom one may have taught it (R-ACA-03). Breaks
    /// <c>training.record-closed</c>, <c>training.mark-out-of-range</c>, <c>training.two-evaluators</c>,
    /// <c>training.instructor-only-evaluator</c>.
    /// </summary>
    public void Mark(CohortModule module, int value, Panel panel, Guid by, DateTimeOffset now)
    {
        OpenRecord();
        Rules.Demand(value is >= 0 and <= 100, "training.mark-out-of-range");
        panel.Judge(module);
        var attempt = Remedials + 1;
        var known = _marks.Find(mark => mark.Module == module.Code && mark.Attempt == attempt);
        if (known?.Says(value, panel) is true)
        {
            return;
        }
        if (known is not null)
        {
            _marks.Remove(known);
        }
        _marks.Add(new ModuleMark(module.Code, attempt, 1, value, panel, by, now));
        Changed();
    }

    /// <summary>The mark that counts: of the newest attempt, in its newest version.</summary>
    public ModuleMark? Current(string module) =>
        _marks
            .Where(mark => mark.Module == module)
            .OrderBy(mark => mark.Attempt)
            .ThenBy(mark => mark.Revision)
            .LastOrDefault();

    /// <summary>Signs the record as it stands. Breaks <c>training.record-closed</c>, <c>training.already-signed</c>, <c>training.own-record</c>.</summary>
    public void Sign(Actor by, DateTimeOffset now)
    {
        OpenRecord();
        Rules.Demand(by.MayDealWith(Person.Value), "training.own-record");
        Rules.Demand(_signatures.All(signature => signature.By != by.Id), "training.already-signed");
        _signatures.Add(new RecordSignature(by.Id, by.Name, now));
        Raise(new TrainingChanged(Id));
    }

    /// <summary>The same person was on record twice; the training goes to the record that stays.</summary>
    internal void BelongsTo(PersonId person)
    {
        Person = person;
        Raise(new TrainingChanged(Id));
    }

    private void OpenRecord() => Rules.Demand(State is EnrolmentState.InProgress, "training.record-closed");

    private void Changed()
    {
        _signatures.Clear();
        Raise(new TrainingChanged(Id));
    }
}

/// <summary>A training record changed.</summary>
public sealed record TrainingChanged(EnrolmentId Enrolment) : IDomainEvent;
