using Microsoft.EntityFrameworkCore;
using VettingPortal.Kernel;
using VettingPortal.Kernel.Data;

namespace VettingPortal.Features.Vetting;

/// <summary>
/// Whoever ordered a hold has looked at it again and keeps it, with a reason. Any other order, or none, is the same answer. On the file
/// nothing changes that anyone else could see.
/// </summary>
public sealed record KeepHold(HoldOrderId Order, string Why) : ICommand
{
    public static Permission Requires => VettingFeature.Hold;

    Guid ICommand.Subject => Order.Value;

    string? ICommand.Reason => Why;

    public sealed class Handler(VettingFiles files, Holds holds) : IHandle<KeepHold>
    {
        public async Task Handle(KeepHold command, CancellationToken cancel)
        {
            var order = await holds.OwnOrder(command.Order, cancel);
            order.Keep(command.Why, await files.Policy(cancel));
            await holds.KeepReview(order, cancel);
        }
    }
}

/// <summary>
/// Keeps the line of work that asks who ordered an ordinary hold to look at it again (§5.5): theirs alone, so that it tells nobody else
/// whose the hold is. Internal affairs has a list of its own.
/// </summary>
public static class KeepHoldReviews
{
    public const string Source = "hold";

    internal static async Task Rewrite(PortalDb db, HoldOrder order, string number, CancellationToken cancel)
    {
        var lines = await db.Set<WorkItem>()
            .Where(item => item.File == order.File && item.Source == Source && item.Holder == order.OrderedBy)
            .ToListAsync(cancel);
        db.RemoveRange(lines);
        db.RemoveRange(
            db.Set<WorkItem>()
                .Local.Where(item => item.File == order.File && item.Source == Source && item.Holder == order.OrderedBy)
                .ToList()
        );
        var others = await db.Set<HoldOrder>()
            .Where(one => one.File == order.File && one.LiftedAt == null && one.Id != order.Id)
            .Where(one => one.OrderedBy == order.OrderedBy && one.Cause != HoldCause.Integrity)
            .ToListAsync(cancel);
        if (others.Append(order).Where(one => one.IsOpen).Min(one => one.ReviewOn) is { } due)
        {
            db.Add(
                new WorkItem
                {
                    File = order.File,
                    Number = number,
                    Task = WorkTask.ReviewHold,
                    Holder = order.OrderedBy,
                    Due = due,
                    Held = false,
                    Source = Source,
                }
            );
        }
    }
}
