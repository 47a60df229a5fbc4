using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using MudBlazor;
using VettingPortal.Features.Vetting;
using VettingPortal.Kernel;
using VettingPortal.Shared;

namespace VettingPortal.Features.Recruitment;

/// <summary>Brings a recruiting office's file in: each line's verdict first, then the commit in the background with its progress.</summary>
public sealed partial class ImportPage : IDisposable
{
    private static readonly IReadOnlyList<string> Types = [".csv", ".txt", ".tsv", ".xlsx"];

    private PagedTable<ListImports.Row>? _batches;
    private PreviewedFile? _previewed;
    private ImportRun? _run;
    private Outcome? _outcome;
    private Actor? _me;
    private string? _unreadable;
    private string _notice = PrivacyNotices.Current;
    private bool _judging;
    private int _uploads;

    [Inject]
    private IUseCases UseCases { get; set; } = default!;

    [Inject]
    private ImportDesk Desk { get; set; } = default!;

    [Inject]
    private PortalTexts Texts { get; set; } = default!;

    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    [Inject]
    private IDialogService Dialogs { get; set; } = default!;

    /// <summary>The batch whose progress is watched.</summary>
    [SupplyParameterFromQuery]
    private string? Batch { get; set; }

    public void Dispose()
    {
        if (_run is not null)
        {
            _run.Changed -= Moved;
        }
        if (_previewed is not null && _run is null)
        {
            ImportDesk.Forget(_previewed);
        }
    }

    protected override async Task OnInitializedAsync()
    {
        _me = await UseCases.WhoAmI();
        if (Guid.TryParse(Batch, out var batch) && _me is { } me && Desk.RunOf(new ImportBatchId(batch), me) is { } run)
        {
            Watch(run);
        }
    }

    private static double Percent(ImportProgress progress) =>
        progress.Lines == 0 ? 100 : progress.Done * 100.0 / progress.Lines;

    private async Task Preview(IBrowserFile file)
    {
        (_judging, _unreadable) = (true, null);
        StateHasChanged();
        try
        {
            await using var content = file.OpenReadStream(ImportDesk.MaxBytes);
            _previewed = await Desk.Preview(UseCases, content, file.Name, CancellationToken.None);
        }
        catch (UnreadableSheetException unreadable)
        {
            _unreadable = unreadable.Text;
            _uploads++;
        }
        finally
        {
            _judging = false;
        }
    }

    private Task<PageOf<ListImports.Row>> Batches(string? after, CancellationToken cancel) =>
        UseCases.Ask(new ListImports(after), cancel);

    private async Task Commit()
    {
        if (await UseCases.WhoAmI() is { } me)
        {
            var batch = ImportBatchId.New();
            Watch(Desk.Start(me, _previewed!, batch, _notice));
            Ask("batch", batch.Value.ToString("N"));
        }
    }

    private void Watch(ImportRun run)
    {
        _run = run;
        run.Changed += Moved;
    }

    private void Moved() =>
        InvokeAsync(async () =>
        {
            StateHasChanged();
            if (_run is { Ended: true } && _batches is not null)
            {
                await _batches.Restart();
            }
        });

    private void Again()
    {
        if (_run is not null)
        {
            _run.Changed -= Moved;
        }
        else if (_previewed is not null)
        {
            ImportDesk.Forget(_previewed);
        }
        (_run, _previewed, _uploads) = (null, null, _uploads + 1);
        Navigation.NavigateTo(RecruitmentRoutes.Import, replace: true);
    }

    // Whoever leaves and comes back finds the import again by its address.
    private void Ask(string name, string value) =>
        Navigation.NavigateTo(Navigation.GetUriWithQueryParameter(name, value), replace: true);

    private async Task Undo(ListImports.Row batch)
    {
        if (
            await Dialogs.AskReason(T["UndoImport"], T["UndoEffect", Say.Number(batch.Good)], T["UndoImport"])
            is not { } why
        )
        {
            return;
        }
        do
        {
            _outcome = await UseCases.Run(new UndoImport(batch.Id, why));
        } while (_outcome.IsDone && (await UseCases.Ask(new FindImport(batch.Id))).Drafts > 0);
        await _batches!.Restart();
    }
}
