namespace VettingPortal.Features.Settings;

/// <summary>
/// The days of rest of the federal labour law (LFT, art. 74), with which the list begins. Afterwards the list is what counts.
/// </summary>
public static class LaborLawHolidays
{
    public const string Basis = "LFT art. 74";

    /// <summary>The days of a year, in their order. The change of presidency is on 1 October every six years since 2024.</summary>
    public static IEnumerable<(DateOnly Day, string Name)> Of(int year)
    {
        yield return (new(year, 1, 1), "Año Nuevo");
        yield return (Monday(year, 2, 1), "Día de la Constitución");
        yield return (Monday(year, 3, 3), "Natalicio de Benito Juárez");
        yield return (new(year, 5, 1), "Día del Trabajo");
        yield return (new(year, 9, 16), "Día de la Independencia");
        if (year >= 2024 && (year - 2024) % 6 == 0)
        {
            yield return (new(year, 10, 1), "Transmisión del Poder Ejecutivo Federal");
        }
        yield return (Monday(year, 11, 3), "Día de la Revolución");
        yield return (new(year, 12, 25), "Navidad");
    }

    private static DateOnly Monday(int year, int month, int nth)
    {
        var first = new DateOnly(year, month, 1);
        return first.AddDays(((int)DayOfWeek.Monday - (int)first.DayOfWeek + 7) % 7 + 7 * (nth - 1));
    }
}
