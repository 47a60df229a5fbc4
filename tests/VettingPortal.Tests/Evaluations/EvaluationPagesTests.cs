using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor;
using VettingPortal.Features.Evaluations;
using VettingPortal.Features.Vetting;
using VettingPortal.Kernel;
using VettingPortal.Kernel.Drafts;
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

        Press("Entregar resultado");

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

        Press("Programar");

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

    [Fact]
    public async Task LateResult_IsStoredUnderReserve()
    {
        var file = VettingFileId.New();
        await Drafts.Save(
            UseCases.Me!.Id,
            $"report/{file.Value}/{Phase.Kind}/{Phase.Attempt}",
            ((EvaluationResult?)EvaluationResult.Unfavourable, "Llegó después del retiro.")
        );
        await Shown<ReportDialog>(PhaseAct.StoreLate, file);
        Dialogs.WaitForAssertion(() =>
            Assert.Contains("Llegó después del retiro.", Dialogs.Find("#report-summary").OuterHtml)
        );
        Assert.Contains("no se usa para decidir", Dialogs.Markup, StringComparison.Ordinal);

        Press("Guardar el resultado tardío");

        Assert.Equal(
            new StoreLateResult(file, Phase.Kind, EvaluationResult.Unfavourable, "Llegó después del retiro."),
            Assert.Single(UseCases.Sent)
        );
    }

    [Fact]
    public async Task Appointment_LeftHalfTyped_ComesBackFromItsDraft()
    {
        UseCases.Answers<ListCenters>(Centers());
        UseCases.Next = new Outcome.Refused("evaluations.medical-first");
        var file = VettingFileId.New();
        await Drafts.Save(
            UseCases.Me!.Id,
            Key(file),
            (new DateOnly?(new(2026, 11, 30)), "16:45", 90, (Guid?)Norte, (string?)null)
        );

        await Shown<AppointmentDialog>(PhaseAct.Schedule, file);

        Dialogs.WaitForAssertion(() => Assert.Equal("16:45", Dialogs.Find("#appointment-time").GetAttribute("value")));
        Press("Programar");
        Dialogs.WaitForAssertion(() => Assert.Single(UseCases.Sent));
        Assert.Equal(90, Assert.IsType<SchedulePhase>(UseCases.Sent[0]).Appointment.Minutes);
        Assert.NotNull(await Drafts.Load<(DateOnly?, string, int, Guid?, string?)>(UseCases.Me.Id, Key(file)));
    }

    [Fact]
    public async Task Consents_LeftHalfTicked_ComeBackFromTheirDraft()
    {
        var file = VettingFileId.New();
        var kinds = new[] { ConsentKind.Polygraph };
        await Drafts.Save(UseCases.Me!.Id, $"consents/{file.Value}", (kinds, new DateOnly?(new(2026, 11, 20))));
        await ShowDialog(
            new DialogParameters<ConsentsDialog> { { dialog => dialog.File, file }, { dialog => dialog.Signed, [] } }
        );
        Dialogs.WaitForAssertion(() => Assert.Equal("20/11/2026", Dialogs.Find("#signed-on").GetAttribute("value")));

        PressInDialog("Registrar consentimientos");

        Dialogs.WaitForAssertion(() => Assert.Single(UseCases.Sent));
        var sent = Assert.IsType<RecordConsents>(UseCases.Sent[0]);
        Assert.Equal(new(2026, 11, 20), sent.SignedOn);
        Assert.Equal(kinds, sent.Kinds);
    }

    private static string Key(VettingFileId file) => $"Schedule/{file.Value}/{Phase.Kind}/{Phase.Attempt}";

    private async Task<IRenderedComponent<MudDialogProvider>> Shown<TDialog>(PhaseAct act, VettingFileId? file = null)
        where TDialog : PhaseDialog
    {
        UseCases.Answers<FindFirstDay>(new DateOnly(2026, 11, 25));
        await ShowDialog(
            new DialogParameters<TDialog>
            {
                { dialog => dialog.File, file ?? VettingFileId.New() },
                { dialog => dialog.Phase, Phase },
                { dialog => dialog.Act, act },
            }
        );
        return Dialogs;
    }

    private void Press(string words) => PressInDialog(words);

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
