using System.Globalization;

namespace VettingPortal.Kernel;

/// <summary>How dates, instants and numbers are written: <c>24 nov 2026</c>, <c>24 nov 2026, 10:42</c>, <c>1,240</c>.</summary>
public static class Say
{
    public static string Date(DateOnly day) => string.Create(CultureInfo.InvariantCulture, $"{Short(day)} {day.Year}");

    public static string Short(DateOnly day) => string.Create(CultureInfo.InvariantCulture, $"{day.Day} {Month(day)}");

    /// <summary>Day and time in Mexico City.</summary>
    public static string Instant(DateTimeOffset instant)
    {
        var local = MexicoTime.Local(instant);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{Date(DateOnly.FromDateTime(local.DateTime))}, {local:HH:mm}"
        );
    }

    /// <summary>Three letters without a point, whatever the culture data says ("sept", "Sept").</summary>
    public static string Month(DateOnly day) => day.ToString("MMM", CultureInfo.CurrentCulture)[..3];

    public static string Number(double value, string format = "N0") =>
        value.ToString(format, CultureInfo.CurrentCulture);

    /// <summary>Digits alone, for files that other programs read.</summary>
    public static string Plain(int value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>A score with its sign; the true minus (U+2212) is as wide as the plus.</summary>
    public static string Signed(int value) =>
        value switch
        {
            > 0 => string.Create(CultureInfo.CurrentCulture, $"+{value}"),
            < 0 => string.Create(CultureInfo.CurrentCulture, $"\u2212{-value}"),
            0 => "0",
        };
}
