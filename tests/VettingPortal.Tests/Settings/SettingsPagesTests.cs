using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using VettingPortal.Features.Settings;
using VettingPortal.Kernel;
using VettingPortal.Tests.Kernel;

namespace VettingPortal.Tests.Settings;

public sealed class SettingsPagesTests : PageTest
{
    private static readonly ProposalId Proposed = ProposalId.New();

    [Fact]
    public void Settings_InForce_ShowsNumbersTheirMeaningAndWhatWaits()
    {
        UseCases.Me = An(Role.LEG);
        UseCases.Answers<FindSettings>(
            Found(new FindSettings.Waiting(Proposed, ProposalKind.Region, "Golfo", "Ana Ríos", AProposal.Now, false))
        );

        var page = Render<SettingsPage>();

        page.WaitForAssertion(() => Assert.Contains("Plazo para declarar la elegibilidad", page.Markup));
        Assert.Contains("Ley General del Sistema Nacional de Seguridad Pública", page.Markup);
        Assert.Contains("Región: Golfo", page.Find(".panel-due a").TextContent);
        Assert.Contains("Proponer norma", page.Markup);
    }

    [Fact]
    public void Settings_Auditor_ReadsInEnglishAndProposesNothing()
    {
        Speak("en-US");
        UseCases.Me = An(Role.AUD);
        UseCases.Answers<FindSettings>(Found());

        var page = Render<SettingsPage>();

        page.WaitForAssertion(() => Assert.Contains("Time to find on eligibility", page.Markup));
        Assert.DoesNotContain("Propose policy", page.Markup);
    }

    [Fact]
    public void Lists_Coordinator_SeesAllAndMayPropose()
    {
        UseCases.Me = An(Role.COO);
        UseCases.Answers<FindLists>(Lists());
        UseCases.Answers<ListReference>(new ListReference.Found([(Guid.CreateVersion7(), AProposal.Reason)]));

        var page = Render<SettingsListsPage>();

        page.WaitForAssertion(() => Assert.Contains("Otra causa", page.Markup));
        Assert.Contains("Jueves Santo", page.Markup);
        Assert.Contains("CUSTODIA", page.Markup);
        Assert.Contains("Bachillerato", page.Markup);
        Assert.Contains("Proponer día inhábil", page.Markup);
    }

    [Fact]
    public void Lists_Empty_SaySo()
    {
        UseCases.Me = An(Role.AUD);
        UseCases.Answers<FindLists>(new FindLists.Found([], [], []));
        UseCases.Answers<ListReference>(new ListReference.Found([]));

        var page = Render<SettingsListsPage>();

        page.WaitForAssertion(() => Assert.Contains("Este catálogo está vacío.", page.Markup));
        Assert.Contains("No hay regiones.", page.Markup);
        Assert.Empty(page.FindAll("a.mud-button-root"));
    }

    [Fact]
    public void History_WithAChange_SaysFromWhatToWhat()
    {
        UseCases.Answers<ListPolicies>(
            new List<ListPolicies.Row>
            {
                new(AProposal.Today, true, "Ana Ríos", "Luis Paz", [new(PolicyCatalogue.All[0], 10, 12)]),
            }
        );
        UseCases.Answers<ListProposals>(new PageOf<ListProposals.Row>([], 0));

        var page = Render<SettingsHistoryPage>();

        page.WaitForAssertion(() => Assert.Contains("de 10 a 12", page.Markup));
        Assert.Contains("Propuesto por Ana Ríos, aprobado por Luis Paz", page.Markup);
        page.WaitForAssertion(() => Assert.Contains("Todavía no se ha propuesto ningún cambio.", page.Markup));
    }

    [Fact]
    public void Proposal_AnotherPerson_Approves()
    {
        UseCases.Me = An(Role.DIR);
        UseCases.Answers<FindProposal>(OneProposal(mine: false));
        var page = Render<ProposalPage>(parameters => parameters.Add(p => p.Id, Proposed.Value));
        page.WaitForAssertion(() => Assert.Contains("Norte grande", page.Markup));

        Button(page, "Aprobar").Click();

        Assert.Equal(new ApproveProposal(Proposed, 3), Assert.Single(UseCases.Sent));
    }

    [Fact]
    public void Proposal_Refused_SaysWhy()
    {
        UseCases.Me = An(Role.DIR);
        UseCases.Next = new Outcome.Refused("settings.two-people");
        UseCases.Answers<FindProposal>(OneProposal(mine: false));
        var page = Render<ProposalPage>(parameters => parameters.Add(p => p.Id, Proposed.Value));
        page.WaitForAssertion(() => Assert.Contains("Norte grande", page.Markup));

        Button(page, "Aprobar").Click();

        page.WaitForAssertion(() => Assert.Contains("Quien propone un cambio no puede aprobarlo.", page.Markup));
    }

    [Fact]
    public void Proposal_OnesOwn_MayOnlyBeWithdrawn()
    {
        UseCases.Me = An(Role.DIR);
        UseCases.Answers<FindProposal>(OneProposal(mine: true));

        var page = Render<ProposalPage>(parameters => parameters.Add(p => p.Id, Proposed.Value));

        page.WaitForAssertion(() => Assert.Contains("La resuelve otra persona", page.Markup));
        Assert.Equal("Retirar", Assert.Single(page.FindAll("button")).TextContent.Trim());
    }

