using System.Globalization;
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
    private bool _onlyRefused;
    private int _uploads;

    [Inject]
    private IUseCases UseCases { get; set; } = default!;

    [Inject]
    private ImportDesk Desk { get; set; } = default!;

    [Inject]
    private PortalTexts Texts { get; set; } = default!;

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
        if (Guid.TryParse(Batch, out var batch) && Desk.RunOf(new ImportBatchId(batch)) is { } run)
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
            _onlyRefused = _previewed.Good < _previewed.Lines.Count;
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

    private Task<PageOf<PreviewLine>> Lines(string? after, CancellationToken cancel)
    {
        var from = int.TryParse(after, NumberStyles.None, CultureInfo.InvariantCulture, out var line) ? line : 0;
        var all = _previewed!.Lines.Where(verdict => !_onlyRefused || verdict.Code != VerdictCodes.Ok).ToList();
        var rest = all.Where(verdict => verdict.Line > from).Take(Counting.PageSize + 1).ToList();
        var next = rest.Count > Counting.PageSize ? rest[Counting.PageSize - 1].Line : (int?)null;
        return Task.FromResult(
            new PageOf<PreviewLine>(
                [.. rest.Take(Counting.PageSize)],
                all.Count,
                next?.ToString(CultureInfo.InvariantCulture)
            )
        );
    }

    private Task<PageOf<ListImports.Row>> Batches(string? after, CancellationToken cancel) =>
        UseCases.Ask(new ListImports(after), cancel);

    private async Task Commit()
    {
        if (await UseCases.WhoAmI() is { } me)
        {
            Watch(Desk.Start(me, _previewed!, ImportBatchId.New(), _notice));
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
    }

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
