using VettingPortal.Kernel;
using VettingPortal.Kernel.Data;

namespace VettingPortal.Features.Integrity;

/// <summary>The director takes the order back: what it put on comes off, and what others put on stays.</summary>
public sealed record LiftOrder(IntegrityFlagId Flag, string Why, int Seen) : ICommand, IWithinCompartment
{
    public static Permission Requires => IntegrityFeature.Order;

    Guid ICommand.Subject => Flag.Value;

    string? ICommand.Reason => Why;

    int? ICommand.Seen => Seen;

    public sealed class Handler(IntegrityDesk desk, UseCaseContext context) : IHandle<LiftOrder>
    {
        public async Task Handle(LiftOrder command, CancellationToken cancel)
        {
            var flag = await desk.Flag(command.Flag, cancel);
            flag.Lift(command.Why, context.Actor, context.Now);
            await desk.TakeOff(flag, cancel);
        }
    }
}

/// <summary>The director drops a flag that never led to an order; a hold that the academy's report put on comes off.</summary>
public sealed record DismissFlag(IntegrityFlagId Flag, string Why, int Seen) : ICommand, IWithinCompartment
{
    public static Permission Requires => IntegrityFeature.Order;

    Guid ICommand.Subject => Flag.Value;

    string? ICommand.Reason => Why;

    int? ICommand.Seen => Seen;

    public sealed class Handler(IntegrityDesk desk, UseCaseContext context) : IHandle<DismissFlag>
    {
        public async Task Handle(DismissFlag command, CancellationToken cancel)
        {
            var flag = await desk.Flag(command.Flag, cancel);
            flag.Dismiss(command.Why, context.Actor, context.Now);
            await desk.TakeOff(flag, cancel);
        }
    }
}
