using Bunit;
using Microsoft.Extensions.DependencyInjection;
using VettingPortal.Kernel;
using VettingPortal.Shared;
using VettingPortal.Shared.Layout;
using VettingPortal.Tests.Kernel;

namespace VettingPortal.Tests.Shared;

public sealed class MenuTests : PageTest
{
    private static readonly Permission See = new("prueba.ver");
    private static readonly Permission Decide = new("prueba.decidir");
    private static readonly PortalCatalogue Catalogue = new ServiceCollection().AddFeature<Example>().Catalogue();

    [Fact]
    public void For_APerson_HoldsOnlyTheLinesTheyMaySee() =>
        Assert.Equal(["/", "/cosas", "/cosas/nueva"], Of(See).Lines.Select(line => line.Href));

    [Fact]
    public void For_SomebodyWithMore_ComesInTheOrderOfTheAreas() =>
        Assert.Equal(["/", "/decidir", "/cosas", "/cosas/nueva"], Of(See, Decide).Lines.Select(line => line.Href));

    [Theory]
    [InlineData("", "/")]
    [InlineData("cosas", "/cosas")]
    [InlineData("cosas/17?parte=dos", "/cosas")]
    [InlineData("cosas/nueva", "/cosas/nueva")]
    [InlineData("cosasotras", null)]
    public void At_AnAddress_IsTheLineThatCoversItBest(string path, string? href) =>
        Assert.Equal(href, Of(See).At(path)?.Href);

    [Fact]
    public void NavList_OfAPerson_MarksWhereTheyAreAndNamesTheAreas()
    {
        var list = Render<NavList>(nav => nav.Add(n => n.Menu, Of(See)).Add(n => n.Here, "cosas/17"));

        Assert.Equal("/cosas", list.Find("a[aria-current=page]").GetAttribute("href"));
        Assert.Equal(["Lo mío", "Evaluación"], list.FindAll(".nav-area").Select(area => area.TextContent));
        Assert.DoesNotContain("/decidir", list.Markup);
    }

    private static Menu Of(params Permission[] permissions) => Menu.For(Catalogue, With(permissions.ToHashSet()));

    private sealed class Example : IFeature
    {
        public static void Register(FeatureBuilder feature) =>
            feature
                .Texts<SharedTexts>()
                .Navigation("Parts", "/cosas", See, "", NavArea.Vetting)
                .Navigation("Parts", "/cosas/nueva", See, "", NavArea.Vetting, order: 2)
                .Navigation("Menu", "/decidir", Decide, "", NavArea.Recruitment)
                .Navigation("Menu", "/", See, "", NavArea.Work);
    }
}
