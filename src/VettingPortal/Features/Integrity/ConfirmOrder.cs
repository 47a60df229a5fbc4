using VettingPortal.Features.Certification;
using VettingPortal.Kernel;
using VettingPortal.Kernel.Data;

namespace VettingPortal.Features.Integrity;

/// <summary>
/// Internal affairs confirms the order, and with it its half of the certificate's suspension. Legal gives the other half at the
/// certificate itself, where it sees that it is suspended and until when, and nothing of why.
/// </summary>
public sealed record ConfirmOrder(IntegrityFlagId Flag, int Seen) : ICommand, IWithinCompartment
{
    public static Permission Requires => IntegrityFeature.Order;

    Guid ICommand.Subject => Flag.Value;

    int? ICommand.Seen => Seen;

    public sealed class Handler(IntegrityDesk desk, IHandle<ConfirmSuspension> confirm, UseCaseContext context)
        : IHandle<ConfirmOrder>
    {
        public async Task Handle(ConfirmOrder command, CancellationToken cancel)
        {
            var flag = await desk.Flag(command.Flag, cancel);
            flag.Confirm(context.Actor, await desk.Policy(cancel));
            foreach (var effect in flag.Effects.Where(effect => effect.Kind is EffectKind.Suspension))
            {
                await confirm.Handle(new(new CertificateId(effect.On)), cancel);
            }
        }
    }
}
