using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using VettingPortal.Features.Leadership;
using VettingPortal.Features.Vetting;
using VettingPortal.Kernel;
using VettingPortal.Tests.Kernel;

namespace VettingPortal.Tests.Leadership;

public sealed class LeadershipPageTests : PageTest
{
    public LeadershipPageTests() => UseCases.Me = An(Role.LDR);

    [Fact]
    public void Render_WithALoweredTarget_ShowsBothSharesAndTheChange()
    {
        var page = Show(Some);

        var headline = page.Find(".headline").TextContent;
        Assert.Contains("1,240", headline);
        Assert.Contains("Meta original 4,000", headline);
        Assert.Contains("Meta vigente 1,200", headline);
        Assert.Contains("31.0%", Plain(headline));
        Assert.Contains("103.3%", Plain(headline));
        Assert.Contains("41.3%", Plain(headline));
        Assert.Contains("137.8%", Plain(headline));
        Assert.Contains("Ajuste de plazas", page.Find("[aria-labelledby=changes]").TextContent);
    }

    [Fact]
    public void Headline_SaysByHowMuchTheTargetIsMissed_AndWhichStageIsTheReason()
    {
        var verdict = Plain(Show(Some).Find(".headline-verdict").TextContent);

        Assert.Contains("1,653de4,000", verdict);
        Assert.Contains("59%", verdict);
        Assert.Contains("30personasesperan,lamitad14díasomás,conunlímitede10", verdict);
        Assert.Empty(Show(Nothing).FindAll(".headline-verdict"));
    }

