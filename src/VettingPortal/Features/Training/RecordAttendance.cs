using VettingPortal.Kernel;

namespace VettingPortal.Features.Training;

/// <summary>
/// Validates hours: a whole class on one day by hand, or the good lines of a file. All lines stand or none does.
/// </summary>
public sealed record RecordAttendance(CohortId Cohort, IReadOnlyList<RecordAttendance.Line> Lines) : ICommand
{
    public static Permission Requires => TrainingFeature.Record;

    Guid ICommand.Subject => Cohort.Value;

    /// <summary>One person's hours of a module on a day; <paramref name="Seen"/> is the version of their record that was shown.</summary>
    public sealed record Line(EnrolmentId Enrolment, DateOnly Day, string Module, decimal Hours, int? Seen = null);

    public sealed class Handler(TrainingDesk desk) : IHandle<RecordAttendance>
    {
        public async Task Handle(RecordAttendance command, CancellationToken cancel)
        {
            Rules.Demand(command.Lines.Count > 0, "training.nothing-recorded");
            var cohort = await desk.Cohort(command.Cohort, cancel);
            var policy = await desk.Policy(cancel);
            var records = await desk.Class(cohort, command.Lines.Select(line => (line.Enrolment, line.Seen)), cancel);
            foreach (var line in command.Lines)
            {
                var mark = new AttendanceMark(line.Day, line.Module, line.Hours);
                records[line.Enrolment].Attend(cohort, mark, desk.Actor.Id, policy);
            }
            await desk.WereActive(
                command.Lines.Where(line => line.Hours > 0).Select(line => (records[line.Enrolment].File, line.Day)),
                cancel
            );
        }
    }
}
