using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;
using PhoneNumbers;

namespace VettingPortal.Features.People;

/// <summary>A telephone number that exists in some numbering plan, kept as E.164; without a country it is Mexican.</summary>
public sealed partial record PhoneNumber
{
    private const string HomeRegion = "MX";

    private PhoneNumber(string value) => Value = value;

    /// <summary>E.164 with its plus: +525512345678. Personal data.</summary>
    public string Value { get; }

    /// <summary>As exports carry it: without the plus, which a spreadsheet would take for the start of a formula.</summary>
    public string Export => Value[1..];

    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out PhoneNumber? phone)
    {
        phone = null;
        var typed = WrittenText.Tidy(text);
        if (!Shape().IsMatch(typed))
        {
            return false;
        }

        try
        {
            var plan = PhoneNumberUtil.GetInstance();
            var number = plan.Parse(typed, HomeRegion);
            phone = plan.IsValidNumber(number) ? new PhoneNumber(plan.Format(number, PhoneNumberFormat.E164)) : null;
        }
        catch (NumberParseException)
        {
            // The library has no way to ask without throwing.
        }

        return phone is not null;
    }

    public static PhoneNumber Parse(string? text) =>
        TryParse(text, out var phone) ? phone : throw new FormatException("The text is not a telephone number.");

    public override string ToString() => $"{Value[..3]}*****{Value[^2..]}";

    // The library would read letters as the keys of a telephone; nobody here writes numbers so.
    [GeneratedRegex(@"^\+?[0-9 ().\-/]{5,30}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Shape();
}
