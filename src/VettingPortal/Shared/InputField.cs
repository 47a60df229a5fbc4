using Microsoft.AspNetCore.Components;

namespace VettingPortal.Shared;

/// <summary>What every labelled input has: its label, a hint below it, and what is wrong with what was entered.</summary>
public abstract class InputField<T> : ComponentBase
{
    private readonly string _made = $"f{Guid.NewGuid():n}"[..9];

    [Parameter]
    public T? Value { get; set; }

    [Parameter]
    public EventCallback<T?> ValueChanged { get; set; }

    [Parameter, EditorRequired]
    public string Label { get; set; } = "";

    /// <summary>The id of the input; made up where the page does not name one.</summary>
    [Parameter]
    public string? Id { get; set; }

    [Parameter]
    public string? Hint { get; set; }

    /// <summary>What is wrong with the value, in words; null when nothing is.</summary>
    [Parameter]
    public string? Error { get; set; }

    [Parameter]
    public bool Optional { get; set; }

    [Parameter]
    public bool Disabled { get; set; }

    /// <summary>Where it stands in a form's grid, such as <c>span-4</c>.</summary>
    [Parameter]
    public string? Class { get; set; }

    protected string InputId => Id ?? _made;
}
