using Microsoft.EntityFrameworkCore;
using VettingPortal.Features.People;
using VettingPortal.Features.Settings;
using VettingPortal.Kernel;
using VettingPortal.Kernel.Data;

namespace VettingPortal.Features.Vetting;

/// <summary>
/// Puts holds on files and takes them off, for every cause by the same road: what anyone else sees afterwards is the same. The command
/// that asks files itself under the order (<c>ICommand.Subject</c>), never under the file.
/// </summary>
public sealed class Holds(PortalDb db, UseCaseContext context, PolicyLookup policy)
{
    /// <summary>Breaks <c>vetting.not-open</c>, <c>vetting.hold-reason-missing</c>.</summary>
    public async Task Place(HoldOrderId id, VettingFile file, HoldCause cause, string reason, CancellationToken cancel)
    {
        var today = await policy.Find(cancel);
        var order = HoldOrder.Place(id, file, cause, reason, context.Actor, today);
        var others = await OpenOrders(file.Id, cancel);
        if (file.IsHeld && others.Count == 0)
        {
            // The last order was lifted since the file was read: what is known of it is no longer so.
            throw new StaleRecordException();
        }
        others.ForEach(other => other.Touch());
        db.Add(order);
        file.Hold(today);
        if (cause is not HoldCause.Integrity)
        {
            await KeepHoldReviews.Rewrite(db, order, file.Number, cancel);
        }
    }

    private Task<List<HoldOrder>> OpenOrders(VettingFileId file, CancellationToken cancel) =>
        db.Set<HoldOrder>().Where(order => order.File == file && order.LiftedAt == null).ToListAsync(cancel);

    /// <summary>An ordinary order that the actor gave, or nothing.</summary>
    public async Task<HoldOrder> OwnOrder(HoldOrderId id, CancellationToken cancel) =>
        await db.Set<HoldOrder>()
            .SingleOrDefaultAsync(
                order => order.Id == id && order.OrderedBy == context.Actor.Id && order.Cause != HoldCause.Integrity,
                cancel
            )
        ?? throw new RecordNotFoundException();

    /// <summary>Rewrites the line of work about an ordinary order.</summary>
    public async Task KeepReview(HoldOrder order, CancellationToken cancel)
    {
        var number = await db.Set<VettingFile>()
            .Where(file => file.Id == order.File)
            .Select(file => file.Number)
            .SingleAsync(cancel);
        await KeepHoldReviews.Rewrite(db, order, number, cancel);
    }

    /// <summary>Gives the ordinary orders of somebody who may no longer act to another of the office (§5.5); they stay where nobody is.</summary>
    public async Task HandOver(
        Guid from,
        Func<VettingFile, HoldCause, Task<Guid?>> next,
        CancellationToken cancel,
        IReadOnlyCollection<PersonId>? about = null
    )
    {
        var orders = await db.Set<HoldOrder>()
            .Where(order => order.OrderedBy == from && order.LiftedAt == null && order.Cause != HoldCause.Integrity)
            .ToListAsync(cancel);
        foreach (var order in orders)
        {
            var file = await db.Set<VettingFile>().AsSplitQuery().SingleAsync(held => held.Id == order.File, cancel);
            if (about?.Contains(file.Person) is not false && await next(file, order.Cause) is { } user)
            {
                file.UnseatKeeper(from, context.Now);
                if (order.Cause is HoldCause.Medical && file.HasNoDuty(user))
                {
                    file.SeatKeeper(user, context.Now);
                }
                db.RemoveRange(
                    await db.Set<WorkItem>()
                        .Where(item => item.File == order.File && item.Source == KeepHoldReviews.Source)
                        .Where(item => item.Holder == from)
                        .ToListAsync(cancel)
                );
                order.HandTo(user);
                await KeepReview(order, cancel);
            }
        }
    }

    // Who took a hold over sees the file no longer than they keep one on it.
    private async Task Unseat(HoldOrder order, CancellationToken cancel)
    {
        var keeps = await db.Set<HoldOrder>()
            .AnyAsync(
                one =>
                    one.File == order.File
                    && one.Id != order.Id
                    && one.LiftedAt == null
                    && one.OrderedBy == order.OrderedBy,
                cancel
            );
        if (order.Cause is HoldCause.Medical && !keeps)
        {
            (
                await db.Set<VettingFile>().AsSplitQuery().SingleAsync(held => held.Id == order.File, cancel)
            ).UnseatKeeper(order.OrderedBy, context.Now);
        }
    }

    /// <summary>Lifts one order; the file goes on when no other is open. Breaks <c>vetting.hold-lifted</c>.</summary>
    public async Task Lift(HoldOrder order, CancellationToken cancel)
    {
        order.Lift(context.Actor, context.Now);
        await Unseat(order, cancel);
        if (order.Cause is not HoldCause.Integrity)
        {
            await KeepReview(order, cancel);
        }
        var others = (await OpenOrders(order.File, cancel)).FindAll(other => other.Id != order.Id);
        others.ForEach(other => other.Touch());
        if (others.Count == 0)
        {
            var file = await db.Set<VettingFile>().AsSplitQuery().SingleAsync(held => held.Id == order.File, cancel);
            file.LiftHold(await policy.Find(cancel));
        }
    }
}
