using Microsoft.EntityFrameworkCore;
using VettingPortal.Features.Settings;
using VettingPortal.Kernel;
using VettingPortal.Kernel.Data;

namespace VettingPortal.Features.Oversight;

/// <summary>The portal looks through what was read since it last looked, and tells the auditor of what stands out. Every hour.</summary>
public sealed record WatchReads : ICommand
{
    public static readonly TimeSpan Every = TimeSpan.FromHours(1);

    // What was under way when it last looked may have been saved since.
    private static readonly TimeSpan Overlap = TimeSpan.FromMinutes(10);

    private static readonly TimeSpan Week = TimeSpan.FromDays(7);

    public static Permission Requires => OversightFeature.Record;

    Guid ICommand.Subject => Guid.Empty;

    public sealed class Handler(PortalDb db, UseCaseContext context, PolicyLookup policies, ReadsOfAWeek reads)
        : IHandle<WatchReads>
    {
        public async Task Handle(WatchReads command, CancellationToken cancel)
        {
            var last = await db
                .Ledger.AsNoTracking()
                .Where(entry => entry.Act == nameof(WatchReads) && entry.Ending == "done")
                .OrderByDescending(entry => entry.Seq)
                .Select(entry => (DateTimeOffset?)entry.At)
                .FirstOrDefaultAsync(cancel);
            var since = (last ?? context.Now - Week) - Overlap;
            var week = await reads.Since(context.Now - Week, cancel);
            if (!week.Any(read => read.At >= since))
            {
                return;
            }
            var calendar = (await policies.Find(cancel)).Calendar;
            foreach (var one in ReadWatch.Find(week, calendar).Where(one => one.At >= since))
            {
                await Tell(one, cancel);
            }
        }

        // Of the same once a week, and never while the last alert of it is open.
        private async Task Tell(Suspicion one, CancellationToken cancel)
        {
            var from = context.Now - Week;
            var told = await db.Set<OversightAlert>()
                .AnyAsync(
                    alert =>
                        alert.Kind == one.Kind
                        && alert.User == one.Reader
                        && alert.About == one.About
                        && (alert.ConcludedAt == null || alert.RaisedAt >= from),
                    cancel
                );
            if (!told)
            {
                db.Add(
                    OversightAlert.Raise(
                        OversightAlertId.New(),
                        one.Kind,
                        one.About,
                        one.Reader,
                        one.Facts,
                        context.Now
                    )
                );
            }
        }
    }
}
