using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor;
using VettingPortal.Features.Recruitment;
using VettingPortal.Kernel;
using VettingPortal.Tests.Kernel;

namespace VettingPortal.Tests.Recruitment;

public sealed class NewCampaignPageTests : PageTest
{
    public NewCampaignPageTests()
    {
        UseCases.Me = An(Role.COO);
        UseCases.Answers<ListRecruitmentChoices>(RecruitmentPageTests.Choices);
    }

    [Fact]
    public async Task Announce_Complete_SendsItAndGoesToTheCampaign()
    {
        var page = Show();
        Assert.True(Button(page).HasAttribute("disabled"));
        await Fill(page);
        page.Find("#target-PREVENCION").Input("120");

        Button(page).Click();

        var sent = Assert.IsType<AnnounceCampaign>(Assert.Single(UseCases.Sent));
        Assert.Equal(("2027-T1-NORTE", "NORTE", "2027-T1"), (sent.Code, sent.Region, sent.Quarter));
        Assert.Equal((new DateOnly(2027, 1, 1), new DateOnly(2027, 3, 31)), (sent.From, sent.To));
        Assert.Equal(120, sent.Targets["PREVENCION"]);
        page.WaitForAssertion(() =>
            Assert.EndsWith(
                "/campaigns/2027-T1-NORTE",
                Services.GetRequiredService<NavigationManager>().Uri,
                StringComparison.Ordinal
            )
        );
    }

    [Fact]
    public async Task Announce_Refused_SaysTheRuleAndKeepsWhatWasTyped()
    {
        UseCases.Next = new Outcome.Refused("recruitment.campaign-code-taken");
        var page = Show();
        await Fill(page);

        Button(page).Click();

        page.WaitForAssertion(() =>
            Assert.Contains("recruitment.campaign-code-taken", page.Markup, StringComparison.Ordinal)
        );
        Assert.Equal("2027-t1-norte", page.Find("#code").GetAttribute("value"));
    }

    [Fact]
    public async Task Typed_AndLeft_IsThereAgain()
    {
        var page = Show();
        page.WaitForAssertion(() => Assert.Contains("se guarda como borrador", page.Markup, StringComparison.Ordinal));
        await Fill(page);
        Clock.Advance(TimeSpan.FromSeconds(1));
        page.WaitForAssertion(() => Assert.Contains("Borrador guardado", page.Markup, StringComparison.Ordinal));

        var again = Show();

        again.WaitForAssertion(() => Assert.Equal("2027-t1-norte", again.Find("#code").GetAttribute("value")));
        Assert.False(Button(again).HasAttribute("disabled"));
    }

    [Fact]
    public void Render_Forbidden_SaysSo()
    {
        UseCases.Answers<ListRecruitmentChoices>(new ForbiddenException(RecruitmentFeature.RunCampaigns));

        var page = Render<NewCampaignPage>();

        page.WaitForAssertion(() => Assert.Contains("Esto no le corresponde", page.Markup, StringComparison.Ordinal));
    }

    private IRenderedComponent<NewCampaignPage> Show()
    {
        _ = Popovers;
        var page = Render<NewCampaignPage>();
        page.WaitForElement("#code");
        return page;
    }

    private static async Task Fill(IRenderedComponent<NewCampaignPage> page)
    {
        page.Find("#code").Input("2027-t1-norte");
        page.Find("#quarter").Input("2027-T1");
        page.Find("#from").Change("01/01/2027");
        page.Find("#to").Change("31/03/2027");
        var institutions = page.FindComponent<MudSelect<ListRecruitmentChoices.InstitutionChoice>>();
        await page.InvokeAsync(() =>
            institutions.Instance.ValueChanged.InvokeAsync(RecruitmentPageTests.Choices.Institutions[0])
        );
        var regions = page.FindComponent<MudSelect<ListRecruitmentChoices.RegionChoice>>();
        await page.InvokeAsync(() =>
            regions.Instance.ValueChanged.InvokeAsync(RecruitmentPageTests.Choices.Regions[0])
        );
    }

    private static AngleSharp.Dom.IElement Button(IRenderedComponent<NewCampaignPage> page) =>
        page.Find(".form-foot button");
}
