using Microsoft.EntityFrameworkCore;
using VettingPortal.Features.Users;
using VettingPortal.Kernel;
using VettingPortal.Kernel.Data;

namespace VettingPortal.Features.Oversight;

/// <summary>Who was refused, had no permission or asked for what is not theirs in the last 30 days, most first.</summary>
public sealed record CountAttempts : IQuery<CountAttempts, IReadOnlyList<CountAttempts.Row>>
{
    public const int Days = 30;

    public static Permission Requires => OversightFeature.View;

    public sealed record Row(
        Guid Actor,
        string? UserName,
        string? Name,
        int Refused,
        int Forbidden,
        int NotFound,
        int Reads,
        DateTimeOffset Last
    )
    {
        public int Failed => Refused + Forbidden + NotFound;
    }

    public sealed class Handler(PortalDb db, UseCaseContext context) : IAnswer<CountAttempts, IReadOnlyList<Row>>
    {
        public async Task<IReadOnlyList<Row>> Answer(CountAttempts query, CancellationToken cancel)
        {
            var since = context.Now.AddDays(-Days);
            string[] counted = [.. ActNames.Failed, "read"];
            var counts = await db
                .Ledger.AsNoTracking()
                .Where(entry => entry.At >= since && counted.Contains(entry.Ending))
                .GroupBy(entry => new { entry.Actor, entry.Ending })
                .Select(group => new
                {
                    group.Key.Actor,
                    group.Key.Ending,
                    Count = group.Count(),
                    Last = group.Max(entry => entry.At),
                })
                .ToListAsync(cancel);
            var ids = counts.Select(count => new PortalUserId(count.Actor)).Distinct().ToList();
            var users = await db.Set<PortalUser>()
                .AsNoTracking()
                .Where(user => ids.Contains(user.Id))
                .Select(user => new
                {
                    user.Id,
                    user.UserName,
                    user.Name,
                })
                .ToDictionaryAsync(user => user.Id.Value, cancel);
            return
            [
                .. counts
                    .GroupBy(count => count.Actor)
                    .Select(actor =>
                    {
                        var user = users.GetValueOrDefault(actor.Key);
                        return new Row(
                            actor.Key,
                            user?.UserName,
                            user?.Name,
                            Of("refused"),
                            Of("forbidden"),
                            Of("not-found"),
                            Of("read"),
                            actor.Max(count => count.Last)
                        );

                        int Of(string ending) => actor.FirstOrDefault(count => count.Ending == ending)?.Count ?? 0;
                    })
                    .OrderByDescending(row => row.Failed)
                    .ThenByDescending(row => row.Reads)
                    .ThenBy(row => row.Actor),
            ];
        }
    }
}
