using Bunit;
using VettingPortal.Features.Adjudication;
using VettingPortal.Features.Recruitment;
using VettingPortal.Features.Vetting;
using VettingPortal.Kernel;
using VettingPortal.Tests.Kernel;

namespace VettingPortal.Tests.Adjudication;

/// <summary>R-REG-02 on the application's page: the clerk asks, the two who were asked answer, nobody else does.</summary>
public sealed class RegistryStopsTests : PageTest
{
    private const string Said = "Verificado con la autoridad que dio la baja: expediente cerrado en 2019 sin sanción.";

    private static readonly VettingFileId File = VettingFileId.New();

    private static readonly ListRegistryStops.Row Stop = new(
        RegistryQueryId.New(),
        RegistryFinding.Disqualification,
        new(2026, 11, 23),
        "RNPSP-204117",
        null,
        null,
        null,
        false,
        []
    );

    private static readonly ListRegistryStops.Row Waiting = Stop with
    {
        Override = RegistryOverrideId.New(),
        State = OverrideState.Waiting,
        Verification = Said,
        Awaits = true,
    };

    [Fact]
    public void Stops_WithoutAny_ShowNothing() => Assert.Empty(Show(Role.ELI).Markup.Trim());

    [Fact]
    public async Task Clerk_AsksTwoAdjudicators()
    {
        var panel = Show(Role.ELI, Stop);

        await Press(panel, "Someter");
        await GiveReason();

        panel.WaitForAssertion(() => Assert.Single(UseCases.Sent));
        var sent = Assert.IsType<AskRegistryOverride>(UseCases.Sent[0]);
        Assert.Equal((File, Stop.Query, Said), (sent.File, sent.Query, sent.Verification));
    }

    [Theory]
    [InlineData("Levantar", true)]
    [InlineData("Mantener", false)]
    public async Task Adjudicator_WhoWasAsked_Answers(string verb, bool lifts)
    {
        var panel = Show(Role.ADJ, Waiting);
        Assert.Contains(Said, panel.Markup, StringComparison.Ordinal);

        await Press(panel, verb);
        await GiveReason();

        panel.WaitForAssertion(() =>
            Assert.Equal(
                new AnswerRegistryOverride(File, Waiting.Override!.Value, lifts, Said),
                Assert.Single(UseCases.Sent)
            )
        );
    }

    [Theory]
    [InlineData(Role.ELI, true)]
    [InlineData(Role.ADJ, false)]
    [InlineData(Role.COO, true)]
    public void WaitingStop_ForWhoWasNotAsked_HasNoButtons(Role role, bool awaits) =>
        Assert.Empty(Show(role, Waiting with { Awaits = awaits }).FindAll("button"));

    [Fact]
    public void Answers_OnceBothAreIn_AreRead()
    {
        var answered = Waiting with
        {
            State = OverrideState.Stands,
            Awaits = false,
            Answers = [new("Norma Lira", true, "Cerrado."), new("Iván Sosa", false, "No consta.")],
        };

        var panel = Show(Role.ELI, answered);

        Assert.Contains("Norma Lira", panel.Markup, StringComparison.Ordinal);
        Assert.Contains("No consta.", panel.Markup, StringComparison.Ordinal);
    }

    private IRenderedComponent<RegistryStops> Show(Role role, params ListRegistryStops.Row[] stops)
    {
        _ = Dialogs;
        UseCases.Me = An(role);
        UseCases.Answers<ListRegistryStops>(stops);
        return Render<RegistryStops>(panel =>
            panel.Add(p => p.File, File).Add(p => p.State, VettingState.Received).Add(p => p.Actor, UseCases.Me)
        );
    }

    private static Task Press(IRenderedComponent<RegistryStops> panel, string verb) =>
        panel.InvokeAsync(() => panel.FindAll("button").Single(button => button.TextContent.Contains(verb)).Click());

    private async Task GiveReason()
    {
        Dialogs.WaitForElement("#reason").Input(Said);
        await Dialogs.InvokeAsync(() => Dialogs.Find(".mud-dialog .mud-button-filled").Click());
    }
}
