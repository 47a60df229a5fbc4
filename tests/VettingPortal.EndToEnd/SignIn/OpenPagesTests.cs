using Microsoft.Playwright;
using VettingPortal.EndToEnd.Stage;

namespace VettingPortal.EndToEnd.SignIn;

/// <summary>A portal with the limits it is delivered with, but for how often an open page looks whether it may stay.</summary>
public sealed class PlainStage : IAsyncLifetime
{
    public RunningPortal Portal { get; private set; } = default!;

    public async ValueTask InitializeAsync() =>
        Portal = await RunningPortal.OnSqlite(files: 0, "--Session:Pages=5", "--Session:RecheckSeconds=2");

    public ValueTask DisposeAsync() => Portal.DisposeAsync();
}

/// <summary>What one person may have open, and what becomes of it when their session ends.</summary>
public sealed class OpenPagesTests(Theatre theatre, PlainStage stage) : IClassFixture<PlainStage>
{
    [Theory]
    [InlineData("es-MX", "Ya tiene 5 páginas abiertas", "Volver a intentar", "adriana.solis")]
    [InlineData("en-US", "You already have 5 pages open", "Try again", "hector.ibarra")]
    public async Task SixthPage_OfOnePerson_SaysSoAndOpensOnceAnotherIsClosed(
        string locale,
        string title,
        string again,
        string persona
    )
    {
        var first = await (await theatre.Chromium).Visit(
            stage.Portal.Address,
            new Look(locale, 1440, ColorScheme.Light)
        );
        await first.SignInAs(persona, "/search");
        var others = new List<IPage>();
        for (var number = 2; number <= 5; number++)
        {
            others.Add(await first.Context.NewPageAsync());
            await others[^1].Open("/search");
        }
        var sixth = await first.Context.NewPageAsync();
        await sixth.GotoAsync("/search");
        var heading = sixth.GetByRole(AriaRole.Heading, new() { Name = title });

        await Assertions.Expect(heading).ToBeVisibleAsync();
        await others[0].CloseAsync();
        await sixth.Locator("main").GetByRole(AriaRole.Link, new() { Name = again }).ClickAsync();
        await Assertions.Expect(sixth.Locator("details.who")).ToBeVisibleAsync();
        await Assertions.Expect(heading).ToHaveCountAsync(0);
        await first.Context.CloseAsync();
    }

    [Fact]
    public async Task OpenPage_WhoseSessionIsEndedElsewhere_GivesWayToSigningIn()
    {
        var lost = await (await theatre.Chromium).Visit(stage.Portal.Address);
        await lost.SignInAs("lorena.bustos", "/search");
        var here = await (await theatre.Chromium).Visit(stage.Portal.Address);
        await here.SignInAs("lorena.bustos", "/account/sessions");

        await here.Press("Cerrar sesión");

        await lost.WaitForURLAsync("**/account/sign-in?returnUrl=%2Fsearch");
        await Assertions.Expect(here.GetByText("La que usa ahora")).ToBeVisibleAsync();
        await lost.Context.CloseAsync();
        await here.Context.CloseAsync();
    }
}
