using System.Text.Json;
using Microsoft.AspNetCore.Components;
using VettingPortal.Kernel;
using VettingPortal.Kernel.Drafts;

namespace VettingPortal.Shared;

/// <summary>
/// Stands in a form and keeps its draft: after each pause in typing on the server, encrypted for who types; given back when the form is
/// opened again. Once the act is done, what was typed is a record and the draft is thrown away.
/// </summary>
public sealed partial class DraftKeeper<TForm> : IAsyncDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(400);

    private readonly SemaphoreSlim _turn = new(1, 1);
    private string _blank = "";
    private string _seen = "";
    private string _kept = "";
    private ITimer? _pause;
    private Actor? _me;
    private Outcome? _ended;
    private DateTimeOffset? _savedAt;

    [Inject]
    private DraftStore Drafts { get; set; } = default!;

    [Inject]
    private IUseCases UseCases { get; set; } = default!;

    [Inject]
    private TimeProvider Clock { get; set; } = default!;

    /// <summary>Which form, and of which record; see <see cref="FormDraft.Form"/>.</summary>
    [Parameter, EditorRequired]
    public string Key { get; set; } = "";

    /// <summary>What stands in the form now.</summary>
    [Parameter, EditorRequired]
    public Func<TForm> Typed { get; set; } = default!;

    /// <summary>Puts into the form what was kept, or what stood in it before anything was typed.</summary>
    [Parameter, EditorRequired]
    public EventCallback<TForm> Restore { get; set; }

    /// <summary>How the form's act ended, where it was pressed.</summary>
    [Parameter, EditorRequired]
    public Func<Outcome?> Ended { get; set; } = default!;

    /// <summary>How long a draft is worth giving back; null for ever.</summary>
    [Parameter]
    public TimeSpan? Within { get; set; }

    /// <summary>Whether what was kept has been looked for: what is typed is kept from then on.</summary>
    internal bool IsReady => _me is not null;

    private bool IsDone => Ended() is { IsDone: true } outcome && !ReferenceEquals(outcome, _ended);

    /// <summary>Who leaves within the pause loses nothing either.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_me is not null && IsDone)
        {
            await Forget();
        }
        else if (_me is not null && _seen != _kept)
        {
            await Keep();
        }
        _pause?.Dispose();
        _turn.Dispose();
    }

    protected override async Task OnInitializedAsync()
    {
        _blank = _seen = _kept = Written();
        if (!RendererInfo.IsInteractive || await UseCases.WhoAmI() is not { } me)
        {
            return;
        }
        var draft = await Drafts.Load<TForm>(me.Id, Key);
        _me = me;
        if (draft is not null && Written() == _blank && !(Clock.GetUtcNow() - draft.SavedAt > Within))
        {
            (_seen, _savedAt) = (JsonSerializer.Serialize(draft.Content, DraftStore.Written), draft.SavedAt);
            _kept = _seen;
            await Restore.InvokeAsync(draft.Content);
        }
        else
        {
            Look();
        }
    }

    /// <summary>The page renders anew whenever something was typed, and when its act has ended.</summary>
    protected override async Task OnParametersSetAsync()
    {
        if (_me is not null && IsDone)
        {
            await Forget();
        }
        else
        {
            Look();
        }
    }

    private async Task Forget()
    {
        _pause?.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        (_ended, _savedAt) = (Ended(), null);
        _kept = _seen = Written();
        await Drafts.Discard(_me!.Id, Key);
    }

    private void Look()
    {
        if (_me is null || Written() is var now && now == _seen)
        {
            return;
        }
        _seen = now;
        _pause ??= Clock.CreateTimer(
            _ => InvokeAsync(Rested),
            null,
            Timeout.InfiniteTimeSpan,
            Timeout.InfiniteTimeSpan
        );
        _pause.Change(Pause, Timeout.InfiniteTimeSpan);
    }

    private async Task Rested()
    {
        await Keep();
        StateHasChanged();
    }

    private async Task Keep()
    {
        await _turn.WaitAsync();
        try
        {
            if (_seen == _kept)
            {
                return;
            }
            (_kept, var typed) = (_seen, Typed());
            if (_kept == _blank)
            {
                await Drafts.Discard(_me!.Id, Key);
                _savedAt = null;
            }
            else
            {
                _savedAt = await Drafts.Save(_me!.Id, Key, typed);
            }
        }
        finally
        {
            _turn.Release();
        }
    }

    private async Task Discard()
    {
        await Restore.InvokeAsync(JsonSerializer.Deserialize<TForm>(_blank, DraftStore.Written));
        await Forget();
    }

    private string Written() => JsonSerializer.Serialize(Typed(), DraftStore.Written);
}
