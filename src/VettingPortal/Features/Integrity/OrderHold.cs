using VettingPortal.Features.Certification;
using VettingPortal.Kernel;
using VettingPortal.Kernel.Data;

namespace VettingPortal.Features.Integrity;

/// <summary>
/// The director orders the hold over every open file of the person and the suspension of their certificate. The act is filed under the
/// flag, so that no file's history names it. Breaks <c>integrity.not-vetted</c> and what the flag breaks.
/// </summary>
public sealed record OrderHold(IntegrityFlagId Flag, string Why, int Seen) : ICommand, IWithinCompartment
{
    public static Permission Requires => IntegrityFeature.Order;

    Guid ICommand.Subject => Flag.Value;

    string? ICommand.Reason => Why;

    int? ICommand.Seen => Seen;

    public sealed class Handler(IntegrityDesk desk, VettedStaff staff, UseCaseContext context) : IHandle<OrderHold>
    {
        public async Task Handle(OrderHold command, CancellationToken cancel)
        {
            var flag = await desk.Flag(command.Flag, cancel);
            if (!await staff.MayServe(context.Actor, cancel))
            {
                throw new RuleBrokenException("integrity.not-vetted");
            }
            flag.Order(command.Why, context.Actor, await desk.Policy(cancel));
            await desk.PutOn(flag, cancel);
        }
    }
}

/// <summary>The director has looked at the order again and keeps it, with a reason.</summary>
public sealed record ReviewOrder(IntegrityFlagId Flag, string Why, int Seen) : ICommand, IWithinCompartment
{
    public static Permission Requires => IntegrityFeature.Order;

    Guid ICommand.Subject => Flag.Value;

    string? ICommand.Reason => Why;

    int? ICommand.Seen => Seen;

    public sealed class Handler(IntegrityDesk desk) : IHandle<ReviewOrder>
    {
        public async Task Handle(ReviewOrder command, CancellationToken cancel) =>
            (await desk.Flag(command.Flag, cancel)).Review(command.Why, await desk.Policy(cancel));
    }
}
