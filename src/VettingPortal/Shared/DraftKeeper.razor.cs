using System.Text.Json;
using Microsoft.AspNetCore.Components;
using VettingPortal.Kernel;
using VettingPortal.Kernel.Drafts;

namespace VettingPortal.Shared;

/// <summary>
/// Stands in a form and keeps its draft: after each pause in typing on the server, encrypted for who types; given back when the form is
/// opened again. The page says <see cref="Forget"/> once what was typed has become a record.
/// </summary>
public sealed partial class DraftKeeper<TForm> : IAsyncDisposable
    where TForm : class
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(400);

    private readonly SemaphoreSlim _turn = new(1, 1);
    private string _blank = "";
    private string _seen = "";
    private string _kept = "";
    private ITimer? _pause;
    private Actor? _me;
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

    /// <summary>What was typed is a record now, or is not wanted: the draft is thrown away.</summary>
    public async Task Forget()
    {
        Rest();
        _kept = _seen = Written();
        _savedAt = null;
        if (_me is not null)
        {
            await Drafts.Discard(_me.Id, Key);
        }
    }

    /// <summary>Who leaves within the pause loses nothing either.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_me is not null && _seen != _kept)
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
        if (draft is not null && Written() == _blank)
        {
            (_seen, _savedAt) = (JsonSerializer.Serialize(draft.Content), draft.SavedAt);
            _kept = _seen;
            await Restore.InvokeAsync(draft.Content);
        }
        else
        {
            Look();
        }
    }

    /// <summary>The page renders anew whenever something was typed.</summary>
    protected override void OnParametersSet() => Look();

    private void Look()
    {
        if (_me is null || Written() is var now && now == _seen)
        {
            return;
        }
        _seen = now;
        _pause ??= Clock.CreateTimer(_ => InvokeAsync(Keep), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        _pause.Change(Pause, Timeout.InfiniteTimeSpan);
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
        StateHasChanged();
    }

    private async Task Discard()
    {
        await Restore.InvokeAsync(JsonSerializer.Deserialize<TForm>(_blank));
        await Forget();
    }

    private void Rest() => _pause?.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);

    private string Written() => JsonSerializer.Serialize(Typed());
}
