using MudBlazor;

namespace VettingPortal.Shared;

/// <summary>Asks a person before a dangerous act.</summary>
public static class Asking
{
    /// <summary>Fewer characters say nothing to whoever reads the ledger later.</summary>
    public const int ShortestReason = 10;

    private static readonly DialogOptions Options = new()
    {
        CloseButton = true,
        CloseOnEscapeKey = true,
        BackdropClick = false,
        FullWidth = true,
        MaxWidth = MaxWidth.Small,
    };

    /// <summary>
    /// Names the act and its effect and asks why; gives back the reason, or null when the person thought better of it.
    /// <paramref name="verb"/> is what the one filled button says.
    /// </summary>
    public static async Task<string?> AskReason(
        this IDialogService dialogs,
        string title,
        string effect,
        string verb,
        int minLength = ShortestReason
    )
    {
        var parameters = new DialogParameters<ReasonDialog>
        {
            { dialog => dialog.Effect, effect },
            { dialog => dialog.Verb, verb },
            { dialog => dialog.MinLength, minLength },
        };
        var dialog = await dialogs.ShowAsync<ReasonDialog>(title, parameters, Options);
        return await dialog.Result is { Canceled: false, Data: string reason } ? reason : null;
    }
}
