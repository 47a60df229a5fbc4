using Bunit;
using Microsoft.Extensions.DependencyInjection;
using VettingPortal.Features.People;
using VettingPortal.Kernel;
using VettingPortal.Kernel.Drafts;
using VettingPortal.Tests.Kernel;

namespace VettingPortal.Tests.People;

/// <summary>Where someone declares whom they are close to, so that they are never given a file of theirs.</summary>
public sealed class TiesPageTests : PageTest
{
    private const string Typed = "PEGJ850101HDFRRL04";

    public TiesPageTests()
    {
        UseCases.Me = An(Role.MED);
        UseCases.Answers<ListMyTies>(Array.Empty<ListMyTies.Row>());
    }

    [Fact]
    public void Declare_WithoutAnything_SaysWhatIsMissingAndSendsNothing()
    {
        var page = Show();

        Press(page);

        Assert.Equal(2, page.FindAll(".field-error").Count);
        Assert.Empty(UseCases.Sent);
    }

    [Fact]
    public async Task Declare_FromItsDraft_SendsItAndForgetsIt()
    {
        await Keep();
        var page = Show();
        page.WaitForAssertion(() => Assert.Equal(Typed, page.Find("#tie-curp").GetAttribute("value")));

        Press(page);

        var sent = Assert.IsType<DeclareTie>(Assert.Single(UseCases.Sent));
        Assert.Equal((Typed, TieKind.Partner), (sent.Curp.Value, sent.Kind));
        page.WaitForAssertion(() => Assert.Null(Kept().GetAwaiter().GetResult()));
    }

    [Fact]
    public async Task Declare_Refused_SaysTheRuleAndLosesNothing()
    {
        await Keep();
        UseCases.Next = new Outcome.Refused("people.tie-declared");
        var page = Show();
        page.WaitForAssertion(() => Assert.Equal(Typed, page.Find("#tie-curp").GetAttribute("value")));

        Press(page);

        page.WaitForAssertion(() => Assert.Contains("people.tie-declared", page.Markup));
        Assert.Equal(Typed, page.Find("#tie-curp").GetAttribute("value"));
        Assert.NotNull(await Kept());
    }

    [Fact]
    public void Page_ThatFails_DoesNotTellWhy()
    {
        UseCases.Answers<ListMyTies>(new InvalidOperationException("secreto"));

        var page = Show();

        page.WaitForElement(".message-code");
        Assert.DoesNotContain("secreto", page.Markup, StringComparison.Ordinal);
    }

    private async Task Keep() => await Drafts.Save(UseCases.Me!.Id, "tie", (Typed, (TieKind?)TieKind.Partner));

    private Task<KeptDraft<(string, TieKind?)>?> Kept() => Drafts.Load<(string, TieKind?)>(UseCases.Me!.Id, "tie");

    private IRenderedComponent<TiesPage> Show()
    {
        _ = Popovers;
        return Render<TiesPage>();
    }

    private static void Press(IRenderedComponent<TiesPage> page) =>
        page.FindAll("button")
            .First(button => button.TextContent.Contains("Declarar", StringComparison.Ordinal))
            .Click();
}
