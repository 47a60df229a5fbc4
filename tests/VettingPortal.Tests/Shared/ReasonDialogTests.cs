using Bunit;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor;
using VettingPortal.Shared;
using VettingPortal.Tests.Kernel;

namespace VettingPortal.Tests.Shared;

public sealed class ReasonDialogTests : PageTest
{
    [Fact]
    public void AskReason_TooShort_StaysOpenAndSaysSo()
    {
        var (dialog, answer) = Ask();

        dialog.Find("textarea").Input("corto");
        dialog.Find(".mud-dialog-actions .mud-button-filled").Click();

        Assert.False(answer.IsCompleted);
        Assert.Contains("al menos 10", dialog.Find("[role=alert]").TextContent);
    }

    [Fact]
    public async Task AskReason_LongEnough_GivesItBackTrimmed()
    {
        var (dialog, answer) = Ask();

        dialog.Find("textarea").Input("  Documento apócrifo confirmado ");
        dialog.Find(".mud-dialog-actions .mud-button-filled").Click();

        Assert.Equal("Documento apócrifo confirmado", await answer);
    }

    [Fact]
    public async Task AskReason_ThoughtBetterOfIt_GivesNothing()
    {
        var (dialog, answer) = Ask();

        dialog.Find(".mud-dialog-actions .mud-button-text").Click();

        Assert.Null(await answer);
    }

    [Fact]
    public void AskReason_Open_NamesTheEffectAndTheVerb()
    {
        var (dialog, _) = Ask();

        Assert.Contains("Deja de surtir efectos hoy.", dialog.Markup);
        Assert.Equal("Suspender", dialog.Find(".mud-button-filled").TextContent.Trim());
    }

    private (IRenderedComponent<MudDialogProvider> Dialog, Task<string?> Answer) Ask()
    {
        var provider = Render<MudDialogProvider>();
        var dialogs = Services.GetRequiredService<IDialogService>();
        Task<string?> answer = Task.FromResult<string?>(null);
        provider.InvokeAsync(() =>
            answer = dialogs.AskReason("Suspender el certificado", "Deja de surtir efectos hoy.", "Suspender")
        );
        return (provider, answer);
    }
}
