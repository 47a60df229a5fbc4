using Microsoft.EntityFrameworkCore;
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
        db.Add(HoldOrder.Place(id, file, cause, reason, context.Actor, context.Now));
        file.Hold(await policy.Find(cancel));
    }

    /// <summary>Lifts one order; the file goes on when no other is open. Breaks <c>vetting.hold-lifted</c>.</summary>
    public async Task Lift(HoldOrder order, CancellationToken cancel)
    {
        order.Lift(context.Actor, context.Now);
        if (
            !await db.Set<HoldOrder>()
                .AnyAsync(other => other.File == order.File && other.LiftedAt == null && other.Id != order.Id, cancel)
        )
        {
            var file = await db.Set<VettingFile>().AsSplitQuery().SingleAsync(held => held.Id == order.File, cancel);
            file.LiftHold(await policy.Find(cancel));
        }
    }
}
