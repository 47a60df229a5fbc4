using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using VettingPortal.Features.Leadership;
using VettingPortal.Features.Recruitment;
using VettingPortal.Features.Settings;
using VettingPortal.Features.Vetting;
using VettingPortal.Kernel;
using VettingPortal.Kernel.Data;
using VettingPortal.Tests.Kernel;

namespace VettingPortal.Tests.Leadership;

public sealed class ShowProgressTests
{
    private static readonly int[] CertifiedByMonth = [12, 48, 96, 131, 160, 172, 188, 203, 230];

    public ShowProgressTests() =>
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("es-MX");

    /// <summary>Scenario 24: lowered in the last month, and nine of twelve months have passed.</summary>
    [Theory, MemberData(nameof(TestPortal.Databases), MemberType = typeof(TestPortal))]
    public async Task Ask_WithALoweredTarget_ShowsBothWithWhoChangedItAndWhy(DatabaseProvider provider)
    {
        await using var portal = await TestPortal.On(provider);
        await Given1240CertifiedOf4000(portal);

        var progress = await portal.As(Role.LDR).Ask(new ShowProgress());

        var total = progress.Total;
        Assert.Equal((1240, 4000, 1200), (total.Certified, total.Original, total.Current));
        Assert.Equal(1653.3, total.Projected!.Value, 1);
        Assert.Equal(
            ("31.0", "103.3", "41.3", "137.8"),
            (
                Percent(total.Certified, total.Original),
                Percent(total.Certified, total.Current),
                Percent(total.Projected, total.Original),
                Percent(total.Projected, total.Current)
            )
        );
        Assert.Equal(920, total.NeededPerMonth!.Value, 6);
        var change = Assert.Single(progress.Changes);
        Assert.Equal((4000, 1200, "Ajuste de plazas"), (change.From, change.To, change.Reason));
        Assert.Equal(portal.Clock.GetUtcNow(), progress.CutOff);
    }

    [Theory, MemberData(nameof(TestPortal.Databases), MemberType = typeof(TestPortal))]
    public async Task Ask_WithoutACampaign_IsOfThoseWhoseTimeRuns_AndOfAllWhenAsked(DatabaseProvider provider)
    {
        await using var portal = await TestPortal.On(provider);
        await Given1240CertifiedOf4000(portal);
        portal.Clock.Advance(TimeSpan.FromDays(200));
        var running = Workload.ACampaign("2027-T2-SUR", "SUR");
        await portal.Given(running);

        var now = await portal.As(Role.LDR).Ask(new ShowProgress());
        var ever = await portal.As(Role.LDR).Ask(new ShowProgress(ShowProgress.Ever));

        Assert.Equal((0, 4000), (now.Total.Original, ever.Total.Original));
        Assert.Equal((0, 1240), (now.Total.Certified, ever.Total.Certified));
        Assert.Equal(new(2026, 8, 1), now.Period!.From);
    }

    [Theory, MemberData(nameof(TestPortal.Databases), MemberType = typeof(TestPortal))]
    public async Task Ask_NarrowedToAnotherRegion_CountsNothingOfTheFirst(DatabaseProvider provider)
    {
        await using var portal = await TestPortal.On(provider);
        await Given1240CertifiedOf4000(portal);

        var progress = await portal.As(Role.LDR).Ask(new ShowProgress(Region: "SUR"));

        Assert.Equal((0, 0), (progress.Total.Certified, progress.Total.Original));
        Assert.Empty(progress.Targets);
        Assert.Null(progress.Period);
    }

    [Theory, MemberData(nameof(TestPortal.Databases), MemberType = typeof(TestPortal))]
    public async Task Ask_AfterFilesMoved_ShowsFunnelStagesStaysAndExits(DatabaseProvider provider)
    {
        await using var portal = await TestPortal.On(provider);
        var campaign = Workload.ACampaign("2026-T4-NORTE", "NORTE");
        await portal.Given(Region.Of(RegionId.New(), "NORTE", "Norte"), campaign);
        await new Workload(portal, 5) { Campaigns = [campaign] }.Run(300);

        var progress = await portal.As(Role.LDR).Ask(new ShowProgress("2026-T4-NORTE"));

        var files = await portal.Read(db => db.Set<VettingFile>().AsNoTracking().ToListAsync());
        Assert.Equal(
            files
                .Where(file => file.Steps.Any(step => step.To is VettingState.Received))
                .GroupBy(file => CohortFunnel.QuarterOf(KeepTallies.MonthOf(file.AppliedOn)))
                .OrderByDescending(cohort => cohort.Key)
                .Select(cohort => (cohort.Key, cohort.Count())),
            progress.Cohorts.Select(cohort => (cohort.From, cohort.Applied))
        );
        Assert.All(
            progress.Cohorts,
            cohort =>
                Assert.Equal(cohort.Steps.Select(s => s.People), cohort.Steps.Select(s => s.People).OrderDescending())
        );
        Assert.Equal(files.Sum(file => file.Steps.Count), progress.Stays.Sum(stay => stay.People));
        Assert.Equal(
            files.Count(file => file.State is VettingState.Received),
            progress.Stages.Single(stage => stage.Stage is TimedStage.Eligibility).People
        );
        Assert.Equal(
            files.Count(file =>
                file.State is VettingState.NotEligible or VettingState.NotApproved
                || file.Outcome is { } outcome and not VettingOutcome.Certified
            ),
            progress.Exits.Sum(exit => exit.People)
        );
    }

