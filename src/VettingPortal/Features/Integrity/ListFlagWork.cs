using Microsoft.EntityFrameworkCore;
using VettingPortal.Kernel;
using VettingPortal.Kernel.Data;

namespace VettingPortal.Features.Integrity;

/// <summary>What a flag asks of the director.</summary>
public enum FlagDuty
{
    /// <summary>Order the measure or drop the flag.</summary>
    Decide,

    /// <summary>Confirm the order before it lapses.</summary>
    Confirm,

    /// <summary>Look at the order again.</summary>
    LookAgain,
}

/// <summary>What waits for internal affairs: flags to decide on, orders to confirm, and those to be looked at again within a week; the first due first.</summary>
public sealed record ListFlagWork : IQuery<ListFlagWork, IReadOnlyList<ListFlagWork.Row>>, IWithinCompartment
{
    private const int Most = 50;
    private const int DaysAhead = 7;

    public static Permission Requires => IntegrityFeature.View;

    public sealed record Row(
        IntegrityFlagId Id,
        string Number,
        IntegrityPriority Priority,
        FlagDuty Duty,
        DateOnly Due
    );

    public sealed class Handler(PortalDb db, UseCaseContext context) : IAnswer<ListFlagWork, IReadOnlyList<Row>>
    {
        public async Task<IReadOnlyList<Row>> Answer(ListFlagWork query, CancellationToken cancel)
        {
            var soon = context.Today.AddDays(DaysAhead);
            var flags = await db.Set<IntegrityFlag>()
                .AsNoTracking()
                .VisibleTo(context.Actor)
                .Where(flag =>
                    flag.State == FlagState.Flagged
                    || (flag.State == FlagState.Ordered && (flag.ConfirmedBy == null || flag.ReviewOn <= soon))
                )
                .OrderBy(flag => flag.RaisedAt)
                .Take(Most)
                .ToListAsync(cancel);
            return [.. flags.Select(Of).OrderBy(row => row.Due).ThenBy(row => row.Priority)];
        }

        private Row Of(IntegrityFlag flag) =>
            flag switch
            {
                { State: FlagState.Flagged } => Row(flag, FlagDuty.Decide, MexicoTime.DayOf(flag.RaisedAt)),
                { ConfirmedBy: null, LapsesOn: { } lapses } when lapses >= context.Today => Row(
                    flag,
                    FlagDuty.Confirm,
                    lapses
                ),
                _ => Row(flag, FlagDuty.LookAgain, flag.ReviewOn ?? context.Today),
            };

        private static Row Row(IntegrityFlag flag, FlagDuty duty, DateOnly due) =>
            new(flag.Id, flag.Number, flag.Priority, duty, due);
    }
}
