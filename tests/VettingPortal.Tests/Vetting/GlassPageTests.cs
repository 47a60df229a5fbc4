using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor;
using VettingPortal.Features.People;
using VettingPortal.Features.Users;
using VettingPortal.Features.Vetting;
using VettingPortal.Kernel;
using VettingPortal.Tests.Kernel;

namespace VettingPortal.Tests.Vetting;

/// <summary>Breaking the glass as whoever does it sees it.</summary>
public sealed class GlassPageTests : PageTest
{
    private const string Why = "La evaluada está hospitalizada y el médico pide hoy mismo el resultado.";

    private readonly VettingFileId _file = VettingFileId.New();
    private bool _byName;

    public GlassPageTests() => Services.AddSingleton(_ => new StepUpSettings(_byName));

    [Theory]
    [InlineData("es-MX", "durante 60 minutos", "Romper el cristal")]
    [InlineData("en-US", "for 60 minutes", "Break the glass")]
    public async Task Dialog_SaysWhatItBrings_AndSendsReasonAndName(string culture, string effect, string verb)
    {
        Speak(culture);
        var dialog = await Dialog(byName: true);

        Assert.Contains(effect, Dialogs.Markup, StringComparison.Ordinal);
        Dialogs.Find("textarea").Input(Why);
        Dialogs.Find("#glass-name").Input("ana.rios");
        PressInDialog(verb);

        var sent = Assert.IsType<BreakGlass>(Assert.Single(UseCases.Sent));
        Assert.Equal((_file, Why, "ana.rios"), (sent.File, sent.Why, sent.UserName));
        Assert.Equal(sent.Glass, (await dialog.Result)!.Data);
    }

    [Fact]
    public async Task Dialog_Refused_SaysWhyAndKeepsWhatWasTyped()
    {
        var dialog = await Dialog(byName: false);
        UseCases.Next = new Outcome.Refused("vetting.glass-reason-short", [BrokenGlass.ReasonMin]);
        Dialogs.Find("textarea").Input("corto");

        PressInDialog("Romper el cristal");

        Assert.Empty(Dialogs.FindAll("#glass-name"));
        Assert.False(dialog.Result.IsCompleted);
        Dialogs.WaitForAssertion(() =>
            Assert.Contains(
                Services.GetRequiredService<PortalTexts>().Rule("vetting.glass-reason-short", BrokenGlass.ReasonMin),
                Dialogs.Markup,
                StringComparison.Ordinal
            )
        );
        Assert.Equal("corto", Dialogs.Find("textarea").GetAttribute("value") ?? Dialogs.Find("textarea").TextContent);
    }

    [Fact]
    public void Action_WhileTheGlassIsBroken_SaysUntilWhenAndOffersNoSecond()
    {
        UseCases.Answers<FindMyGlass>(new FindMyGlass.Found(BrokenGlassId.New(), Clock.GetUtcNow().AddMinutes(60)));

        var action = Action();

        action.WaitForAssertion(() =>
            Assert.Contains(
                $"Cristal roto hasta {Say.Instant(Clock.GetUtcNow().AddMinutes(60))}",
                action.Markup,
                StringComparison.Ordinal
            )
        );
        Assert.Empty(action.FindAll("button"));
    }

    [Fact]
    public void Action_Broken_LeadsToThePhasesThatAskAnew()
    {
        UseCases.Answers<FindMyGlass>((object?)null);
        var action = Action();

        // Its handler waits for the dialog, so it is not waited for.
        _ = action.Find("button").ClickAsync(new());
        Dialogs.WaitForAssertion(() => Assert.NotEmpty(Dialogs.FindAll("textarea")));
        Dialogs.Find("textarea").Input(Why);
        PressInDialog("Romper el cristal");

        var sent = Assert.IsType<BreakGlass>(Assert.Single(UseCases.Sent));
        var navigation = Services.GetRequiredService<NavigationManager>();
        action.WaitForAssertion(() =>
            Assert.EndsWith($"&glass={sent.Glass.Value:N}", navigation.Uri, StringComparison.Ordinal)
        );
    }

    private IRenderedComponent<GlassAction> Action()
    {
        _ = Popovers;
        _ = Dialogs;
        var facts = new FileFacts
        {
            Id = _file,
            Number = "EXP-2026-000001",
            Person = PersonId.New(),
            Name = "María López",
            State = VettingState.InEvaluation,
        };
        return Render<GlassAction>(parameters =>
            parameters.Add(one => one.File, facts).Add(one => one.Actor, UseCases.Me!)
        );
    }

    private Task<IDialogReference> Dialog(bool byName)
    {
        _byName = byName;
        return ShowDialog(new DialogParameters<GlassDialog> { { dialog => dialog.File, _file } });
    }
}
