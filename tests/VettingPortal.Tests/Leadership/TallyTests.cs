using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using VettingPortal.Features.Evaluations;
using VettingPortal.Features.Leadership;
using VettingPortal.Features.Recruitment;
using VettingPortal.Features.Vetting;
using VettingPortal.Kernel;
using VettingPortal.Kernel.Data;
using VettingPortal.Tests.Kernel;

namespace VettingPortal.Tests.Leadership;

/// <summary>The running totals are, at every moment, what counting all files would give.</summary>
public sealed class TallyTests
{
    [Theory]
    [InlineData(DatabaseProvider.Sqlite, 1)]
    [InlineData(DatabaseProvider.Sqlite, 2)]
    [InlineData(DatabaseProvider.PostgreSql, 3)]
    public async Task Totals_AfterRandomActs_EqualTheLiveCount(DatabaseProvider provider, int seed)
    {
        await using var portal = await TestPortal.On(provider);
        var workload = await Begin(portal, seed);

        await workload.Run(600);

        var counted = await Count(portal);
        Assert.Equal(counted, await Read(portal));
        Assert.True(
            counted.Standings.Keys.Max(key => key.Furthest) >= Milestone.Approved,
            "The workload went not far."
        );
        await Fold(portal);
        Assert.Equal(counted, await Read(portal));
        await workload.Run(100);
        Assert.Equal(await Count(portal), await Read(portal));
    }

    [Theory, MemberData(nameof(TestPortal.Databases), MemberType = typeof(TestPortal))]
    public async Task Totals_OfActsAtOnceWhileFolding_LoseNothing(DatabaseProvider provider)
    {
        await using var portal = await TestPortal.On(provider);
        var first = await Begin(portal, 7);

        await Parallel.ForEachAsync(
            Enumerable.Range(0, 40),
            new ParallelOptions { MaxDegreeOfParallelism = 8 },
            async (i, _) =>
            {
                await first.Open();
                if (i % 10 == 9)
                {
                    await Fold(portal);
                }
            }
        );

        Assert.Equal(await Count(portal), await Read(portal));
        Assert.Equal(40, (await Read(portal)).Standings.Values.Sum());
    }

    [Theory, MemberData(nameof(TestPortal.Databases), MemberType = typeof(TestPortal))]
    public async Task Fold_OfManyLines_LeavesOneForEachKey(DatabaseProvider provider)
    {
        await using var portal = await TestPortal.On(provider);
        await (await Begin(portal, 11)).Run(120);

        await Fold(portal);
        await Fold(portal);

        var lines = await portal.Read(db => db.Set<StandingTally>().AsNoTracking().ToListAsync());
        Assert.Equal(lines.Count, lines.Select(line => line.Key).Distinct().Count());
        Assert.DoesNotContain(lines, line => line.Count == 0);
    }

    [Theory, MemberData(nameof(TestPortal.Databases), MemberType = typeof(TestPortal))]
    public async Task Check_OfTotalsThatSomebodyChanged_NamesThem(DatabaseProvider provider)
    {
        await using var portal = await TestPortal.On(provider);
        await (await Begin(portal, 5)).Run(300);
        await Fold(portal);

        Assert.Empty(await Check(portal));
        await Change(
            portal,
            """UPDATE aux_tally_standings SET "Count" = "Count" + 1 WHERE "Id" = (SELECT min("Id") FROM aux_tally_standings)"""
        );
        await Change(
            portal,
            """UPDATE aux_tally_stays SET "TotalDays" = "TotalDays" - 30 WHERE "Id" = (SELECT min("Id") FROM aux_tally_stays)"""
        );
        await Change(
            portal,
            """DELETE FROM aux_tally_waiting WHERE "Id" = (SELECT min("Id") FROM aux_tally_waiting)"""
        );

        Assert.Equal(
            ["aux_tally_standings", "aux_tally_stays", "aux_tally_waiting"],
            (await Check(portal)).Order(StringComparer.Ordinal)
        );
    }

    private static async Task<List<string>> Check(TestPortal portal)
    {
        var wrong = new List<string>();
        await portal.Read(async db =>
        {
            await new TallyCheck().Check(db, (_, table, _) => wrong.Add(table), CancellationToken.None);
            return 0;
        });
        return wrong;
    }

    private static async Task Change(TestPortal portal, string statement) =>
        Assert.Equal(1, await portal.Read(db => db.Database.ExecuteSqlRawAsync(statement)));

    private static async Task<Workload> Begin(TestPortal portal, int seed)
    {
        Campaign[] campaigns = [Workload.ACampaign("2026-T4-NORTE", "NORTE"), Workload.ACampaign("2026-T4-SUR", "SUR")];
        await portal.Given([.. campaigns]);
        return new Workload(portal, seed) { Campaigns = campaigns };
    }

    private static async Task Fold(TestPortal portal)
    {
        await using var db = await portal
            .Services.GetRequiredService<IDbContextFactory<PortalDb>>()
            .CreateDbContextAsync();
        await Tallies.Fold(db, portal.Services.GetRequiredService<WriteGate>(), CancellationToken.None);
    }

