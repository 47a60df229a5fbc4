using VettingPortal.Features.Recruitment;
using VettingPortal.Features.Users;
using VettingPortal.Kernel;

namespace VettingPortal.Host.Demonstration;

/// <summary>One campaign and those who apply to it. What they apply for is drawn by lot and tells nothing of what becomes of them.</summary>
internal sealed class DemoCampaign(DemoWorld world, string quarter, string region, DateOnly from, DateOnly to)
{
    public static readonly string[] Profiles = ["PREVENCION", "REACCION", "INVESTIGACION"];

    private readonly List<DemoJourney> _journeys = [];

    public CampaignId Id { get; } = CampaignId.New();

    public string Region => region;

    public IReadOnlyList<DemoJourney> Journeys => _journeys;

    public void Add(IEnumerable<DemoJourney> journeys) => _journeys.AddRange(journeys);

    /// <summary>Announces it on its first day, or the working day before, with so many people as its target.</summary>
    public void Announce(double target)
    {
        var day = from;
        while (!WorkingHours.IsWorkday(day))
        {
            day = day.AddDays(-1);
        }
        var targets = Split((int)Math.Round(target));
        world.At(
            MexicoTime.At(day, new TimeOnly(10, 0)),
            () =>
                world.Do(
                    world.Any(Role.COO),
                    new AnnounceCampaign(
                        Id,
                        $"{quarter}-{region}",
                        Personas.Force.Value,
                        region,
                        quarter,
                        from,
                        to,
                        targets
                    )
                )
        );
    }

    /// <summary>Sends its people to the desk, each early enough for their fate.</summary>
    public void Recruit(DemoPerson people, DateOnly first, DateOnly last)
    {
        var end = MexicoTime.DayOf(world.End);
        foreach (var journey in _journeys)
        {
            var until = new[] { last, end.AddDays(-journey.Fate.Days()) }.Min();
            var day = first.AddDays(world.Random.Next(Math.Max(0, until.DayNumber - first.DayNumber) + 1));
            var at = MexicoTime.At(day, new TimeOnly(8, 30)).AddMinutes(world.Random.Next(500));
            world.At(
                WorkingHours.From(at, world.Random),
                () => journey.Apply(Id, people.Next(world.Today), world.Today)
            );
        }
    }

    /// <summary>One at least for each profile, the others where most apply.</summary>
    private Dictionary<string, int> Split(int people)
    {
        var targets = Profiles.ToDictionary(profile => profile, _ => 1);
        for (var left = people - Profiles.Length; left > 0; left--)
        {
            var most = Profiles.MaxBy(profile =>
                (double)_journeys.Count(one => one.Profile == profile) / (targets[profile] + 1)
            )!;
            targets[most]++;
        }
        return targets;
    }
}
