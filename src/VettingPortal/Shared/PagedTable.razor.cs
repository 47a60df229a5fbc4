using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Logging;
using VettingPortal.Kernel;

namespace VettingPortal.Shared;

/// <summary>
/// A light list, paged by keyset: header, rows, and its four other states (waiting, nothing, failed, forbidden). Cells carry
/// <c>data-label</c>, under which they are read when rows become cards on a phone.
/// </summary>
public sealed partial class PagedTable<TRow> : IDisposable
{
    private readonly Stack<(string? Cursor, int Start)> _cursors = [];
    private CancellationTokenSource _asking = new();
    private Loaded<PageOf<TRow>> _list = new Loaded<PageOf<TRow>>.Waiting();
    private string? _cursor;
    private int _start;
    private bool _unfolded;
    private object? _filter;

    [Inject]
    private ILogger<PagedTable<TRow>> Logger { get; set; } = default!;

    [Parameter, EditorRequired]
    public Func<string?, CancellationToken, Task<PageOf<TRow>>> Load { get; set; } = default!;

    [Parameter, EditorRequired]
    public RenderFragment Header { get; set; } = default!;

    [Parameter, EditorRequired]
    public RenderFragment<TRow> Row { get; set; } = default!;

    [Parameter, EditorRequired]
    public string Label { get; set; } = "";

    [Parameter, EditorRequired]
    public string Nothing { get; set; } = "";

    [Parameter, EditorRequired]
    public int Columns { get; set; }

    [Parameter]
    public RenderFragment? NothingAction { get; set; }

    [Parameter]
    public RenderFragment? Foot { get; set; }

    [Parameter]
    public Func<TRow, string>? GroupBy { get; set; }

    /// <summary>What narrows the list, as a value that can be compared: when it changes, the list starts again.</summary>
    [Parameter]
    public object? Filter { get; set; }

    /// <summary>Whether rows become cards on a phone; a matrix of numbers scrolls instead.</summary>
    [Parameter]
    public bool Stack { get; set; } = true;

    /// <summary>How many rows a phone shows before a button unfolds the rest of the page; null for all.</summary>
    [Parameter]
    public int? PhoneRows { get; set; }

    private string Css => $"table{(Stack ? " table-stack" : "")}{(_unfolded ? "" : " table-folded")}";

    /// <summary>Starts again at the first page, as after a changed filter.</summary>
    public Task Restart()
    {
        _cursors.Clear();
        (_cursor, _start, _unfolded) = (null, 0, false);
        return Reload();
    }

    /// <summary>Asks for the page that is shown again, as after an act on one of its rows.</summary>
    public async Task Reload()
    {
        await _asking.CancelAsync();
        _asking.Dispose();
        _asking = new CancellationTokenSource();
        var asking = _asking.Token;
        _list = new Loaded<PageOf<TRow>>.Waiting();
        try
        {
            var list = await Loaded.Ask<PageOf<TRow>>(async () => await Load(_cursor, asking), Logger);
            if (!asking.IsCancellationRequested)
            {
                _list = list;
                StateHasChanged();
            }
        }
        catch (OperationCanceledException) when (asking.IsCancellationRequested)
        {
            // Somebody left, or asked anew: nobody waits for this answer.
        }
    }

    public void Dispose()
    {
        _asking.Cancel();
        _asking.Dispose();
    }

    /// <summary>Asks only once a circuit is there: a prerendered list would hold back the first byte and ask twice.</summary>
    protected override Task OnInitializedAsync()
    {
        _filter = Filter;
        return RendererInfo.IsInteractive ? Reload() : Task.CompletedTask;
    }

    protected override Task OnParametersSetAsync()
    {
        var same = Equals(_filter, Filter);
        _filter = Filter;
        return same || !RendererInfo.IsInteractive ? Task.CompletedTask : Restart();
    }

    private bool Hides(int rows) => PhoneRows < rows && !_unfolded;

    private IEnumerable<Line> Lines(IReadOnlyList<TRow> rows)
    {
        string? last = null;
        for (var i = 0; i < rows.Count; i++)
        {
            var group = GroupBy?.Invoke(rows[i]);
            yield return new Line(rows[i], group == last ? null : group, i >= PhoneRows ? "row-beyond" : null);
            last = group;
        }
    }

    private Task Forward()
    {
        var page = ((Loaded<PageOf<TRow>>.Here)_list).Value;
        _cursors.Push((_cursor, _start));
        (_cursor, _start, _unfolded) = (page.Next, _start + page.Rows.Count, false);
        return Reload();
    }

    private Task Back()
    {
        (_cursor, _start) = _cursors.Pop();
        _unfolded = false;
        return Reload();
    }

    private sealed record Line(TRow Row, string? Group, string? Css);
}
