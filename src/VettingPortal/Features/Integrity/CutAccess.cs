using Microsoft.EntityFrameworkCore;
using VettingPortal.Features.People;
using VettingPortal.Features.Users;
using VettingPortal.Kernel;
using VettingPortal.Kernel.Data;

namespace VettingPortal.Features.Integrity;

/// <summary>Cuts the access of accounts that were linked to the person after the order, within a minute (§5.5).</summary>
public sealed record CutAccessOfOrder(IntegrityFlagId Flag) : ICommand
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

/// <summary>The orders on people who have an account that is not blocked.</summary>
public sealed record ListAccountsToCut : IQuery<ListAccountsToCut, IReadOnlyList<IntegrityFlagId>>
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
                .Select(flag => new { flag.Id, flag.Person })
                .ToListAsync(cancel);
            var accounts = await db.Set<PortalUser>()
                .Where(user => user.BlockedAt == null && user.Person != null)
                .Select(user => user.Person!.Value)
                .ToListAsync(cancel);
            if (ordered.Count == 0 || accounts.Count == 0)
            {
                return [];
            }
            var own = accounts.ConvertAll(account => new PersonId(account));
            var records = await db.Set<Person>()
                .Where(person => own.Contains(person.Id) || own.Contains(person.MergedInto!.Value))
                .Select(person => person.Id)
                .ToListAsync(cancel);
            return [.. ordered.Where(flag => records.Contains(flag.Person)).Select(flag => flag.Id)];
        }
    }
}
