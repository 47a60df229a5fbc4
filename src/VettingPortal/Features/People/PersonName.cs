using System.Diagnostics.CodeAnalysis;

namespace VettingPortal.Features.People;

/// <summary>What is wrong with a person's name, part by part.</summary>
public enum NameFault
{
    NamesMissing,
    NamesTooLong,
    SurnameMissing,
    SurnameTooLong,
    SecondSurnameTooLong,
}

/// <summary>A person's name as the birth certificate writes it; some people have one surname.</summary>
public sealed record PersonName
{
    /// <summary>The most characters each part may have.</summary>
    public const int MaxLength = 100;

    private PersonName(string givenNames, string firstSurname, string? secondSurname)
    {
        GivenNames = givenNames;
        FirstSurname = firstSurname;
        SecondSurname = secondSurname;
    }

    public string GivenNames { get; }

    public string FirstSurname { get; }

    public string? SecondSurname { get; }

    /// <summary>Given names, then surnames: the way a person is addressed.</summary>
    public string Display =>
        SecondSurname is null ? $"{GivenNames} {FirstSurname}" : $"{GivenNames} {FirstSurname} {SecondSurname}";

    /// <summary>For searching: upper case, no accents, Ñ as N. Never shown.</summary>
    public string Normalised => WrittenText.Plain(Display);

    public static bool TryParse(
        string? givenNames,
        string? firstSurname,
        string? secondSurname,
        [NotNullWhen(true)] out PersonName? name
    ) => Judge(givenNames, firstSurname, secondSurname, out name).Count == 0;

    public static PersonName Parse(string? givenNames, string? firstSurname, string? secondSurname = null) =>
        TryParse(givenNames, firstSurname, secondSurname, out var name)
            ? name
            : throw new FormatException("The texts are not a person's name.");

    /// <summary>Everything that is wrong, in the order of the parts; the name when nothing is.</summary>
    public static IReadOnlyList<NameFault> Judge(
        string? givenNames,
        string? firstSurname,
        string? secondSurname,
        out PersonName? name
    )
    {
        var (given, first, second) = (Part(givenNames), Part(firstSurname), Part(secondSurname));
        List<NameFault> faults = [];
        AddIf(given.Length == 0, NameFault.NamesMissing);
        AddIf(given.Length > MaxLength, NameFault.NamesTooLong);
        AddIf(first.Length == 0, NameFault.SurnameMissing);
        AddIf(first.Length > MaxLength, NameFault.SurnameTooLong);
        AddIf(second.Length > MaxLength, NameFault.SecondSurnameTooLong);
        name = faults.Count == 0 ? new PersonName(given, first, second.Length == 0 ? null : second) : null;
        return faults;

        void AddIf(bool wrong, NameFault fault)
        {
            if (wrong)
            {
                faults.Add(fault);
            }
        }
    }

    /// <summary>Initials only: a name is personal data and this may reach a log.</summary>
    public override string ToString() => $"{GivenNames[0]}. {FirstSurname[0]}.";

    // People fill a cell they have nothing for with a dash or a dot; without a letter there is no name.
    private static string Part(string? text)
    {
        var part = WrittenText.Tidy(text);
        return part.Any(char.IsLetter) ? part : "";
    }
}
