using System.Globalization;
using Microsoft.Extensions.Localization;
using MudBlazor;

namespace VettingPortal.Shared.Layout;

/// <summary>MudBlazor's own words (close, clear, choose) in the portal's languages; it asks only when the language is not English.</summary>
public sealed class MudWords(IStringLocalizer<SharedTexts> texts) : MudLocalizer
{
    public override LocalizedString this[string key] => Found(key, texts[key]);

    public override LocalizedString this[string key, params object[] arguments]
    {
        get
        {
            var found = Found(key, texts[key]);
            return found.ResourceNotFound
                ? found
                : new LocalizedString(key, string.Format(CultureInfo.CurrentCulture, found.Value, arguments));
        }
    }

    /// <summary>A miss must be said, or MudBlazor would show the key instead of its English.</summary>
    private static LocalizedString Found(string key, LocalizedString text) =>
        new(key, text.Value, resourceNotFound: text.ResourceNotFound);
}
