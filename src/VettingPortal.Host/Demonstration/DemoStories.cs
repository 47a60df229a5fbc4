using VettingPortal.Features.Evaluations;
using VettingPortal.Features.Recruitment;
using VettingPortal.Features.Users;
using VettingPortal.Kernel;

namespace VettingPortal.Host.Demonstration;

/// <summary>
/// The stories: a campaign far behind its target for want of polygraph hours, an examiner who passes everyone, a commander and a candidate
/// under a hidden investigation among more who are held for ordinary causes, certificates that lapsed and that are about to.
/// </summary>
internal sealed class DemoStories(DemoWorld world)
{
    private static readonly string[] Regions = ["NORTE", "CENTRO", "SUR"];

    private readonly DemoStaff _staff = new(world);
    private readonly DemoPerson _people = new(world.Random);
    private readonly List<DemoClass> _classes = [];

    /// <summary>Puts the whole of it on the agenda: so many files, at least thirty for every story to be told.</summary>
    public async Task Plan(int files)
    {
        await Accredit();
        var expired = files < 100 ? 1 : 2;
        var lapsing = Math.Max(3, files / 50);
        var early = Early(expired, lapsing);
        var spring = Math.Max(DemoFates.Spring.Count, files * 3 / 10);
        var autumn = Math.Max(0, files - expired - lapsing - spring);
        var year = Spring(Math.Min(spring, Math.Max(0, files - expired - lapsing)));
        new DemoTurns(world).Plan(early, year, Autumn(autumn));
    }

    private List<DemoJourney> Early(int expired, int lapsing)
    {
        Classes(new(2023, 7, 3));
        var first = Campaign("2023-T1", "CENTRO", new(2023, 1, 9), new(2023, 3, 31));
        Join(first, Enumerable.Repeat(Fate.Certified, expired));
        first.Announce(expired);
        first.Recruit(_people, new(2023, 1, 16), new(2023, 1, 30));
        Classes(new(2024, 3, 4));
        var second = Campaign("2023-T4", "CENTRO", new(2023, 9, 1), new(2023, 12, 31));
        Join(second, Enumerable.Repeat(Fate.Certified, lapsing));
        second.Announce(lapsing);
        second.Recruit(_people, new(2023, 10, 16), new(2023, 11, 17));
        return [.. second.Journeys];
    }

    private List<DemoCampaign> Spring(int files)
    {
        Classes(new(2026, 5, 25));
        Classes(new(2026, 10, 5));
        var campaigns = Regions
            .Select(region => Campaign("2026-T1", region, new(2026, 1, 5), new(2026, 3, 31)))
            .ToList();
        var fates = DemoFates.OfSpring(files);
        foreach (var (campaign, i) in campaigns.Select((campaign, i) => (campaign, i)))
        {
            Join(campaign, fates.Where((_, place) => place % campaigns.Count == i));
            var certified = campaign.Journeys.Count(one => one.Fate is Fate.Certified);
            campaign.Announce(certified / DemoFates.Reached(i));
            campaign.Recruit(_people, new(2026, 1, 7), new(2026, 2, 10));
        }
        return campaigns;
    }

    private List<DemoCampaign> Autumn(int files)
    {
        List<DemoCampaign> campaigns = [];
        var fates = DemoFates.OfAutumn(files);
        foreach (var (region, i) in Regions.Select((region, i) => (region, i)))
        {
            var campaign = Campaign("2026-T4", region, new(2026, 8, 1), new(2026, 12, 31));
            Join(campaign, fates.Where((_, place) => place % Regions.Length == i));
            campaign.Announce(campaign.Journeys.Count / 3.0);
            campaign.Recruit(_people, new(2026, 8, 3), new(2026, 11, 20));
            campaigns.Add(campaign);
        }
        return campaigns;
    }

    private DemoCampaign Campaign(string quarter, string region, DateOnly from, DateOnly to) =>
        new(world, quarter, region, from, to);

    /// <summary>Opens a class of each profile; who joins from here on goes to the newest, those still in training to the one after.</summary>
    private void Classes(DateOnly start)
    {
        foreach (var profile in DemoCampaign.Profiles)
        {
            var opened = new DemoClass(world, profile, start);
            opened.Announce();
            _classes.Add(opened);
        }
    }

    private void Join(DemoCampaign campaign, IEnumerable<Fate> fates) =>
        campaign.Add(
            fates.Select(fate =>
            {
                var profile = DemoCampaign.Profiles[world.Random.Next(DemoCampaign.Profiles.Length)];
                return new DemoJourney(world, _staff, fate, profile, ClassOf(fate, profile));
            })
        );

    private DemoClass ClassOf(Fate fate, string profile)
    {
        var open = _classes.Where(one => one.Profile == profile).ToList();
        return open.Count > 2 && fate is not Fate.InTraining ? open[^2] : open[^1];
    }

    private async Task Accredit()
    {
        foreach (var center in new[] { Personas.National.Value, Personas.North.Value, Personas.South.Value })
        {
            var id = AccreditationId.New();
            await world.Do(
                DemoWorld.First(Role.DIR),
                new ProposeAccreditation(
                    id,
                    center,
                    $"CNCA-{center.ToString("N")[..6].ToUpperInvariant()}",
                    Enum.GetValues<EvaluationKind>(),
                    new(2023, 1, 1),
                    new(2027, 12, 31)
                )
            );
            await world.Do(DemoWorld.First(Role.LEG), new ConfirmAccreditation(id));
        }
    }
}
