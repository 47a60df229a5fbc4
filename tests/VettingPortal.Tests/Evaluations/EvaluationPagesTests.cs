using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor;
using VettingPortal.Features.Evaluations;
using VettingPortal.Features.Vetting;
using VettingPortal.Kernel;
using VettingPortal.Tests.Kernel;

namespace VettingPortal.Tests.Evaluations;

/// <summary>The agenda, and the forms of a phase's acts.</summary>
public sealed class EvaluationPagesTests : PageTest
{
    private static readonly Guid Norte = Guid.NewGuid();

    private static readonly PhaseFacts Phase = new(
        EvaluationKind.Medical,
        1,
        EvaluationState.Pending,
        Guid.NewGuid(),
        "Raúl Montiel",
        null,
        null,
        null,
        null,
        null
    );

    [Fact]
    public void Agenda_OfThisWeek_ShowsAppointmentsByDay()
    {
        UseCases.Answers<ListCenters>(Centers());
        UseCases.Answers<ListAppointments>(
            new[]
            {
                new ListAppointments.Row(
                    new(2026, 11, 25, 15, 0, 0, TimeSpan.Zero),
                    60,
                    EvaluationKind.Medical,
                    EvaluationState.Scheduled,
                    "EXP-2026-000001",
                    "Lucía Hernández",
                    "Raúl Montiel",
                    "C3 Norte",
                    false
                ),
            }
        );

        var page = Render<AgendaPage>();

        page.WaitForAssertion(() => Assert.Contains("09:00–10:00", page.Find("tbody").TextContent));
        Assert.Contains("miércoles, 25 nov 2026", page.Find("tbody").TextContent);
        Assert.Contains(
            UseCases.Asked,
            asked => asked is ListAppointments { Days: 7, Center: null } week && week.From == new DateOnly(2026, 11, 23)
        );
    }

    [Fact]
    public void Agenda_OfAnotherWeekAndCenter_AsksForThem()
    {
        UseCases.Answers<ListCenters>(Centers());
        UseCases.Answers<ListAppointments>(Array.Empty<ListAppointments.Row>());
        Services.GetRequiredService<NavigationManager>().NavigateTo($"/files/agenda?from=2026-12-03&center={Norte}");

        var page = Render<AgendaPage>();

        page.WaitForAssertion(() => Assert.Contains("No hay citas en esta semana.", page.Markup));
        Assert.Contains(
            UseCases.Asked,
            asked => asked is ListAppointments week && week.Center == Norte && week.From == new DateOnly(2026, 11, 30)
        );
    }

    [Fact]
    public async Task Report_WithoutAnything_SaysWhatIsMissingAndSendsNothing()
    {
        var dialogs = await Shown<ReportDialog>(PhaseAct.Report);

        Press(dialogs, "Entregar resultado");

        Assert.Contains("Elija el resultado.", dialogs.Markup);
        Assert.Contains("Escriba la conclusión.", dialogs.Markup);
        Assert.Empty(UseCases.Sent);
    }

    [Fact]
    public async Task Schedule_Refused_ShowsTheRuleAndKeepsWhatWasTyped()
    {
        UseCases.Answers<ListCenters>(Centers());
        UseCases.Next = new Outcome.Refused("evaluations.medical-first");
        var dialogs = await Shown<AppointmentDialog>(PhaseAct.Schedule);
        dialogs.Find("#appointment-day").Change("30/11/2026");
        dialogs.Find("#appointment-time").Input("10:15");

        Press(dialogs, "Programar");

        dialogs.WaitForAssertion(() => Assert.Contains("evaluations.medical-first", dialogs.Markup));
        var sent = Assert.IsType<SchedulePhase>(Assert.Single(UseCases.Sent));
        Assert.Equal(
            (new DateTimeOffset(2026, 11, 30, 16, 15, 0, TimeSpan.Zero), 60, Norte),
            (sent.Appointment.At, sent.Appointment.Minutes, sent.Appointment.Center)
        );
        Assert.Equal("10:15", dialogs.Find("#appointment-time").GetAttribute("value"));
    }

    [Theory]
    [InlineData(Role.COO, EvaluationState.Pending, "Schedule Redraw Void")]
    [InlineData(Role.COO, EvaluationState.Scheduled, "Postpone Redraw Void")]
    [InlineData(Role.DIR, EvaluationState.InReview, "Void")]
    [InlineData(Role.REC, EvaluationState.Pending, "")]
    [InlineData(Role.MED, EvaluationState.InReview, "Confirm SendBack")]
    [InlineData(Role.MED, EvaluationState.Scheduled, "")]
    public void Acts_OfAPhase_AreThoseOfTheOffice(Role role, EvaluationState state, string acts)
    {
        var offered = PhaseActRules.For(AFile(), Phase with { State = state }, An(role), new(2026, 11, 24));

        Assert.Equal(acts, string.Join(' ', offered));
    }

    [Fact]
    public void Acts_OfTheEvaluator_FollowThePhase()
    {
        var me = An(Role.MED);
        var mine = Phase with { Evaluator = me.Id, At = new(2026, 11, 24, 15, 0, 0, TimeSpan.Zero) };

        Assert.Equal([PhaseAct.Begin, PhaseAct.Postpone, PhaseAct.NoShow], For(EvaluationState.Scheduled));
        Assert.Equal([PhaseAct.Report], For(EvaluationState.InProgress));
        Assert.Empty(For(EvaluationState.InReview));

        IReadOnlyList<PhaseAct> For(EvaluationState state) =>
            PhaseActRules.For(AFile(), mine with { State = state }, me, new(2026, 11, 24));
    }

    private async Task<IRenderedComponent<MudDialogProvider>> Shown<TDialog>(PhaseAct act)
        where TDialog : PhaseDialog
    {
        _ = Popovers;
        var provider = Render<MudDialogProvider>();
        var parameters = new DialogParameters<TDialog>
        {
            { dialog => dialog.File, VettingFileId.New() },
            { dialog => dialog.Phase, Phase },
            { dialog => dialog.Act, act },
        };
        await provider.InvokeAsync(() =>
            Services.GetRequiredService<IDialogService>().ShowAsync<TDialog>("x", parameters)
        );
        return provider;
    }

    private static void Press(IRenderedComponent<MudDialogProvider> dialogs, string words) =>
        dialogs.FindAll("button").Single(button => button.TextContent.Trim() == words).Click();

    private static ListCenters.Row[] Centers() => [new(Norte, "C3 Norte", new(2027, 12, 31))];

    private static FileFacts AFile() =>
        new()
        {
            Id = VettingFileId.New(),
            Number = "EXP-2026-000001",
            Person = VettingPortal.Features.People.PersonId.New(),
            Name = "Lucía Hernández",
            State = VettingState.InEvaluation,
        };
}