    [Fact]
    public void Funnel_DrawsTheNewestCohort_OrTheChosenOne_NeverASum()
    {
        Assert.Contains("900", Show(Some).Find(".funnel").TextContent);

        Services.GetRequiredService<NavigationManager>().NavigateTo("/leadership?cohort=2026-T1");
        var chosen = Show(Some);

        Assert.Contains("6,000", chosen.Find(".funnel").TextContent);
        Assert.Contains("2026-T1", chosen.Find("#funnel").TextContent);
        Assert.DoesNotContain("6,900", chosen.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void Render_EveryFigure_NamesItsSourceAndCutOff()
    {
        var page = Show(Some);

        var feet = page.FindAll(".panel-foot");
        Assert.Equal(9, feet.Count);
        Assert.All(feet, foot => Assert.Contains("24 nov 2026, 10:42", foot.TextContent));
    }

    [Fact]
    public void Render_ForLeadership_LinksToSumsOnly()
    {
        Services.GetRequiredService<NavigationManager>().NavigateTo("/leadership");

        var page = Show(Some);

        var links = page.FindAll(".page-main a").Select(link => link.GetAttribute("href")!).ToList();
        Assert.Contains(links, link => link.EndsWith("?region=NORTE", StringComparison.Ordinal));
        Assert.All(links, link => Assert.Contains("leadership", link));
    }

    [Fact]
    public void Render_ForADirector_LinksDaysToTheFilesBehindThem()
    {
        UseCases.Me = An(Role.DIR);

        var page = Show(Some);

        Assert.Equal("/files?state=Received&region=NORTE", page.Find(".heat a").GetAttribute("href"));
    }

    [Fact]
    public void AsTable_OfEachChart_ShowsTheSameNumbers()
    {
        var page = Show(Some);

        foreach (var chart in new[] { "regions", "forecast", "funnel", "monthly" })
        {
            page.Find($"[aria-labelledby={chart}] .panel-head button").Click();
        }

        Assert.Equal("1,240", page.Find("[aria-labelledby=regions] tbody td").TextContent);
        Assert.Contains("1,653", page.Find("[aria-labelledby=forecast] tbody").TextContent);
        Assert.Contains("2,400", page.Find("[aria-labelledby=funnel] tbody").TextContent);
        Assert.Contains("1,228", page.Find("[aria-labelledby=monthly] tbody").TextContent);
    }

    [Fact]
    public void Render_WithoutCampaigns_SaysSoEverywhere()
    {
        var page = Show(Nothing);

        Assert.Contains("Ninguna campaña tiene metas todavía.", page.Markup);
        Assert.Contains("Nadie está en una etapa con límite.", page.Markup);
        Assert.Contains("no hay ritmo que proyectar", page.Markup);
    }

    [Fact]
    public void Render_InEnglish_IsEnglish()
    {
        Speak("en-US");

        var page = Show(Some);

        Assert.Equal("Targets and progress", page.Find("h1").TextContent);
        Assert.Contains("Prevention", page.Find("[aria-labelledby=targets]").TextContent);
    }

    [Fact]
    public void Load_WithFiltersInTheAddress_AsksForThem()
    {
        Services
            .GetRequiredService<NavigationManager>()
            .NavigateTo("/leadership?campaign=2026-NORTE&profile=PREVENCION");

        var page = Show(Some);

        Assert.Equal(new ShowProgress("2026-NORTE", "PREVENCION", null), UseCases.Asked.OfType<ShowProgress>().Last());
        Assert.Contains(
            "/leadership/export?campaign=2026-NORTE&profile=PREVENCION",
            page.Find(".page-actions a").GetAttribute("href")
        );
    }

    [Fact]
    public void Load_ForSomeoneElse_ShowsThatItIsNotTheirs()
    {
        UseCases.Answers<ShowProgress>(new ForbiddenException(LeadershipFeature.View));

        Assert.Equal("Esto no le corresponde", Render<LeadershipPage>().Find("h1").TextContent);
    }

    private IRenderedComponent<LeadershipPage> Show(Progress progress)
    {
        UseCases.Answers<ShowProgress>(progress);
        return Render<LeadershipPage>();
    }

    private static CohortFunnel ACohort(DateOnly from, params int[] people) =>
        new(from, [.. Enum.GetValues<Milestone>().Skip(1).Zip(people)], 10);

    private static string Plain(string text) => text.Replace(" ", "").Replace("\u00a0", "");

    private static Progress Nothing =>
        new()
        {
            CutOff = new DateTimeOffset(2026, 11, 24, 16, 42, 0, TimeSpan.Zero),
            Choices = new([], [], []),
            Period = null,
            Total = new(new("", "", ""), 0, 0, 0, []),
            Regions = [],
            Targets = [],
            Changes = [],
            Cohorts = [],
            Registered = 0,
            Monthly = [],
            Stages = [],
            StageRegions = [],
            Stays = [],
            Exits = [],
            Bottleneck = null,
            Road = null,
            Forecast = null,
        };

    private static Progress Some
    {
        get
        {
            var (north, profile) = (
                new Choice("NORTE", "Norte", "Norte"),
                new Choice("PREVENCION", "Prevención", "Prevention")
            );
            var line = new Line(north, 1240, 4000, 1200, [new Pace(4000, 1240, 9, 12)]);
            return Nothing with
            {
                Choices = new(["2026-NORTE"], [profile], [north]),
                Period = new(new(2026, 3, 1), new(2027, 2, 28), 9, 12),
                Total = line,
                Regions = [line],
                Targets = [new("2026-NORTE", north, profile, line)],
                Changes =
                [
                    new(
                        "2026-NORTE",
                        profile,
                        4000,
                        1200,
                        new(2026, 11, 20, 18, 0, 0, TimeSpan.Zero),
                        "Directora",
                        "Ajuste de plazas"
                    ),
                ],
                Cohorts =
                [
                    ACohort(new(2026, 10, 1), 900, 400, 0, 0, 0, 0),
                    ACohort(new(2026, 1, 1), 6000, 4800, 2400, 1600, 1300, 1240),
                ],
                Monthly = [(new(2026, 10, 1), 12), (new(2026, 11, 1), 1228)],
                StageRegions = [north],
                Stages = [new(TimedStage.Eligibility, 10, [14], 30), new(TimedStage.Appeal, 42, [null], 0)],
                Stays = [new(VettingState.Received, 5000, 8.4)],
                Exits = [new(VettingOutcome.NotEligible, "D08", 700), new(VettingOutcome.BeforeEvaluation, null, 90)],
                Bottleneck = new(TimedStage.Eligibility, 30, 14, 10),
                Road = (142, 211),
                Forecast = new(1500, 1600, 1700),
            };
        }
    }
}
