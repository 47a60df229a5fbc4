using VettingPortal.Features.Settings;
using VettingPortal.Features.Training;
using VettingPortal.Features.Vetting;
using VettingPortal.Kernel;
using VettingPortal.Kernel.Data;

namespace VettingPortal.Features.Integrity;

/// <summary>What the academy must hand to internal affairs (R-ACA-05).</summary>
public enum TrainingBreach
{
    /// <summary>Cheating, or buying or selling a mark.</summary>
    Cheating,

    /// <summary>A threat against anyone at the academy.</summary>
    Threat,

    /// <summary>A positive drug test during training.</summary>
    DrugPositive,
}

/// <summary>
/// The academy reports an integrity incident during training (R-ACA-05): internal affairs has the flag, and the file is held at once, by
/// the neutral hold. The act is filed under the flag. Breaks <c>integrity.not-in-training</c>, <c>integrity.narrative-length</c>.
/// </summary>
public sealed record ReportTrainingBreach(IntegrityFlagId Flag, VettingFileId File, TrainingBreach Breach, string What)
    : ICommand,
        IWithinCompartment
{
    public static Permission Requires => VettingFeature.Train;

    Guid ICommand.Subject => Flag.Value;

    public sealed class Handler(PortalDb db, TrainingDesk desk, Holds holds) : IHandle<ReportTrainingBreach>
    {
        public async Task Handle(ReportTrainingBreach command, CancellationToken cancel)
        {
            var file = await desk.File(command.File, cancel);
            if (file.State is not (VettingState.InTraining or VettingState.TrainingFailed))
            {
                throw new RuleBrokenException("integrity.not-in-training");
            }
            var policy = await desk.Policy(cancel);
            var (category, priority) = Classed(command.Breach);
            var flag = IntegrityFlag.Raise(
                command.Flag,
                file.Person,
                new(file.Id.Value, null),
                category,
                priority,
                command.What,
                desk.Actor,
                policy.Now
            );
            var order = HoldOrderId.New();
            await holds.Place(order, file, HoldCause.Integrity, flag.Number, cancel);
            flag.HoldAtOnce(order.Value, file.Id.Value, policy);
            db.Add(flag);
        }

        // §5.2: fraud in the vetting process and danger to life are P1, drug use on duty is P3.
        private static (IntegrityCategory, IntegrityPriority) Classed(TrainingBreach breach) =>
            breach switch
            {
                TrainingBreach.Cheating => (IntegrityCategory.IA22, IntegrityPriority.P1),
                TrainingBreach.Threat => (IntegrityCategory.IA99, IntegrityPriority.P1),
                TrainingBreach.DrugPositive => (IntegrityCategory.IA15, IntegrityPriority.P3),
            };
    }
}
