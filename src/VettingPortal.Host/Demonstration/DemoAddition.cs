using Microsoft.EntityFrameworkCore;
using VettingPortal.Features.People;
using VettingPortal.Features.Recruitment;
using VettingPortal.Kernel;

namespace VettingPortal.Host.Demonstration;

/// <summary>More applicants on one day, after the stories have ended: they come as far as one comes in a day.</summary>
internal sealed class DemoAddition(DemoWorld world)
{
    private static readonly Fate[] InADay =
    [
        Fate.Received,
        Fate.InEvaluation,
        Fate.StaysDraft,
        Fate.Eligible,
        Fate.InEvaluation,
        Fate.Received,
        Fate.NotEligible,
        Fate.Withdraws,
    ];

    public async Task Make(int files, CancellationToken cancel)
    {
        // What would need another day is left for those who try the portal.
        (world.InOneDay, world.End) = (true, world.Now.AddHours(9));
        var campaigns = await Campaigns();
        var staff = new DemoStaff(world);
        await staff.ReadAgendas();
        var people = new DemoPerson(
            world.Random,
            await world.Read(db => db.Set<Person>().Select(person => person.Curp).ToListAsync(cancel))
        );
        for (var i = 0; i < files; i++)
        {
            var (campaign, profile) = (
                campaigns[i % campaigns.Count],
                DemoCampaign.Profiles[world.Random.Next(DemoCampaign.Profiles.Length)]
            );
            var journey = new DemoJourney(world, staff, InADay[i % InADay.Length], profile, null);
            var on = campaign.To < world.Today ? campaign.To : world.Today;
            world.At(world.Now, () => journey.Apply(campaign.Id, people.Next(on), on));
        }
        await world.Run(_ => { }, cancel);
    }

    /// <summary>Those that take applications today; after the last has ended, the last ones.</summary>
    private async Task<List<Campaign>> Campaigns()
    {
        var open = await world.Read(db =>
            db.Set<Campaign>().AsNoTracking().Where(one => one.ClosedOn == null).OrderBy(one => one.Code).ToListAsync()
        );
        var today = open.Where(one => one.From <= world.Today && one.To >= world.Today).ToList();
        return today.Count > 0 ? today : [.. open.Where(one => one.To == open.Max(last => last.To))];
    }
}
