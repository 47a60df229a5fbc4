using Bunit;
using Microsoft.Extensions.DependencyInjection;
using VettingPortal.Kernel;
using VettingPortal.Kernel.Drafts;
using VettingPortal.Shared;
using VettingPortal.Tests.Kernel;

namespace VettingPortal.Tests.Shared;

public sealed class DraftKeeperTests : PageTest
{
    private const string Form = "flag";
    private (string Text, int? Number) _typed = ("", null);
    private Outcome? _ended;

    [Fact]
    public async Task Typed_AfterAPause_IsKept()
    {
        var keeper = Show();

        Type(keeper, "en trámite");
        Assert.Null(await Kept());
        Clock.Advance(TimeSpan.FromSeconds(1));

        keeper.WaitForAssertion(() => Assert.Contains("Borrador guardado", keeper.Markup, StringComparison.Ordinal));
        Assert.Equal(("en trámite", 7), await Kept());
    }

    [Fact]
    public async Task Opened_WithADraft_GivesItBackToItsAuthorAlone()
    {
        await Drafts.Save(UseCases.Me!.Id, Form, ("de ayer", (int?)3));
        await Drafts.Save(Guid.NewGuid(), Form, ("ajeno", (int?)9));

        Show();

        Assert.Equal(("de ayer", 3), _typed);
    }

    [Fact]
    public async Task Left_WithinThePause_IsKept()
    {
        var keeper = Show();
        Type(keeper, "sin pausa");

        await keeper.InvokeAsync(() => keeper.Instance.DisposeAsync().AsTask());

        Assert.Equal(("sin pausa", 7), await Kept());
    }

    [Fact]
    public async Task Ended_Done_ThrowsTheDraftAway()
    {
        await Drafts.Save(UseCases.Me!.Id, Form, ("de ayer", (int?)3));
        var keeper = Show();

        _ended = new Outcome.Refused("flag.no");
        await keeper.InvokeAsync(() => keeper.Render(Parameters));
        Assert.NotNull(await Kept());
        _ended = new Outcome.Done();
        await keeper.InvokeAsync(() => keeper.Render(Parameters));

        Assert.Null(await Kept());
    }

    [Fact]
    public async Task Discard_EmptiesTheFormAndForgets()
    {
        await Drafts.Save(UseCases.Me!.Id, Form, ("de ayer", (int?)3));
        var keeper = Show();

        await keeper.Find("button").ClickAsync(new());

        Assert.Equal(("", null), _typed);
        Assert.Null(await Kept());
    }

    private IRenderedComponent<DraftKeeper<(string Text, int? Number)>> Show()
    {
        var keeper = Render<DraftKeeper<(string Text, int? Number)>>(Parameters);
        keeper.WaitForState(() => _typed.Text.Length > 0 || keeper.Instance.IsReady);
        return keeper;
    }

    private void Type(IRenderedComponent<DraftKeeper<(string Text, int? Number)>> keeper, string text)
    {
        _typed = (text, 7);
        keeper.Render(Parameters);
    }

    private void Parameters(ComponentParameterCollectionBuilder<DraftKeeper<(string Text, int? Number)>> parameters) =>
        parameters
            .Add(keeper => keeper.Key, Form)
            .Add(keeper => keeper.Typed, () => _typed)
            .Add(keeper => keeper.Restore, kept => _typed = kept)
            .Add(keeper => keeper.Ended, () => _ended);

    private async Task<(string, int?)?> Kept() => (await Drafts.Load<(string, int?)>(UseCases.Me!.Id, Form))?.Content;
}
