using Microsoft.EntityFrameworkCore;
using VettingPortal.Features.Certification;
using VettingPortal.Features.People;
using VettingPortal.Features.Settings;
using VettingPortal.Features.Users;
using VettingPortal.Features.Vetting;
using VettingPortal.Kernel;
using VettingPortal.Kernel.Data;

namespace VettingPortal.Features.Integrity;

/// <summary>Which flags a person may see: those of internal affairs see all but those about themselves and people close to them (SOD-01 to SOD-03).</summary>
internal static class IntegrityAccess
{
    public static IQueryable<IntegrityFlag> VisibleTo(this IQueryable<IntegrityFlag> flags, Actor actor)
    {
        var close = actor.PeopleOutOfReach();
        return close.Count > 0 ? flags.Where(flag => !close.Contains(flag.Person)) : flags;
    }
}

/// <summary>
/// Puts an order into effect and takes it back, by the roads that ordinary causes take: whoever looks from outside sees a file in
/// administrative review and a suspended certificate, and no difference.
/// </summary>
public sealed class IntegrityDesk(
    PortalDb db,
    UseCaseContext context,
    PolicyLookup policies,
    Holds holds,
    IHandle<SuspendCertificate> suspend,
    IHandle<LiftSuspension> lift,
    IHandle<BlockUser> block,
    IHandle<UnblockUser> unblock
)
{
    public Task<PolicyOfTheDay> Policy(CancellationToken cancel) => policies.Find(cancel);

    public async Task<IntegrityFlag> Flag(IntegrityFlagId id, CancellationToken cancel) =>
        await db.Set<IntegrityFlag>().VisibleTo(context.Actor).SingleOrDefaultAsync(flag => flag.Id == id, cancel)
        ?? throw new RecordNotFoundException();

    /// <summary>
    /// Holds every open file of the person, suspends their certificate and, where they work with the portal, cuts their access and gives
    /// their work to others (§5.5). Breaks <c>integrity.nothing-to-hold</c>.
    /// </summary>
    public async Task PutOn(IntegrityFlag flag, CancellationToken cancel)
    {
        await Hold(flag, cancel);
        foreach (var certificate in await InForce(flag, cancel))
        {
            var order = Guid.NewGuid();
            await suspend.Handle(new(certificate, order, VettingFile.HoldCode, flag.Number), cancel);
            flag.PutOn(EffectKind.Suspension, order, certificate.Value);
        }
        await CutAccess(flag, cancel);
        if (flag.Effects.Count == 0)
        {
            throw new RuleBrokenException("integrity.nothing-to-hold");
        }
    }

    /// <summary>Holds the open files that the order does not hold yet: those opened since it was given.</summary>
    public async Task Hold(IntegrityFlag flag, CancellationToken cancel)
    {
        var held = flag.Effects.Where(effect => effect.Kind is EffectKind.Hold).Select(effect => effect.On).ToHashSet();
        foreach (var file in (await OpenFiles(flag, cancel)).Where(file => !held.Contains(file.Id.Value)))
        {
            var order = HoldOrderId.New();
            await holds.Place(order, file, HoldCause.Integrity, flag.Number, cancel);
            flag.PutOn(EffectKind.Hold, order.Value, file.Id.Value);
        }
    }

    /// <summary>Cuts the access of the person's accounts that the order does not cut yet: those linked to them since.</summary>
    public async Task CutAccess(IntegrityFlag flag, CancellationToken cancel)
    {
        var cut = flag
            .Effects.Where(effect => effect.Kind is EffectKind.Account)
            .Select(effect => effect.On)
            .ToHashSet();
        var records = (await db.RecordsOf(flag.Person, cancel)).ConvertAll(record => (Guid?)record.Value);
        var users = await db.Set<PortalUser>().Where(one => records.Contains(one.Person)).ToListAsync(cancel);
        foreach (var user in users.Where(user => !cut.Contains(user.Id.Value)))
        {
            if (user.Blocked)
            {
                user.TakeOverBlock(context.Actor);
            }
            else
            {
                await block.Handle(new(user.Id, VettingFile.HoldCode), cancel);
            }
            flag.PutOn(EffectKind.Account, user.Id.Value, user.Id.Value);
        }
    }

    public async Task TakeOff(IntegrityFlag flag, CancellationToken cancel)
    {
        var today = (await policies.Find(cancel)).Today;
        foreach (var effect in flag.Effects)
        {
            switch (effect.Kind)
            {
                case EffectKind.Hold:
                    var id = new HoldOrderId(effect.Key);
                    var order = await db.Set<HoldOrder>().SingleAsync(one => one.Id == id, cancel);
                    if (order.IsOpen)
                    {
                        await holds.Lift(order, cancel);
                    }
                    break;
                case EffectKind.Suspension:
                    var certificate = await Certificate(effect.On, cancel);
                    if (certificate.Suspensions.Any(one => one.Order == effect.Key && one.StandsOn(today)))
                    {
                        await lift.Handle(new(certificate.Id, effect.Key, flag.Number), cancel);
                    }
                    break;
                case EffectKind.Account:
                    if (await OnlyBlockedBy(flag, new(effect.On), cancel))
                    {
                        await unblock.Handle(new(new(effect.On), VettingFile.HoldCode), cancel);
                    }
                    break;
            }
        }
    }

    // An account stays blocked while another order asks for it, or where it was blocked for other reasons before.
    private async Task<bool> OnlyBlockedBy(IntegrityFlag flag, PortalUserId user, CancellationToken cancel) =>
        await db.Set<PortalUser>().AnyAsync(one => one.Id == user && one.BlockReason == VettingFile.HoldCode, cancel)
        && !await db.Set<IntegrityFlag>()
            .AnyAsync(
                other =>
                    other.Id != flag.Id
                    && other.State == FlagState.Ordered
                    && other.Effects.Any(effect => effect.Kind == EffectKind.Account && effect.On == user.Value),
                cancel
            );

    private async Task<Certificate> Certificate(Guid key, CancellationToken cancel)
    {
        var id = new CertificateId(key);
        return await db.Set<Certificate>().SingleAsync(one => one.Id == id, cancel);
    }

    private async Task<List<VettingFile>> OpenFiles(IntegrityFlag flag, CancellationToken cancel)
    {
        var records = await db.RecordsOf(flag.Person, cancel);
        var files = await db.Set<VettingFile>()
            .Where(file => records.Contains(file.Person) && file.Outcome == null)
            .ToListAsync(cancel);
        return [.. files.Where(file => file.State.IsOpen())];
    }

    private async Task<List<CertificateId>> InForce(IntegrityFlag flag, CancellationToken cancel)
    {
        var today = (await policies.Find(cancel)).Today;
        var records = await db.RecordsOf(flag.Person, cancel);
        return await db.Set<Certificate>()
            .Where(one =>
                records.Contains(one.Person) && one.IssuedOn != null && one.Ending == null && one.ValidTo >= today
            )
            .Select(one => one.Id)
            .ToListAsync(cancel);
    }
}
