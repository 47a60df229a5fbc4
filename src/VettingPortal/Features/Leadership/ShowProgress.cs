using Microsoft.EntityFrameworkCore;
using VettingPortal.Features.Recruitment;
using VettingPortal.Features.Settings;
using VettingPortal.Features.Users;
using VettingPortal.Kernel;
using VettingPortal.Kernel.Data;

namespace VettingPortal.Features.Leadership;

/// <summary>
/// Leadership's numbers, of the campaigns whose time runs (or of all, where none does or all are asked for), or narrowed to one, a
/// region, a profile. They come from running totals alone.
/// </summary>
public sealed record ShowProgress(string? Campaign = null, string? Profile = null, string? Region = null)
    : IQuery<ShowProgress, Progress>
{
    /// <summary>Asks for all campaigns, past ones too, in place of a campaign's code.</summary>
    public const string Ever = "*";

    public static Permission Requires => LeadershipFeature.View;

    public sealed class Handler(PortalDb db, PolicyLookup policies, UseCaseContext context)
        : IAnswer<ShowProgress, Progress>
    {
        public async Task<Progress> Answer(ShowProgress query, CancellationToken cancel)
        {
            var campaigns = await db.Set<Campaign>().AsNoTracking().OrderBy(c => c.Code).ToListAsync(cancel);
            var regions = await db.Set<Region>().AsNoTracking().OrderBy(r => r.Name).ToListAsync(cancel);
            var profiles = await db.Set<ForceProfile>().AsNoTracking().OrderBy(p => p.NameEs).ToListAsync(cancel);
            var policy = await policies.Find(cancel);
            var chosen = Of(query.Campaign, campaigns, policy)
                .Where(c => query.Region is null || c.Region == query.Region)
                .ToList();
            var reading = new ProgressReading
            {
                Now = context.Now,
                Policy = policy,
                Query = query,
                Campaigns = chosen,
                Choices = new(
                    [.. campaigns.Select(c => c.Code)],
                    [.. profiles.Select(p => new Choice(p.Code, p.NameEs, p.NameEn))],
                    [.. regions.Select(r => new Choice(r.Code, r.Name, r.Name))]
                ),
                Standings = await Standings(query, chosen, cancel),
                Ended = await Ended(cancel),
                Waiting = await Waiting(query, chosen, cancel),
                Stays = await Stays(query, chosen, cancel),
                Certified = await Certified(query, chosen, cancel),
                Names = await Names(chosen, cancel),
            };
            return reading.Read();
        }

        private static List<Campaign> Of(string? code, List<Campaign> campaigns, PolicyOfTheDay policy)
        {
            if (code is null)
            {
                var running = campaigns.FindAll(c => ProgressReading.EndOf(c, policy) >= policy.Today);
                return running.Count > 0 ? running : campaigns;
            }
            var named = code == Ever ? campaigns : campaigns.FindAll(c => c.Code == code);
            return named.Count > 0 || code == Ever ? named : throw new RecordNotFoundException();
        }

        private IQueryable<T> Chosen<T>(ShowProgress query, List<Campaign> campaigns)
            where T : FileTally
        {
            var ids = campaigns.Select(c => c.Id.Value).ToList();
            return db.Set<T>()
                .AsNoTracking()
                .Where(line => ids.Contains(line.Campaign))
                .Where(line => query.Profile == null || line.Profile == query.Profile)
                .Where(line => query.Region == null || line.Region == query.Region);
        }

        private Task<List<StandingSum>> Standings(
            ShowProgress query,
            List<Campaign> campaigns,
            CancellationToken cancel
        ) =>
            Chosen<StandingTally>(query, campaigns)
                .GroupBy(line => new
                {
                    line.Profile,
                    line.Cohort,
                    line.State,
                    line.Furthest,
                    line.Outcome,
                    line.Reason,
                })
                .Select(lines => new StandingSum(
                    lines.Key.Profile,
                    lines.Key.Cohort,
                    lines.Key.State,
                    lines.Key.Furthest,
                    lines.Key.Outcome,
                    lines.Key.Reason,
                    lines.Sum(line => line.Count)
                ))
                .ToListAsync(cancel);

        /// <summary>Ways that ended in the last twelve months, of all campaigns: what the forecast learns from.</summary>
        private Task<List<StandingSum>> Ended(CancellationToken cancel)
        {
            var since = KeepTallies.MonthOf(context.Today.AddMonths(-12));
            return db.Set<StandingTally>()
                .AsNoTracking()
                .Where(line => line.Ended >= since && line.Campaign != Guid.Empty)
                .GroupBy(line => new
                {
                    line.Profile,
                    line.State,
                    line.Furthest,
                    line.Outcome,
                })
                .Select(lines => new StandingSum(
                    lines.Key.Profile,
                    since,
                    lines.Key.State,
                    lines.Key.Furthest,
                    lines.Key.Outcome,
                    null,
                    lines.Sum(line => line.Count)
                ))
                .ToListAsync(cancel);
        }

        private Task<List<WaitingSum>> Waiting(
            ShowProgress query,
            List<Campaign> campaigns,
            CancellationToken cancel
        ) =>
            Chosen<WaitingTally>(query, campaigns)
                .GroupBy(line => new
                {
                    line.Stage,
                    line.Region,
                    line.Since,
                })
                .Select(lines => new WaitingSum(
                    lines.Key.Stage,
                    lines.Key.Region,
                    lines.Key.Since,
                    lines.Sum(line => line.Count)
                ))
                .ToListAsync(cancel);

        private Task<List<StaySum>> Stays(ShowProgress query, List<Campaign> campaigns, CancellationToken cancel) =>
            Chosen<StayTally>(query, campaigns)
                .GroupBy(line => line.State)
                .Select(lines => new StaySum(lines.Key, lines.Sum(l => l.Count), lines.Sum(l => l.TotalDays)))
                .ToListAsync(cancel);

        private Task<List<CertifiedSum>> Certified(
            ShowProgress query,
            List<Campaign> campaigns,
            CancellationToken cancel
        ) =>
            Chosen<CertifiedTally>(query, campaigns)
                .GroupBy(line => new
                {
                    line.Campaign,
                    line.Profile,
                    line.Month,
                    line.RoadDays,
                })
                .Select(lines => new CertifiedSum(
                    lines.Key.Campaign,
                    lines.Key.Profile,
                    lines.Key.Month,
                    lines.Key.RoadDays,
                    lines.Sum(line => line.Count)
                ))
                .ToListAsync(cancel);

        /// <summary>Who set the targets, by name.</summary>
        private async Task<Dictionary<Guid, string>> Names(List<Campaign> campaigns, CancellationToken cancel)
        {
            var ids = campaigns.SelectMany(c => c.Targets).Select(t => new PortalUserId(t.SetBy)).Distinct().ToList();
            var users = await db.Set<PortalUser>()
                .AsNoTracking()
                .Where(user => ids.Contains(user.Id))
                .Select(user => new { user.Id, user.Name })
                .ToListAsync(cancel);
            return users.ToDictionary(user => user.Id.Value, user => user.Name);
        }
    }
}
