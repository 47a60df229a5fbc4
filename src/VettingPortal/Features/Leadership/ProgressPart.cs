using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using VettingPortal.Kernel;

namespace VettingPortal.Features.Leadership;

/// <summary>A panel of the leadership page.</summary>
public abstract class ProgressPart : ComponentBase
{
    [Inject]
    protected IStringLocalizer<LeadershipTexts> Texts { get; set; } = default!;

    [Inject]
    protected PortalTexts Words { get; set; } = default!;

    [Parameter, EditorRequired]
    public Progress Numbers { get; set; } = default!;

    /// <summary>Where the figures come from and up to when.</summary>
    protected string Source(string key) => Texts[key, Say.Instant(Numbers.CutOff)];

    protected string Number(double? value, string format = "N0") =>
        value is { } number ? Say.Number(number, format) : Texts["None"];

    /// <summary>A number as a share of a target, to one decimal.</summary>
    protected string Share(double? number, int target) => Number(Line.Share(number, target), "P1");

    /// <summary>A width in a style attribute.</summary>
    protected static string Width(double part, double whole) =>
        FormattableString.Invariant($"{Math.Clamp(part / Math.Max(1, whole), 0, 1) * 100:0.#}%");
}
