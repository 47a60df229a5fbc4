using Microsoft.EntityFrameworkCore;
using VettingPortal.Features.People;
using VettingPortal.Features.Settings;
using VettingPortal.Features.Vetting;
using VettingPortal.Kernel;
using VettingPortal.Kernel.Data;

namespace VettingPortal.Features.Integrity;

/// <summary>
/// Holds what was opened for a person since the order on them. The portal does it by itself and a little later, as an act under the flag:
/// whoever registered or imported the person saw what they always see.
/// </summary>
public sealed record ExtendOrder(IntegrityFlagId Flag) : ICommand, IWithinCompartment
{
    public static Permission Requires => IntegrityFeature.Order;

    Guid ICommand.Subject => Flag.Value;

    public sealed class Handler(IntegrityDesk desk) : IHandle<ExtendOrder>
    {
        public async Task Handle(ExtendOrder command, CancellationToken cancel)
        {
            var flag = await desk.Flag(command.Flag, cancel);
            if (flag.State is FlagState.Ordered)
            {
                await desk.Hold(flag, cancel);
            }
        }
    }
}

/// <summary>
/// The orders on people for whom a file was opened that is not held by it; none while the offices are closed, when nobody holds files for
/// ordinary causes either.
/// </summary>
public sealed record ListOrdersToExtend : IQuery<ListOrdersToExtend, IReadOnlyList<IntegrityFlagId>>, IWithinCompartment
{
    public static Permission Requires => IntegrityFeature.Order;

    public sealed class Handler(PortalDb db, UseCaseContext context, PolicyLookup policies)
        : IAnswer<ListOrdersToExtend, IReadOnlyList<IntegrityFlagId>>
    {
        private const int FirstHour = 9;
        private const int LastHour = 18;

        private static readonly VettingState[] Open =
        [
            .. Enum.GetValues<VettingState>().Where(state => state.IsOpen()),
        ];

        public async Task<IReadOnlyList<IntegrityFlagId>> Answer(ListOrdersToExtend query, CancellationToken cancel)
        {
            var hour = MexicoTime.Local(context.Now).Hour;
            if (
                hour is < FirstHour or >= LastHour
                || !(await policies.Find(cancel)).Calendar.IsBusinessDay(context.Today)
            )
            {
                return [];
            }
            var files = db.Set<VettingFile>().Where(file => file.Outcome == null && Open.Contains(file.State));
            var ordered = db.Set<IntegrityFlag>()
                .AsNoTracking()
                .VisibleTo(context.Actor)
                .Where(flag => flag.State == FlagState.Ordered);
            var standing =
                from flag in ordered
                join person in db.Set<Person>() on flag.Person equals person.Id
                select new { flag.Id, Person = person.MergedInto ?? person.Id };
            var loose =
                from flag in standing
                join file in files on flag.Person equals file.Person
                select new { Flag = flag.Id, File = file.Id };
            var pairs = await loose.ToListAsync(cancel);
            if (pairs.Count == 0)
            {
                return [];
            }
            var flags = pairs.Select(pair => pair.Flag).Distinct().ToList();
            var held = await db.Set<IntegrityFlag>()
                .Where(flag => flags.Contains(flag.Id))
                .SelectMany(
                    flag => flag.Effects,
                    (flag, effect) =>
                        new
                        {
                            flag.Id,
                            effect.Kind,
                            effect.On,
                        }
                )
                .Where(effect => effect.Kind == EffectKind.Hold)
                .ToListAsync(cancel);
            var known = held.Select(effect => (effect.Id, effect.On)).ToHashSet();
            return
            [
                .. pairs
                    .Where(pair => !known.Contains((pair.Flag, pair.File.Value)))
                    .Select(pair => pair.Flag)
                    .Distinct(),
            ];
        }
    }
}
