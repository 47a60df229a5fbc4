using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using VettingPortal.Features.Oversight;
using VettingPortal.Kernel;
using VettingPortal.Tests.Kernel;

namespace VettingPortal.Tests.Oversight;

public sealed class OversightPagesTests : PageTest
{
    private static readonly Guid One = Guid.CreateVersion7();

    private static readonly DateTimeOffset At = new(2026, 11, 24, 15, 0, 0, TimeSpan.Zero);

    private readonly FindAct.Part _part = new(0, "regions", Guid.CreateVersion7(), 2, false, false);

    public OversightPagesTests() => UseCases.Me = An(Role.AUD);

    [Fact]
    public void Acts_WithOne_ShowsWhatWhoAndHowItEnded()
    {
        UseCases.Answers<ListActs>(
            new PageOf<ListActs.Row>(
                [
                    new(7, One, At, Guid.CreateVersion7(), "ApproveProposal", "refused", "settings.two-people", One)
                    {
                        Who = "Ana Ríos",
                        File = "EXP-2026-000001",
                    },
                ],
                1
            )
        );

        var page = Render<OversightPage>();

        page.WaitForAssertion(() => Assert.Contains("Aprobó un cambio a la norma", page.Find("tbody").TextContent));
        Assert.Contains("Negado por una regla", page.Find("tbody").TextContent);
        Assert.Contains("EXP-2026-000001", page.Find("tbody").TextContent);
        Assert.Contains("settings.two-people", page.Find("tbody").TextContent);
    }

    [Fact]
    public void Acts_ChosenInTheAddress_AreAskedForInEnglish()
    {
        Speak("en-US");
        UseCases.Answers<ListActs>(new PageOf<ListActs.Row>([], 0));
        Services
            .GetRequiredService<NavigationManager>()
            .NavigateTo("/oversight?from=2026-11-01&ending=read&user=ana.rios&file=EXP-2026-000001");

        var page = Render<OversightPage>();

        page.WaitForAssertion(() => Assert.Contains("There are no acts that match.", page.Markup));
        Assert.Equal(
            new ListActs.Choice(new(2026, 11, 1), null, null, "ana.rios", "read", "EXP-2026-000001"),
            Assert.IsType<ListActs>(Assert.Single(UseCases.Asked)).Chosen
        );
    }

    [Fact]
    public void Attempts_WithSome_LeadToTheirEntries()
    {
        UseCases.Answers<CountAttempts>(
            new List<CountAttempts.Row> { new(One, "ana.rios", "Ana Ríos", 4, 0, 0, 2, At) }
        );

        var page = Render<AttemptsPage>();

        page.WaitForAssertion(() => Assert.Contains("Ana Ríos", page.Markup));
        Assert.Equal(
            ["/oversight?user=ana.rios&ending=refused", "/oversight?user=ana.rios&ending=read"],
            page.FindAll("tbody a").Select(link => link.GetAttribute("href"))
        );
    }

    [Fact]
    public void Attempts_None_SaySo()
    {
        UseCases.Answers<CountAttempts>(new List<CountAttempts.Row>());

        var page = Render<AttemptsPage>();

        page.WaitForAssertion(() => Assert.Contains("Nadie ha recibido una negativa", page.Markup));
    }

    [Fact]
    public void Act_Intact_ShowsHeaderAndPartsButReadsNoContent()
    {
        UseCases.Answers<FindAct>(Found(intact: true));

        var page = Render<ActPage>(parameters => parameters.Add(p => p.Id, One));

        page.WaitForAssertion(() => Assert.Contains("regions", page.Markup));
        Assert.Contains("La huella coincide con el encabezado", page.Markup);
        Assert.DoesNotContain(UseCases.Asked, asked => asked is ReadActPart);
    }

    [Fact]
    public void Act_Tampered_SaysSo()
    {
        UseCases.Answers<FindAct>(Found(intact: false));

        var page = Render<ActPage>(parameters => parameters.Add(p => p.Id, One));

        page.WaitForAssertion(() => Assert.Contains("Avise de inmediato", page.Markup));
    }

    [Fact]
    public void Part_OpenedForItsPurpose_ShowsBeforeAndAfter()
    {
        UseCases.Answers<FindAct>(Found(intact: true));
        UseCases.Answers<ReadActPart>(new ReadActPart.Found([new("Name", "Norte", "Norte grande")]));
        var page = Render<ActPage>(parameters => parameters.Add(p => p.Id, One));
        page.WaitForAssertion(() => Assert.Contains("Abrir contenido", page.Markup));

        page.FindAll("button").Single(button => button.TextContent.Trim() == "Abrir contenido").Click();
        page.Find("input[type=radio]").Click();
        page.Find(".gate-act button").Click();

        page.WaitForAssertion(() => Assert.Contains("Norte grande", page.Markup));
        Assert.Equal(new ReadActPart(One, 0, _part.Key), UseCases.Asked[^1]);
    }

    private FindAct.Found Found(bool intact) =>
        new(
            7,
            One,
            At,
            At,
            "node",
            Guid.CreateVersion7(),
            "Ana Ríos",
            Role.COO,
            "ApproveProposal",
            "done",
            null,
            One,
            null,
            "{\"v\":1}",
            "00ff",
            intact,
            false,
            [_part]
        );
}