    private static async Task<Numbers> Read(TestPortal portal)
    {
        var numbers = new Numbers();
        await portal.Read(async db =>
        {
            foreach (var line in await db.Set<StandingTally>().AsNoTracking().ToListAsync())
            {
                numbers.Standing(line.Campaign, line.Cohort, line.State, line.Furthest, line.Outcome, line.Count);
            }
            foreach (var line in await db.Set<WaitingTally>().AsNoTracking().ToListAsync())
            {
                numbers.Wait(line.Campaign, line.Stage, line.Since, line.Count);
            }
            foreach (var line in await db.Set<StayTally>().AsNoTracking().ToListAsync())
            {
                numbers.Stay(line.State, line.Month, line.Count, line.TotalDays);
            }
            foreach (var line in await db.Set<CertifiedTally>().AsNoTracking().ToListAsync())
            {
                numbers.Certificate(line.Campaign, line.Month, line.RoadDays, line.Count);
            }
            return 0;
        });
        return numbers;
    }

    /// <summary>Counts all files anew, by their own history and not by the keeper's code.</summary>
    private static async Task<Numbers> Count(TestPortal portal)
    {
        var numbers = new Numbers();
        foreach (var file in await portal.Read(db => db.Set<VettingFile>().AsNoTracking().ToListAsync()))
        {
            var campaign = file.Campaign!.Value;
            var seen = file.Steps.Select(step => step.To).ToHashSet();
            var furthest =
                seen.Contains(VettingState.Certified) ? Milestone.Certified
                : seen.Contains(VettingState.TrainingPassed) ? Milestone.Trained
                : seen.Overlaps([VettingState.Approved, VettingState.ApprovedWithRestrictions]) ? Milestone.Approved
                : seen.Contains(VettingState.Integration) ? Milestone.Evaluated
                : seen.Contains(VettingState.Eligible) ? Milestone.Eligible
                : seen.Contains(VettingState.Received) ? Milestone.Applied
                : Milestone.Registered;
            numbers.Standing(campaign, Month(file.AppliedOn), file.State, furthest, file.Outcome, 1);
            var day = MexicoTime.DayOf(file.StateSince);
            foreach (var stage in StagesOf(file))
            {
                numbers.Wait(campaign, stage, day, 1);
            }
            var since = file.Seats.Min(seat => seat.Since);
            foreach (var step in file.Steps.OrderBy(step => step.Number))
            {
                var left = MexicoTime.DayOf(step.At);
                numbers.Stay(step.From, Month(left), 1, left.DayNumber - MexicoTime.DayOf(since).DayNumber);
                since = step.At;
            }
            if (file.State is VettingState.Certified)
            {
                numbers.Certificate(campaign, Month(day), day.DayNumber - file.AppliedOn.DayNumber, 1);
            }
        }
        return numbers;
    }

    private static IEnumerable<TimedStage> StagesOf(VettingFile file) =>
        file.State is VettingState.InEvaluation
            ? Enum.GetValues<EvaluationKind>()
                .Where(kind => file.Current(kind) is { } phase && phase.State is not EvaluationState.Concluded)
                .Select(kind => Enum.Parse<TimedStage>($"{kind}"))
            : file.State switch
            {
                VettingState.Received => [TimedStage.Eligibility],
                VettingState.Eligible => [TimedStage.Scheduling],
                VettingState.Integration => [TimedStage.Integration],
                VettingState.InAdjudication or VettingState.MoreInformation => [TimedStage.Adjudication],
                VettingState.TrainingPassed or VettingState.InCertification => [TimedStage.Certification],
                VettingState.InAppeal => [TimedStage.Appeal],
                _ => [],
            };

    private static DateOnly Month(DateOnly day) => new(day.Year, day.Month, 1);

    private sealed class Numbers : IEquatable<Numbers>
    {
        private readonly Dictionary<string, long> _all = [];

        public Dictionary<
            (Guid Campaign, DateOnly Cohort, VettingState State, Milestone Furthest, VettingOutcome? Outcome),
            int
        > Standings { get; } = [];

        public void Standing(
            Guid campaign,
            DateOnly cohort,
            VettingState state,
            Milestone furthest,
            VettingOutcome? outcome,
            int count
        )
        {
            var key = (campaign, cohort, state, furthest, outcome);
            Standings[key] = Standings.GetValueOrDefault(key) + count;
            Add($"standing {key}", count);
        }

        public void Wait(Guid campaign, TimedStage stage, DateOnly since, int count) =>
            Add($"waiting {campaign} {stage} {since:O}", count);

        public void Stay(VettingState state, DateOnly month, int count, int days)
        {
            Add($"stays {state} {month:O}", count);
            Add($"days {state} {month:O}", days);
        }

        public void Certificate(Guid campaign, DateOnly month, int days, int count) =>
            Add($"certified {campaign} {month:O} {days}", count);

        public bool Equals(Numbers? other) => other is not null && Lines(this).SequenceEqual(Lines(other));

        public override bool Equals(object? obj) => Equals(obj as Numbers);

        public override int GetHashCode() => Lines(this).Count();

        public override string ToString() => string.Join('\n', Lines(this));

        private void Add(string what, long count) => _all[what] = _all.GetValueOrDefault(what) + count;

        private static IEnumerable<string> Lines(Numbers numbers) =>
            numbers
                ._all.Where(line => line.Value != 0)
                .Select(line => $"{line.Key}: {line.Value}")
                .Order(StringComparer.Ordinal);
    }
}
