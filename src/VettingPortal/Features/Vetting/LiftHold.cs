using Microsoft.EntityFrameworkCore;
using VettingPortal.Kernel;
using VettingPortal.Kernel.Data;

namespace VettingPortal.Features.Vetting;

/// <summary>
/// Lifts an order one gave oneself. Any other order, or none, is the same answer: else one could find out by trying whose the hold is.
/// </summary>
public sealed record LiftHold(HoldOrderId Order, string Why) : ICommand
{
    public static Permission Requires => VettingFeature.Hold;

    Guid ICommand.Subject => Order.Value;

    string? ICommand.Reason => Why;

    public sealed class Handler(Holds holds) : IHandle<LiftHold>
    {
        public async Task Handle(LiftHold command, CancellationToken cancel) =>
            await holds.Lift(await holds.OwnOrder(command.Order, cancel), cancel);
    }
}

/// <summary>The open orders that the asking person gave for a file; nobody else's are ever told.</summary>
public sealed record ListMyHolds(VettingFileId File) : IQuery<ListMyHolds, IReadOnlyList<ListMyHolds.Row>>
{
    public static Permission Requires => VettingFeature.Hold;

    public sealed record Row(HoldOrderId Order, HoldCause Cause, string Reason, DateTimeOffset PlacedAt);

    public sealed class Handler(PortalDb db, UseCaseContext context) : IAnswer<ListMyHolds, IReadOnlyList<Row>>
    {
        public async Task<IReadOnlyList<Row>> Answer(ListMyHolds query, CancellationToken cancel) =>
            await db.Set<HoldOrder>()
                .AsNoTracking()
                .Where(order =>
                    order.File == query.File
                    && order.OrderedBy == context.Actor.Id
                    && order.LiftedAt == null
                    && order.Cause != HoldCause.Integrity
                )
                .OrderBy(order => order.PlacedAt)
                .Select(order => new Row(order.Id, order.Cause, order.Reason, order.PlacedAt))
                .ToListAsync(cancel);
    }
}
