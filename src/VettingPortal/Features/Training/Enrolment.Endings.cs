using VettingPortal.Features.Settings;
using VettingPortal.Features.Vetting;
using VettingPortal.Kernel;

namespace VettingPortal.Features.Training;

/// <summary>How a training ends or begins again, and what changes after it has ended.</summary>
public sealed partial class Enrolment
{
    /// <summary>What the guards of the file's steps ask of this record (§4).</summary>
    public TrainingFacts Facts(Cohort cohort, int minimumHours, PolicyNumbers numbers) =>
        new(
            HasPlace: true,
            ContractSigned: true,
            ValidatedHours: (int)Math.Floor(ValidatedHours),
            MinimumHours: minimumHours,
            AttendancePercent: AttendancePercent(cohort),
            MarksReached: cohort.Modules.All(module => Reached(module, numbers)),
            Signatures: _signatures.Count,
            Remedials: Remedials,
            FailedOn: FailedOn
        );

    /// <summary>Validated hours of the programmed ones, rounded down.</summary>
    public int AttendancePercent(Cohort cohort) =>
        cohort.ProgrammedHours == 0 ? 0 : (int)Math.Floor(100 * ValidatedHours / cohort.ProgrammedHours);

    public bool Reached(CohortModule module, PolicyNumbers numbers) =>
        Current(module.Code) is { } mark && mark.Value >= PassMark(module, numbers);

    public static int PassMark(CohortModule module, PolicyNumbers numbers) =>
        module.Critical ? numbers.CriticalPassMark : numbers.PassMark;

    public void Pass(DateOnly on) => End(EnrolmentState.Passed, on);

    public void Fail(DateOnly on)
    {
        FailedOn = on;
        End(EnrolmentState.Failed, on);
    }

    public void Leave(DateOnly on) => End(EnrolmentState.Left, on);

    /// <summary>The file that had ended by inactivity goes on: so does the record. One that was never left stays as it is.</summary>
    internal void ComeBack()
    {
        if (State is EnrolmentState.Left)
        {
            (State, EndedOn) = (EnrolmentState.InProgress, null);
            Changed();
        }
    }

    /// <summary>The academic board closes a record that failed; its two signatures stay.</summary>
    public void CloseAfterFailure()
    {
        Rules.Demand(State is EnrolmentState.Failed, "training.record-not-failed");
        State = EnrolmentState.Closed;
        Raise(new TrainingChanged(Id));
    }

    /// <summary>Opens the record again for the one remedial (R-ACA-04). Breaks <c>training.record-not-failed</c>.</summary>
    public void Remediate()
    {
        Rules.Demand(State is EnrolmentState.Failed, "training.record-not-failed");
        (State, EndedOn) = (EnrolmentState.InProgress, null);
        Remedials++;
        Changed();
    }

    /// <summary>
    /// Asks for another mark after the record was closed (R-ACA-07); it counts once a second person approves. Breaks
    /// <c>training.record-open</c>, <c>training.no-mark-to-correct</c>, <c>training.reason-missing</c>,
    /// <c>training.mark-out-of-range</c>, <c>training.correction-pending</c>.
    /// </summary>
    public void Correct(string module, int value, string reason, Guid by, DateTimeOffset now)
    {
        Rules.Demand(State is not EnrolmentState.InProgress, "training.record-open");
        Rules.Demand(Current(module) is not null, "training.no-mark-to-correct");
        Rules.Demand(!string.IsNullOrWhiteSpace(reason), "training.reason-missing");
        Rules.Demand(value is >= 0 and <= 100, "training.mark-out-of-range");
        Rules.Demand(
            _corrections.All(correction => correction.Module != module || correction.ApprovedBy is not null),
            "training.correction-pending"
        );
        _corrections.Add(new MarkCorrection(_corrections.Count + 1, module, value, reason.Trim(), by, now));
        Raise(new TrainingChanged(Id));
    }

    /// <summary>A second person approves; the old mark stays readable beside the new one (SOD-14). Breaks <c>training.second-approver</c>, <c>training.nothing-to-approve</c>.</summary>
    public void Approve(int correction, Actor by, DateTimeOffset now)
    {
        var asked =
            _corrections.Find(one => one.Number == correction && one.ApprovedBy is null)
            ?? throw new RuleBrokenException("training.nothing-to-approve");
        Rules.Demand(
            Access.Allows(by, new AccessAct.Correct(asked.AskedBy), new AccessRecord(Person.Value)),
            "training.second-approver"
        );
        asked.Approve(by.Id, now);
        var old = Current(asked.Module)!;
        _marks.Add(old.Revised(asked.Value, asked.AskedBy, now));
        Raise(new TrainingChanged(Id));
    }

    private void End(EnrolmentState state, DateOnly on)
    {
        OpenRecord();
        (State, EndedOn) = (state, on);
        Raise(new TrainingChanged(Id));
    }
}
