using Bunit;
using Microsoft.Extensions.DependencyInjection;
using VettingPortal.Features.Recruitment;
using VettingPortal.Features.Vetting;
using VettingPortal.Kernel;
using VettingPortal.Shared;
using VettingPortal.Tests.Kernel;

namespace VettingPortal.Tests.Shared;

public sealed class ConfirmationTests : PageTest
{
    private IUseCases Door => Services.GetRequiredService<IUseCases>();

    [Theory]
    [InlineData("es-MX", "Hecho: envió la solicitud a elegibilidad.")]
    [InlineData("en-US", "Done: sent the application to eligibility.")]
    public async Task Run_AnActThatEndsWell_IsSaidWhereReadersListen(string culture, string words)
    {
        Speak(culture);
        var said = Render<Confirmation>();
        Assert.Equal("", said.Find("[role=status]").TextContent.Trim());

        await said.InvokeAsync(() => Door.Run(new SubmitApplication(VettingFileId.New())));

        said.WaitForAssertion(() => Assert.Equal(words, said.Find("[role=status]").TextContent.Trim()));
    }

    [Fact]
    public async Task Run_AnActThatIsRefused_SaysNothing()
    {
        UseCases.Next = new Outcome.Refused("vetting.four-eyes");
        var said = Render<Confirmation>();

        await said.InvokeAsync(() => Door.Run(new SubmitApplication(VettingFileId.New())));

        Assert.Empty(said.FindAll(".done-words"));
    }

    [Fact]
    public async Task Confirmation_AfterAWhile_GoesByItself()
    {
        var said = Render<Confirmation>();
        await said.InvokeAsync(() => Door.Run(new SubmitApplication(VettingFileId.New())));
        said.WaitForAssertion(() => Assert.Single(said.FindAll(".done-words")));

        Clock.Advance(TimeSpan.FromSeconds(11));

        said.WaitForAssertion(() => Assert.Empty(said.FindAll(".done-words")));
    }

    [Fact]
    public async Task Confirmation_Closed_IsGone()
    {
        var said = Render<Confirmation>();
        await said.InvokeAsync(() => Door.Run(new SubmitApplication(VettingFileId.New())));
        said.WaitForAssertion(() => Assert.Single(said.FindAll(".done-words")));

        said.Find("button[aria-label='Cerrar aviso']").Click();

        Assert.Empty(said.FindAll(".done-words"));
    }
}
