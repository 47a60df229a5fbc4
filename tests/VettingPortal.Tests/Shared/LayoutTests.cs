using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;
using VettingPortal.Kernel;
using VettingPortal.Shared;
using VettingPortal.Shared.Layout;
using VettingPortal.Tests.Kernel;

namespace VettingPortal.Tests.Shared;

public sealed class LayoutTests : PageTest
{
    [Fact]
    public void MainLayout_SignedIn_SaysWhoInWhichOfficeAndLetsThemOut()
    {
        UseCases.Me = With(new HashSet<Permission>(), Role.COO, Role.QC);

        var layout = Layout();

        Assert.Equal(
            "Sesión de Persona de Prueba, Revisor de calidad poligráfica, Coordinador de evaluación",
            layout.Find(".who summary .sr").TextContent
        );
        Assert.Equal("post", layout.Find("form[action='/account/sign-out']").GetAttribute("method"));
    }

    [Fact]
    public void MainLayout_NobodySignedIn_OffersNothing()
    {
        UseCases.Me = null;

        var layout = Layout();

        Assert.Empty(layout.FindAll(".who"));
        Assert.Empty(layout.FindAll(".nav a"));
    }

    [Fact]
    public void MainLayout_APageThatFails_ShowsAReferenceAndRecoversElsewhere()
    {
        var fails = true;
        var layout = Layout(body =>
            body.AddMarkupContent(0, fails ? throw new InvalidOperationException("secreto") : "<p id='bien'></p>")
        );
        Assert.Matches("Referencia [0-9A-F-]{14}", layout.Find("main").TextContent);
        Assert.DoesNotContain("secreto", layout.Markup);
        fails = false;

        Services.GetRequiredService<NavigationManager>().NavigateTo("/otra");

        layout.WaitForAssertion(() => Assert.Single(layout.FindAll("#bien")));
    }

    [Fact]
    public void MainLayout_APageThatIsForbidden_SaysSoInsteadOfFailing()
    {
        var layout = Layout(_ => throw new ForbiddenException(new Permission("prueba.ver")));

        Assert.Equal("Esto no le corresponde", layout.Find("main h1").TextContent);
    }

    [Fact]
    public void Switches_OnAPage_ComeBackToIt()
    {
        Services.GetRequiredService<NavigationManager>().NavigateTo("/cosas?a=1&b=2");

        var link = Layout().Find(".bar-tools .bar-lang");

        Assert.Equal("/culture?to=en-US&back=%2Fcosas%3Fa%3D1%26b%3D2", link.GetAttribute("href"));
        Assert.Equal("en", link.GetAttribute("lang"));
    }

    [Fact]
    public void MudWords_AKnownAndAnUnknownWord_AreInSpanishOrMissing()
    {
        var words = new MudWords(Services.GetRequiredService<IStringLocalizer<SharedTexts>>());

        Assert.Equal("Cerrar", words["MudDialog_Close"].Value);
        Assert.Equal("Página 3", words["MudPagination_PageIndex", 3].Value);
        Assert.True(words["MudColorPicker_Palette"].ResourceNotFound);
    }

    private IRenderedComponent<MainLayout> Layout(Action<RenderTreeBuilder>? body = null) =>
        Render<MainLayout>(layout => layout.Add(l => l.Body, body is null ? null : new RenderFragment(body)));
}
