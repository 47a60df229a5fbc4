using System.Globalization;
using Microsoft.Extensions.Localization;

namespace VettingPortal.Kernel;

/// <summary>
/// Finds what people read for codes that any feature may bring: rules (<c>rule.vetting.four-eyes</c>), permissions
/// (<c>permission.vetting.decide</c>), acts (<c>act.SubmitApplication</c>), roles and members of enums (<c>VettingState.Draft</c>).
/// </summary>
public sealed class PortalTexts(PortalCatalogue catalogue, IStringLocalizerFactory factory)
{
    private readonly IReadOnlyList<IStringLocalizer> _all = [.. catalogue.Texts.Distinct().Select(factory.Create)];

    public string Rule(string code, params IReadOnlyList<object> facts) => Find($"rule.{code}", facts) ?? code;

    /// <summary>What would satisfy the rule, where the feature says so.</summary>
    public string? Remedy(string code, params IReadOnlyList<object> facts) => Find($"remedy.{code}", facts);

    public string Permission(Permission permission) => Find($"permission.{permission.Code}", []) ?? permission.Code;

    public string Act(string act) => Find($"act.{act}", []) ?? act;

    public string Of<TEnum>(TEnum member)
        where TEnum : struct, Enum => Find($"{typeof(TEnum).Name}.{member}", []) ?? member.ToString();

    public string Of(NavItem item) => factory.Create(item.Texts)[item.Text];

    /// <summary>The text of a key in whichever feature has it, or null.</summary>
    public string? Find(string key, IReadOnlyList<object> facts)
    {
        foreach (var texts in _all)
        {
            var found = texts[key];
            if (!found.ResourceNotFound)
            {
                return facts.Count == 0
                    ? found.Value
                    : string.Format(CultureInfo.CurrentCulture, found.Value, [.. facts.Select(Written)]);
            }
        }
        return null;
    }

    private static object Written(object fact) =>
        fact switch
        {
            DateOnly day => Say.Date(day),
            DateTimeOffset instant => Say.Instant(instant),
            _ => fact,
        };
}