    [Fact]
    public void Region_WithoutReason_IsNotSent()
    {
        UseCases.Me = An(Role.COO);
        var page = Render<ProposeRegionPage>();
        page.WaitForAssertion(() => Assert.Contains("Proponer región", page.Markup));

        Button(page, "Proponer").Click();

        Assert.Empty(UseCases.Sent);
        Assert.Contains("Escriba el motivo.", page.Markup);
    }

    [Fact]
    public void Region_Complete_IsSentAndShown()
    {
        UseCases.Me = An(Role.COO);
        var page = Render<ProposeRegionPage>();
        page.WaitForAssertion(() => Assert.Contains("Proponer región", page.Markup));

        page.Find("#code").Input(" golfo ");
        page.Find("#name").Input("Golfo");
        page.Find("#why").Input("Se abre una sede.");
        Button(page, "Proponer").Click();

        var sent = Assert.IsType<ProposeRegion>(Assert.Single(UseCases.Sent));
        Assert.Equal((new RegionChange("GOLFO", "Golfo"), "Se abre una sede."), (sent.Change, sent.Reason));
        Assert.EndsWith(SettingsRoutes.Of(sent.Proposal), Services.GetRequiredService<NavigationManager>().Uri);
    }

    [Fact]
    public void Policy_OneNumberChanged_SendsAllNumbers()
    {
        UseCases.Me = An(Role.LEG);
        UseCases.Answers<FindSettings>(Found());
        var page = Render<ProposePolicyPage>();
        page.WaitForAssertion(() => Assert.NotEmpty(page.FindAll("#EligibilityDays")));

        page.Find("#from").Change("01/01/2027");
        page.Find("#EligibilityDays").Input("12");
        page.Find("#why").Input("Lo pide el programa anual.");
        Button(page, "Proponer").Click();

        var sent = Assert.IsType<ProposePolicy>(Assert.Single(UseCases.Sent));
        Assert.Equal(new DateOnly(2027, 1, 1), sent.EffectiveFrom);
        Assert.Equal(new PolicyNumbers { EligibilityDays = 12 }, sent.Numbers);
    }

    [Fact]
    public void Holiday_Known_MayBeTakenOff()
    {
        UseCases.Me = An(Role.COO);
        var lists = Lists();
        UseCases.Answers<FindLists>(lists);
        Services
            .GetRequiredService<NavigationManager>()
            .NavigateTo(SettingsRoutes.Change(SettingsRoutes.NewHoliday, lists.Holidays[0].Id));

        var page = Render<ProposeHolidayPage>();

        page.WaitForAssertion(() => Assert.Contains("Quitar este día de la lista", page.Markup));
        Assert.Equal("Jueves Santo", page.Find("#name").GetAttribute("value"));
    }

    [Fact]
    public void Profile_Known_IsFilledIn()
    {
        UseCases.Me = An(Role.COO);
        var lists = Lists();
        UseCases.Answers<FindLists>(lists);
        Services
            .GetRequiredService<NavigationManager>()
            .NavigateTo(SettingsRoutes.Change(SettingsRoutes.NewProfile, lists.Profiles[0].Id));

        var page = Render<ProposeProfilePage>();

        page.WaitForAssertion(() => Assert.Equal("Custodia", page.Find("#name-es").GetAttribute("value")));
        Assert.Equal("900", page.Find("#hours").GetAttribute("value"));
    }

    [Fact]
    public void Reference_Unknown_IsNotFound()
    {
        UseCases.Me = An(Role.COO);
        UseCases.Answers<ListReference>(new ListReference.Found([]));
        Services
            .GetRequiredService<NavigationManager>()
            .NavigateTo(SettingsRoutes.Change(SettingsRoutes.NewReference, Guid.CreateVersion7()));

        var page = Render<ProposeReferencePage>();

        page.WaitForAssertion(() => Assert.Empty(page.FindAll("#code")));
        Assert.DoesNotContain("Proponer en", page.Markup);
    }

    private static AngleSharp.Dom.IElement Button<T>(IRenderedComponent<T> page, string text)
        where T : IComponent => page.FindAll("button").Single(button => button.TextContent.Trim() == text);

    private static FindSettings.Found Found(params FindSettings.Waiting[] open) =>
        new(new DateOnly(2020, 1, 1), new(), [], open);

    private static FindLists.Found Lists() =>
        new(
            [(Guid.CreateVersion7(), AProposal.HolyThursday)],
            [(Guid.CreateVersion7(), AProposal.Custody)],
            [(Guid.CreateVersion7(), new("NORTE", "Norte"))]
        );

    private static FindProposal.Found OneProposal(bool mine) =>
        new(
            Proposed,
            3,
            ProposalKind.Region,
            ProposalState.Open,
            "Se abre una sede.",
            "Ana Ríos",
            AProposal.Now,
            null,
            null,
            null,
            mine,
            [new("Code", "NORTE", "NORTE"), new("Name", "Norte", "Norte grande")]
        );
}
