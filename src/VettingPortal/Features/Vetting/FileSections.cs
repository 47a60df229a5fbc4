using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using VettingPortal.Kernel;

namespace VettingPortal.Features.Vetting;

/// <summary>
/// A part (tab) of a file's page that a feature brings: its address <c>?part=Key</c>, the key of its title in the feature's texts, who
/// sees it and the <see cref="FilePart"/> it is. A locked part opens only after a purpose was chosen, which it then gets.
/// </summary>
public sealed record FileSection(
    string Key,
    Type Texts,
    string Title,
    Permission SeenBy,
    Type Component,
    int Order,
    bool Locked = false
)
{
    /// <summary>Whether the part is there for this file at all; always, unless the feature says otherwise.</summary>
    public Func<FileFacts, bool> ShownFor { get; init; } = _ => true;
}

/// <summary>
/// Buttons that a feature brings to the head of a file's page: a <see cref="FilePart"/> that renders buttons, or nothing where there
/// is nothing to do. <see cref="Steps"/> are the workflow's steps it offers by itself.
/// </summary>
public sealed record FileAction(Permission SeenBy, Type Component, int Order, IReadOnlyList<VettingStep> Steps)
{
    public Func<FileFacts, bool> ShownFor { get; init; } = _ => true;
}

/// <summary>What stands on a file's page and was brought by a feature: it knows the file, who is looking, and how to do something.</summary>
public abstract class FilePart : ComponentBase
{
    [Inject]
    protected IUseCases UseCases { get; set; } = default!;

    [Parameter, EditorRequired]
    public FileFacts File { get; set; } = default!;

    /// <summary>Who is looking.</summary>
    [Parameter, EditorRequired]
    public Actor Actor { get; set; } = default!;

    /// <summary>The code of the purpose for which a locked part was opened.</summary>
    [Parameter]
    public string? Purpose { get; set; }

    /// <summary>How an act ended: the page shows it and asks for the file again.</summary>
    [Parameter]
    public EventCallback<Outcome> Ended { get; set; }

    protected bool Offers(VettingStep step) => !File.IsHeld && File.Steps.Contains(step);

    /// <summary>Runs a command and tells the page how it ended.</summary>
    protected async Task<Outcome> Do<TCommand>(TCommand command)
        where TCommand : ICommand
    {
        var outcome = await UseCases.Run(command);
        await Ended.InvokeAsync(outcome);
        return outcome;
    }
}

public static class FilePageRegistration
{
    /// <summary>Adds a part to the file's page.</summary>
    public static FeatureBuilder FileSection<TTexts, TComponent>(
        this FeatureBuilder feature,
        string key,
        string title,
        Permission seenBy,
        int order,
        bool locked = false,
        Func<FileFacts, bool>? shownFor = null
    )
        where TComponent : FilePart
    {
        var section = new FileSection(key, typeof(TTexts), title, seenBy, typeof(TComponent), order, locked);
        feature.Services.AddSingleton(shownFor is null ? section : section with { ShownFor = shownFor });
        return feature;
    }

    /// <summary>Adds buttons to the head of the file's page.</summary>
    public static FeatureBuilder FileAction<TComponent>(
        this FeatureBuilder feature,
        Permission seenBy,
        int order,
        Func<FileFacts, bool>? shownFor = null,
        params ReadOnlySpan<VettingStep> steps
    )
        where TComponent : FilePart
    {
        var action = new FileAction(seenBy, typeof(TComponent), order, [.. steps]);
        feature.Services.AddSingleton(shownFor is null ? action : action with { ShownFor = shownFor });
        return feature;
    }
}
