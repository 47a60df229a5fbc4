namespace VettingPortal.Features.People;

/// <summary>The highest schooling a person has finished, from lowest to highest, so that a profile's minimum is a comparison.</summary>
public enum Schooling
{
    LowerSecondary,
    UpperSecondary,
    HigherTechnical,
    Bachelor,
    Postgraduate,
}

/// <summary>The codes by which reference data and files name a schooling.</summary>
public static class SchoolingCodes
{
    private static readonly Dictionary<string, Schooling> ByWord = Enum.GetValues<Schooling>()
        .ToDictionary(schooling => WrittenText.Word(schooling.Code()), StringComparer.Ordinal);

    public static string Code(this Schooling schooling) =>
        schooling switch
        {
            Schooling.LowerSecondary => "SECUNDARIA",
            Schooling.UpperSecondary => "BACHILLERATO",
            Schooling.HigherTechnical => "TECNICO_SUPERIOR",
            Schooling.Bachelor => "LICENCIATURA",
            Schooling.Postgraduate => "POSGRADO",
        };

    /// <summary>Reads a code or the Spanish name, in any case, with or without accents, with a space or an underscore.</summary>
    public static bool TryParse(string? text, out Schooling schooling) =>
        ByWord.TryGetValue(WrittenText.Word(text), out schooling);
}
