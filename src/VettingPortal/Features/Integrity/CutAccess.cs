using Microsoft.EntityFrameworkCore;
using VettingPortal.Features.People;
using VettingPortal.Features.Users;
using VettingPortal.Kernel;
using VettingPortal.Kernel.Data;

namespace VettingPortal.Features.Integrity;

/// <summary>Cuts the access of accounts that were linked to the person after the order, within a minute (§5.5).</summary>
public sealed record CutAccessOfOrder(IntegrityFlagId Flag) : ICommand, IWithinCompartment
{
    public static Permission Requires => IntegrityFeature.Order;

    Guid ICommand.Subject => Flag.Value;

    public sealed class Handler(IntegrityDesk desk) : IHandle<CutAccessOfOrder>
    {
        public async Task Handle(CutAccessOfOrder command, CancellationToken cancel)
        {
            var flag = await desk.Flag(command.Flag, cancel);
            if (flag.State is FlagState.Ordered)
            {
                await desk.CutAccess(flag, cancel);
            }
        }
    }
}

/// <summary>
/// The orders on people who have an account that acts and that the order never cut; one that internal affairs gave back stays given back.
/// </summary>
public sealed record ListAccountsToCut : IQuery<ListAccountsToCut, IReadOnlyList<IntegrityFlagId>>, IWithinCompartment
{
    public static Permission Requires => IntegrityFeature.Order;

    public sealed class Handler(PortalDb db, UseCaseContext context)
        : IAnswer<ListAccountsToCut, IReadOnlyList<IntegrityFlagId>>
    {
        public async Task<IReadOnlyList<IntegrityFlagId>> Answer(ListAccountsToCut query, CancellationToken cancel)
        {
            var ordered = await db.Set<IntegrityFlag>()
                .AsNoTracking()
                .VisibleTo(context.Actor)
                .Where(flag => flag.State == FlagState.Ordered)
                .ToListAsync(cancel);
            var accounts = await db.Set<PortalUser>()
                .Where(user => user.BlockedAt == null && user.Person != null)
                .Select(user => new { user.Id, Person = user.Person!.Value })
                .ToListAsync(cancel);
            if (ordered.Count == 0 || accounts.Count == 0)
            {
                return [];
            }
            List<IntegrityFlagId> found = [];
            foreach (var flag in ordered)
            {
                var cut = flag
                    .Effects.Where(effect => effect.Kind is EffectKind.Account)
                    .Select(effect => effect.On)
                    .ToHashSet();
                var records = (await db.RecordsOf(flag.Person, cancel)).ConvertAll(record => record.Value);
                if (accounts.Exists(one => records.Contains(one.Person) && !cut.Contains(one.Id.Value)))
                {
                    found.Add(flag.Id);
                }
            }
            return found;
        }
    }
}
