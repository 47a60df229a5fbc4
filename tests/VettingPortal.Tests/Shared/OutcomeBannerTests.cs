using Bunit;
using Microsoft.AspNetCore.Components;
using VettingPortal.Kernel;
using VettingPortal.Shared;
using VettingPortal.Tests.Kernel;

namespace VettingPortal.Tests.Shared;

public sealed class OutcomeBannerTests : PageTest
{
    [Fact]
    public void Render_DoneOrNothingYet_IsEmpty()
    {
        Assert.Empty(Banner(null).Markup.Trim());
        Assert.Empty(Banner(new Outcome.Done()).Markup.Trim());
    }

    [Fact]
    public void Render_Refused_NamesTheRuleAndWhatWouldDo()
    {
        var banner = Banner(
            new Outcome.Refused("prueba.regla"),
            b => b.Add(x => x.Remedy, "<li>Concluir la fase</li>")
        );

        Assert.Equal("prueba.regla", banner.Find("[role=alert] code").TextContent);
        Assert.Equal("Concluir la fase", banner.Find("li").TextContent);
    }

    [Fact]
    public void Render_Forbidden_NamesThePermission() =>
        Assert.Contains(
            "No le corresponde: prueba.ver",
            Banner(new Outcome.Forbidden(new Permission("prueba.ver"))).Find("[role=alert]").TextContent
        );

    [Fact]
    public void Render_Stale_OffersTheRecordAsItIsNow()
    {
        var fetched = false;
        var banner = Banner(
            new Outcome.Stale(),
            b => b.Add(x => x.Reload, EventCallback.Factory.Create(this, () => fetched = true))
        );

        banner.Find("button").Click();

        Assert.True(fetched);
    }

    [Fact]
    public void Render_NotFound_DoesNotTellWhy() =>
        Assert.Contains("ya no está a su alcance", Banner(new Outcome.NotFound()).Find("[role=status]").TextContent);

    [Fact]
    public void Render_InEnglish_SpeaksEnglish()
    {
        Speak("en-US");

        Assert.Contains("Someone saved changes before you", Banner(new Outcome.Stale()).Markup);
    }

    private IRenderedComponent<OutcomeBanner> Banner(
        Outcome? outcome,
        Action<ComponentParameterCollectionBuilder<OutcomeBanner>>? more = null
    ) =>
        Render<OutcomeBanner>(banner =>
        {
            banner.Add(b => b.Outcome, outcome);
            more?.Invoke(banner);
        });
}
