using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;

namespace VettingPortal.Features.People;

/// <summary>
/// Clave Única de Identificación Permanente, given by the national register of public-security personnel. Published layouts
/// disagree and there is no public check digit, so nothing is read out of it.
/// </summary>
public sealed partial record Cuip
{
    private Cuip(string value) => Value = value;

    /// <summary>The whole key. Personal data: never log it, use <see cref="ToString"/>.</summary>
    public string Value { get; }

    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out Cuip? cuip)
    {
        var key = WrittenText.Key(text);
        cuip = Shape().IsMatch(key) ? new Cuip(key) : null;
        return cuip is not null;
    }

    public static Cuip Parse(string? text) =>
        TryParse(text, out var cuip) ? cuip : throw new FormatException("The text is not a CUIP.");

    public override string ToString() => $"{Value[..4]}{new string('*', Value.Length - 6)}{Value[^2..]}";

    [GeneratedRegex(@"^[A-ZÑ0-9]{14,20}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Shape();
}
