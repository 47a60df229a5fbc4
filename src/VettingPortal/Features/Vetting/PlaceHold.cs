using VettingPortal.Kernel;

namespace VettingPortal.Features.Vetting;

/// <summary>
/// Holds a file for an ordinary cause. What causes there are for whom is a rule and not a permission, so that the list of permissions
/// tells nothing.
/// </summary>
public sealed record PlaceHold(VettingFileId File, HoldOrderId Order, HoldCause Cause, string Why) : ICommand
{
    public static Permission Requires => VettingFeature.Hold;

    Guid ICommand.Subject => Order.Value;

    string? ICommand.Reason => Why;

    /// <summary>The causes this person may name: medical ones are the physician's, the others the coordinator's.</summary>
    public static IReadOnlyList<HoldCause> CausesFor(Actor actor) =>
        [
            .. actor.Is(Role.COO) ? [HoldCause.RegistryAnswerPending, HoldCause.DocumentRecheck] : (HoldCause[])[],
            .. actor.Is(Role.MED) ? [HoldCause.Medical] : (HoldCause[])[],
        ];

    public sealed class Handler(VettingFiles files, Holds holds, UseCaseContext context) : IHandle<PlaceHold>
    {
        public async Task Handle(PlaceHold command, CancellationToken cancel)
        {
            if (!CausesFor(context.Actor).Contains(command.Cause))
            {
                throw new RuleBrokenException("vetting.hold-cause-not-yours");
            }
            var file = await files.Find(command.File, cancel);
            await holds.Place(command.Order, file, command.Cause, command.Why, cancel);
        }
    }
}