    [Theory, MemberData(nameof(TestPortal.Databases), MemberType = typeof(TestPortal))]
    public async Task Ask_ForACampaignThatIsNot_IsNotFound(DatabaseProvider provider)
    {
        await using var portal = await TestPortal.On(provider);

        await Assert.ThrowsAsync<RecordNotFoundException>(() => portal.As(Role.LDR).Ask(new ShowProgress("2020-T1-X")));
    }

    [Theory, MemberData(nameof(TestPortal.Databases), MemberType = typeof(TestPortal))]
    public async Task Ask_ByARecruiter_IsForbiddenAndRecorded(DatabaseProvider provider)
    {
        await using var portal = await TestPortal.On(provider);

        await Assert.ThrowsAsync<ForbiddenException>(() => portal.As(Role.REC).Ask(new ShowProgress()));

        var entry = Assert.Single(await portal.EntriesOf(Guid.Empty));
        Assert.Equal((nameof(ShowProgress), "forbidden", "leadership.view"), (entry.Act, entry.Ending, entry.Obstacle));
    }

    [Theory, MemberData(nameof(TestPortal.Databases), MemberType = typeof(TestPortal))]
    public async Task Export_OfTheTables_IsASafeFileAndARecordedAct(DatabaseProvider provider)
    {
        await using var portal = await TestPortal.On(provider);
        await Given1240CertifiedOf4000(portal, profileName: "=Prevención");

        var file = await portal.As(Role.LDR).Ask(new ExportProgress());

        Assert.EndsWith("-2026-11-30.csv", file.Name);
        Assert.Equal(Encoding.UTF8.Preamble.ToArray(), file.Content[..3]);
        var text = Encoding.UTF8.GetString(file.Content);
        Assert.Contains(",'=Prevención,", text);
        Assert.Contains(",1240,", text);
        Assert.Contains("2026-11-30 09:00", text);
        Assert.DoesNotContain("{0}", text);
        var entry = Assert.Single(await portal.EntriesOf(Guid.Empty), entry => entry.Act == nameof(ExportProgress));
        Assert.Equal("read", entry.Ending);
    }

    [Fact]
    public async Task Leadership_OfAllPermissions_OpensNoFile()
    {
        await using var portal = await TestPortal.On(DatabaseProvider.Sqlite);

        var catalogue = portal.Services.GetRequiredService<PortalCatalogue>();

        Assert.DoesNotContain(Role.LDR, catalogue.HoldersOf(VettingFeature.View));
    }

    private static string Percent(double? number, int target) =>
        Line.Share(number, target)!.Value.ToString("P1", System.Globalization.CultureInfo.InvariantCulture).Split(' ')[
            0
        ];

    private static async Task Given1240CertifiedOf4000(TestPortal portal, string profileName = "Prevención")
    {
        portal.Clock.Advance(TimeSpan.FromDays(6));
        var campaign = Campaign.Announce(
            CampaignId.New(),
            "2026-NORTE",
            Guid.CreateVersion7(),
            "NORTE",
            "2026-T1",
            new(2026, 3, 1),
            new(2027, 2, 28)
        );
        var (director, now) = (TestPortal.IdOf(Role.DIR), portal.Clock.GetUtcNow());
        campaign.Aim("PREVENCION", 4000, director, now.AddDays(-200), null);
        campaign.Aim("PREVENCION", 1200, director, now.AddDays(-3), "Ajuste de plazas");
        await portal.Given(
            Region.Of(RegionId.New(), "NORTE", "Norte"),
            Region.Of(RegionId.New(), "SUR", "Sur"),
            ForceProfile.Of(ForceProfileId.New(), "PREVENCION").Say(profileName, "Prevention"),
            campaign
        );
        await portal.Read(async db =>
        {
            db.AddRange(
                CertifiedByMonth.Select(
                    (people, month) =>
                        new CertifiedTally
                        {
                            Campaign = campaign.Id.Value,
                            Region = "NORTE",
                            Profile = "PREVENCION",
                            Month = new DateOnly(2026, 3, 1).AddMonths(month),
                            RoadDays = 120 + month,
                            Count = people,
                        }
                )
            );
            return await db.SaveChangesAsync();
        });
    }
}
