using VettingPortal.Features.Recruitment;
using VettingPortal.Features.Settings;

namespace VettingPortal.Features.Leadership;

/// <summary>What was to be reached, by when, and how it was changed.</summary>
internal sealed partial class ProgressReading
{
    private List<TargetLine> Targets() =>
        [
            .. from campaign in Campaigns
            from profile in campaign.Profiles
            where Query.Profile is null || profile == Query.Profile
            let done = Certified.Where(c => c.Campaign == campaign.Id.Value && c.Profile == profile).Sum(c => c.Count)
            let original = campaign.OriginalTarget(profile) ?? 0
            let pace = PaceOf(campaign, original, done)
            let of = ChoiceOf(Choices.Profiles, profile)
            select new TargetLine(
                campaign.Code,
                ChoiceOf(Choices.Regions, campaign.Region),
                of,
                new Line(of, done, original, campaign.CurrentTarget(profile) ?? 0, [pace])
            ),
        ];

    private Pace PaceOf(Campaign campaign, int target, int done) =>
        new(
            target,
            done,
            Pace.MonthsBetween(campaign.From, Earlier(Today, EndOf(campaign)).AddDays(1)),
            Pace.MonthsBetween(campaign.From, EndOf(campaign).AddDays(1))
        );

    /// <summary>The last day on which a certificate counts towards the target in time: the road is longer than the window.</summary>
    public static DateOnly EndOf(Campaign campaign, PolicyOfTheDay policy) =>
        Later(campaign.To, campaign.From.AddMonths(policy.Numbers.TargetMonths).AddDays(-1));

    private DateOnly EndOf(Campaign campaign) => EndOf(campaign, Policy);

    private static Line Together(Choice of, IEnumerable<TargetLine> targets)
    {
        var lines = targets.Select(target => target.Line).ToList();
        return new(
            of,
            lines.Sum(line => line.Certified),
            lines.Sum(line => line.Original),
            lines.Sum(line => line.Current),
            [.. lines.SelectMany(line => line.Paces)]
        );
    }

    private Period? PeriodOf()
    {
        if (Campaigns.Count == 0)
        {
            return null;
        }
        var (from, to) = (Campaigns.Min(c => c.From), Campaigns.Max(EndOf));
        return new(
            from,
            to,
            Pace.MonthsBetween(from, Earlier(Today, to).AddDays(1)),
            Pace.MonthsBetween(from, to.AddDays(1))
        );
    }

    private List<TargetChange> Changes() =>
        [
            .. (
                from campaign in Campaigns
                from target in campaign.Targets
                where target.Number > 1 && (Query.Profile is null || target.Profile == Query.Profile)
                let before = campaign.Targets.Single(t => t.Profile == target.Profile && t.Number == target.Number - 1)
                select new TargetChange(
                    campaign.Code,
                    ChoiceOf(Choices.Profiles, target.Profile),
                    before.People,
                    target.People,
                    target.SetAt,
                    Names.GetValueOrDefault(target.SetBy, ""),
                    target.Reason
                )
            ).OrderByDescending(change => change.At),
        ];
}
