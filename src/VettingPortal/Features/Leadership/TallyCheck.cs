using Microsoft.EntityFrameworkCore;
using VettingPortal.Features.Certification;
using VettingPortal.Features.Vetting;
using VettingPortal.Kernel;
using VettingPortal.Kernel.Data;
using VettingPortal.Kernel.Ledger.Verification;

namespace VettingPortal.Features.Leadership;

/// <summary>
/// Counts leadership's running totals anew from the files they sum up: totals lie outside the ledger, and whoever changed one would make
/// a target look met. What is counted of erased people stays, since it names nobody: no more of it may be left over than files were erased.
/// </summary>
internal sealed class TallyCheck : IDerivedCheck
{
    private const int Chunk = 500;

    public async Task Check(PortalDb db, Action<FindingCode, string, string> tell, CancellationToken cancel)
    {
        var due = await Recount(db, cancel);
        var erased = await Erased(db, cancel);
        await Compare<StandingTally>(due, erased, db, tell, cancel);
        // Only an open file waits, and only ended ones are erased.
        await Compare<WaitingTally>(due, 0, db, tell, cancel);
        await Compare<StayTally>(due, erased == 0 ? 0 : int.MaxValue, db, tell, cancel);
        await Compare<CertifiedTally>(due, erased, db, tell, cancel);
    }

    private static async Task<Dictionary<object, Tally>> Recount(PortalDb db, CancellationToken cancel)
    {
        var due = new Dictionary<object, Tally>();
        var revoked = await db.Set<Certificate>()
            .Where(one => one.Ending == CertificateEnding.Revoked)
            .Select(one => one.File)
            .ToListAsync(cancel);
        foreach (var some in (await db.Set<VettingFile>().Select(file => file.Id).ToListAsync(cancel)).Chunk(Chunk))
        {
            foreach (var (id, cohort, standing) in await Read(db, some, cancel))
            {
                foreach (var line in KeepTallies.All(cohort, standing))
                {
                    Add(due, line);
                }
                if (standing.State is VettingState.Certified && revoked.Contains(id))
                {
                    Add(due, KeepTallies.Certified(cohort, standing.Day, -1));
                }
            }
        }
        return due;
    }

    private static async Task<List<(VettingFileId, Cohort, Standing)>> Read(
        PortalDb db,
        VettingFileId[] some,
        CancellationToken cancel
    )
    {
        var files = await db.Set<VettingFile>()
            .AsNoTracking()
            .Where(file => some.Contains(file.Id))
            .OrderBy(file => file.Id)
            .Select(file => new
            {
                file.Id,
                file.Campaign,
                file.Region,
                file.Profile,
                file.AppliedOn,
                file.State,
                file.StateSince,
                file.Outcome,
                file.OutcomeReason,
                Since = file.Seats.Min(seat => (DateTimeOffset?)seat.Since),
                Steps = file.Steps.OrderBy(step => step.Number).ToList(),
                Phases = file
                    .Evaluations.Select(phase => new
                    {
                        phase.Kind,
                        phase.Attempt,
                        phase.State,
                    })
                    .ToList(),
            })
            .ToListAsync(cancel);
        return files.ConvertAll(file =>
            (
                file.Id,
                new Cohort(
                    file.Campaign ?? Guid.Empty,
                    file.Region,
                    file.Profile,
                    file.AppliedOn,
                    file.Since ?? file.StateSince
                ),
                new Standing
                {
                    State = file.State,
                    Since = file.StateSince,
                    Outcome = file.Outcome,
                    Reason = file.OutcomeReason,
                    Steps = file.Steps,
                    Open = Standing.StillOpen(file.Phases.Select(phase => (phase.Kind, phase.Attempt, phase.State))),
                }
            )
        );
    }

    // An erased file's parts are blank, and which records they were of still stands in them.
    private static Task<int> Erased(PortalDb db, CancellationToken cancel)
    {
        var files = db.Model.FindEntityType(typeof(VettingFile))!.GetTableName();
        return db
            .LedgerParts.Where(part => part.Type == files && part.Content == null)
            .Select(part => part.Key)
            .Distinct()
            .CountAsync(cancel);
    }

    private static async Task Compare<T>(
        Dictionary<object, Tally> due,
        long mayBeLeft,
        PortalDb db,
        Action<FindingCode, string, string> tell,
        CancellationToken cancel
    )
        where T : Tally
    {
        var table = db.Model.FindEntityType(typeof(T))!.GetTableName()!;
        var kept = new Dictionary<object, Tally>();
        await foreach (var line in db.Set<T>().AsNoTracking().AsAsyncEnumerable().WithCancellation(cancel))
        {
            Add(kept, line);
        }
        var ours = due.Where(one => one.Value is T).ToDictionary();
        var more = new List<string>();
        long left = 0;
        foreach (var key in kept.Keys.Union(ours.Keys))
        {
            var (has, should) = (kept.GetValueOrDefault(key), ours.GetValueOrDefault(key));
            var over = (has?.Count ?? 0) - (should?.Count ?? 0);
            if (over < 0 || (over == 0 && has is not null && !has.Says(should)))
            {
                tell(FindingCode.SummaryWrong, table, Name((has ?? should)!));
            }
            else if (over > 0)
            {
                left += over;
                more.Add(Name(has!));
            }
        }
        if (left > mayBeLeft)
        {
            more.ForEach(name => tell(FindingCode.SummaryWrong, table, name));
        }
    }

    private static void Add(Dictionary<object, Tally> all, Tally line)
    {
        var key = (line.GetType(), line.Key);
        if (all.TryGetValue(key, out var known))
        {
            known.Join(line);
        }
        else
        {
            all[key] = line;
        }
    }

    // Which cohort, place or month: nothing of it is about one person.
    private static string Name(Tally line)
    {
        var of = (FileTally)line;
        var what = of switch
        {
            StandingTally one => $"{one.Cohort:yyyy-MM}/{one.State}",
            WaitingTally one => $"{one.Stage}/{one.Since:yyyy-MM-dd}",
            StayTally one => $"{one.Month:yyyy-MM}/{one.State}",
            CertifiedTally one => $"{one.Month:yyyy-MM}/{one.RoadDays}",
            _ => throw new InvalidOperationException("Not one of leadership's totals."),
        };
        return $"{of.Region}/{of.Profile}/{what}";
    }
}
