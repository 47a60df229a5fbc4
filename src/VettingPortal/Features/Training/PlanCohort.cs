using VettingPortal.Kernel;
using VettingPortal.Kernel.Data;

namespace VettingPortal.Features.Training;

/// <summary>Opens a class: its days, seats and programme.</summary>
public sealed record PlanCohort(CohortId Id, CohortPlan Plan) : ICommand
{
    public static Permission Requires => TrainingFeature.Record;

    Guid ICommand.Subject => Id.Value;

    public sealed class Handler(PortalDb db, TrainingDesk desk) : IHandle<PlanCohort>
    {
        public async Task Handle(PlanCohort command, CancellationToken cancel)
        {
            var minimum = await desk.MinimumHours(command.Plan.Profile, cancel);
            db.Add(Cohort.Plan(command.Id, command.Plan, minimum));
        }
    }
}
