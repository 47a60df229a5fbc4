using System.Collections.Frozen;

namespace VettingPortal.Features.People;

/// <summary>The parts of a name that leave letters in a CURP.</summary>
public enum NamePart
{
    FirstSurname,
    SecondSurname,
    GivenNames,
}

/// <summary>A part of a name whose letters are not those in the CURP. The letters are in the order of their places.</summary>
public sealed record CurpMisfit(NamePart Part, string Expected, string Found);

/// <summary>
/// The letters a name leaves in a CURP (places 1–4 and 14–16). Registrars make exceptions, so a difference only warns.
/// Source: Instructivo Normativo para la Asignación de la CURP, annexes 1 and 2.
/// </summary>
public static class CurpLetters
{
    private const string Vowels = "AEIOU";

    private static readonly FrozenSet<string> Particles = FrozenSet.Create([
        "DA",
        "DAS",
        "DE",
        "DEL",
        "DER",
        "DI",
        "DIE",
        "DD",
        "EL",
        "LA",
        "LAS",
        "LE",
        "LES",
        "LOS",
        "MAC",
        "MC",
        "VAN",
        "VON",
        "Y",
    ]);

    // So many people carry these that the next given name tells more.
    private static readonly FrozenSet<string> Common = FrozenSet.Create(["MARIA", "MA", "M", "JOSE", "J"]);

    private static readonly FrozenSet<string> Inconvenient = (
        "BACA BAKA BUEI BUEY CACA CACO CAGA CAGO CAKA CAKO COGE COGI COJA COJE COJI COJO COLA CULO FALO FETO GETA GUEI GUEY "
        + "JETA JOTO KACA KACO KAGA KAGO KAKA KAKO KOGE KOGI KOJA KOJE KOJI KOJO KOLA KULO LILO LOCA LOCO LOKA LOKO MAME MAMO "
        + "MEAR MEAS MEON MIAR MION MOCO MOKO MULA MULO NACA NACO PEDA PEDO PENE PIPI PITO POPO PUTA PUTO QULO RATA ROBA ROBE "
        + "ROBO RUIN SENO TETA VACA VAGA VAGO VAKA VUEI VUEY WUEI WUEY"
    )
        .Split(' ')
        .ToFrozenSet();

    /// <summary>Whether a word is only a link inside a name, like DE or VON.</summary>
    internal static bool IsParticle(string word) => Particles.Contains(word);

    /// <summary>The parts that differ; none when the CURP may well belong to the name.</summary>
    public static IReadOnlyList<CurpMisfit> Misfits(Curp curp, PersonName name)
    {
        var first = MainWord(name.FirstSurname);
        var second = MainWord(name.SecondSurname);
        var given = GivenWord(name.GivenNames);
        var head = $"{first[0]}{InnerVowel(first)}{second[0]}{given[0]}";
        var key = curp.Value;
        if (key[1] == 'X' && Inconvenient.Contains(head))
        {
            // The list of these words has changed over the years, so the true vowel is taken too.
            head = $"{head[0]}X{head[2..]}";
        }

        CurpMisfit[] all =
        [
            new(NamePart.FirstSurname, $"{head[..2]}{InnerConsonant(first)}", $"{key[..2]}{key[13]}"),
            new(NamePart.SecondSurname, $"{head[2]}{InnerConsonant(second)}", $"{key[2]}{key[14]}"),
            new(NamePart.GivenNames, $"{head[3]}{InnerConsonant(given)}", $"{key[3]}{key[15]}"),
        ];
        return [.. all.Where(part => part.Expected != part.Found)];
    }

    private static string MainWord(string? part) => Words(part).FirstOrDefault("X");

    private static string GivenWord(string names)
    {
        var words = Words(names);
        return words is [var common, ..] && Common.Contains(common)
            ? words.Skip(1).SkipWhile(IsParticle).FirstOrDefault(common)
            : words.FirstOrDefault("X");
    }

    /// <summary>The words that count: what stands before the first of them are particles, unless there is nothing else.</summary>
    private static string[] Words(string? part)
    {
        // A part of a name is tidy already, so its Ñ is one character.
        var words = WrittenText
            .Plain(part?.ToUpperInvariant().Replace('Ñ', 'X'))
            .Split([' ', '-', '.', '/'], StringSplitOptions.RemoveEmptyEntries)
            .Select(word =>
                word.All(char.IsAsciiLetterUpper) ? word : string.Concat(word.Where(char.IsAsciiLetterUpper))
            )
            .Where(word => word.Length > 0)
            .ToArray();
        var main = words.SkipWhile(IsParticle).ToArray();
        return main.Length > 0 ? main : words;
    }

    private static char InnerVowel(string word) =>
        FirstOrX(word.Where((letter, at) => at > 0 && Vowels.Contains(letter)));

    private static char InnerConsonant(string word) =>
        FirstOrX(word.Where((letter, at) => at > 0 && !Vowels.Contains(letter)));

    private static char FirstOrX(IEnumerable<char> letters) => letters.FirstOrDefault('X');
}
