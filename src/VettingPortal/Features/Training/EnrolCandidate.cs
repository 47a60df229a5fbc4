using Microsoft.EntityFrameworkCore;
using VettingPortal.Features.Vetting;
using VettingPortal.Kernel;
using VettingPortal.Kernel.Data;

namespace VettingPortal.Features.Training;

/// <summary>
/// Gives an approved person a place in a cohort (R-ACA-01): the workflow asks a valid result, a place and the signed contract. Breaks
/// <c>training.other-profile</c>, <c>training.cohort-over</c>, <c>training.contract-in-future</c>.
/// </summary>
public sealed record EnrolCandidate(EnrolmentId Id, CohortId Cohort, VettingFileId File, DateOnly? ContractSignedOn)
    : ICommand
{
    public static Permission Requires => VettingFeature.Train;

    Guid ICommand.Subject => File.Value;

    public sealed class Handler(PortalDb db, TrainingDesk desk) : IHandle<EnrolCandidate>
    {
        public async Task Handle(EnrolCandidate command, CancellationToken cancel)
        {
            var file = await desk.File(command.File, cancel);
            var cohort = await desk.Cohort(command.Cohort, cancel);
            var policy = await desk.Policy(cancel);
            Rules.Demand(cohort.Profile == file.Profile, "training.other-profile", cohort.Profile);
            Rules.Demand(cohort.EndsOn >= policy.Today, "training.cohort-over", cohort.EndsOn);
            Rules.Demand(command.ContractSignedOn is not { } day || day <= policy.Today, "training.contract-in-future");
            var taken = await db.Set<Enrolment>()
                .CountAsync(one => one.Cohort == cohort.Id && one.State != EnrolmentState.Left, cancel);
            var facts = new TrainingFacts(
                HasPlace: taken < cohort.Seats,
                ContractSigned: command.ContractSignedOn is not null,
                ValidatedHours: 0,
                MinimumHours: 0,
                AttendancePercent: 0,
                MarksReached: false,
                Signatures: 0,
                Remedials: 0,
                FailedOn: null
            );
            file.Take(VettingStep.Enrol, desk.Actor, new VettingFacts(policy) { Training = facts });
            cohort.TakePlace();
            db.Add(Enrolment.Of(command.Id, cohort, file, command.ContractSignedOn!.Value, policy.Now));
        }
    }
}
