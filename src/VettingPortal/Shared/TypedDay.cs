using System.Globalization;

namespace VettingPortal.Shared;

/// <summary>A day as people type it in Mexico (<c>24/11/2026</c>) or as machines write it (<c>2026-11-24</c>).</summary>
public static class TypedDay
{
    private static readonly string[] Shapes = ["d/M/yyyy", "d-M-yyyy", "d.M.yyyy", "ddMMyyyy", "yyyy-M-d", "yyyy/M/d"];

    public static bool TryParse(string? text, out DateOnly day) =>
        DateOnly.TryParseExact(text?.Trim(), Shapes, CultureInfo.InvariantCulture, DateTimeStyles.None, out day);

    public static string Write(DateOnly day) => day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);

    /// <summary>For the browser's own calendar.</summary>
    public static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
