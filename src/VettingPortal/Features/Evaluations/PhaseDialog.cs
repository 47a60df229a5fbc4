using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using MudBlazor;
using VettingPortal.Features.Vetting;
using VettingPortal.Kernel;

namespace VettingPortal.Features.Evaluations;

/// <summary>A form about a phase: it runs its act itself, so that a refusal is read beside what was typed, and nothing typed is lost.</summary>
public abstract class PhaseDialog : ComponentBase
{
    [Inject]
    protected IUseCases UseCases { get; set; } = default!;

    [Inject]
    protected IStringLocalizer<EvaluationsTexts> Texts { get; set; } = default!;

    [Inject]
    protected TimeProvider Time { get; set; } = default!;

    [CascadingParameter]
    protected IMudDialogInstance Dialog { get; set; } = default!;

    [Parameter, EditorRequired]
    public VettingFileId File { get; set; }

    [Parameter, EditorRequired]
    public PhaseFacts Phase { get; set; } = default!;

    [Parameter, EditorRequired]
    public PhaseAct Act { get; set; }

    /// <summary>How the last try ended, when it did not succeed.</summary>
    protected Outcome? Outcome { get; set; }

    protected bool Pressed { get; set; }

    protected DateOnly Today => MexicoTime.DayOf(Time.GetUtcNow());

    protected async Task Run<TCommand>(TCommand command)
        where TCommand : ICommand
    {
        Outcome = await UseCases.Run(command);
        if (Outcome.IsDone)
        {
            Dialog.Close(DialogResult.Ok(true));
        }
    }
}
