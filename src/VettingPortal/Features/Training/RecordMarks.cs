using VettingPortal.Kernel;

namespace VettingPortal.Features.Training;

/// <summary>Records the marks of a module for a whole class, from one panel of two evaluators. All lines stand or none does.</summary>
public sealed record RecordMarks(CohortId Cohort, string Module, Panel Panel, IReadOnlyList<RecordMarks.Line> Lines)
    : ICommand
{
    public static Permission Requires => TrainingFeature.Record;

    Guid ICommand.Subject => Cohort.Value;

    /// <summary>One person's mark, 0–100; <paramref name="Seen"/> is the version of their record that was shown.</summary>
    public sealed record Line(EnrolmentId Enrolment, int Mark, int? Seen = null);

    public sealed class Handler(TrainingDesk desk) : IHandle<RecordMarks>
    {
        public async Task Handle(RecordMarks command, CancellationToken cancel)
        {
            Rules.Demand(command.Lines.Count > 0, "training.nothing-recorded");
            var cohort = await desk.Cohort(command.Cohort, cancel);
            var module = cohort.Module(command.Module);
            var records = await desk.Class(cohort, command.Lines.Select(line => (line.Enrolment, line.Seen)), cancel);
            foreach (var line in command.Lines)
            {
                records[line.Enrolment].Mark(module, line.Mark, command.Panel, desk.Actor.Id, desk.Now);
            }
            await desk.WereActive(command.Lines.Select(line => (records[line.Enrolment].File, desk.Today)), cancel);
        }
    }
}
