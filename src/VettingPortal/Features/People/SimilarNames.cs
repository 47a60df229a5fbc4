using F23.StringSimilarity;

namespace VettingPortal.Features.People;

/// <summary>
/// How alike two names are, to warn that a person may be known already under another CURP. Only people born on the same day
/// are worth comparing: candidates are looked up by their birth date.
/// </summary>
public static class SimilarNames
{
    /// <summary>From this score on, with the same birth date, the names are worth a warning.</summary>
    public const double Threshold = 0.85;

    // Below this two words are two words, not one misspelt (Jaro-Winkler of unrelated Spanish names lies near 0.5).
    private const double SameWord = 0.88;
    private const double OneError = 0.92;
    private const double MissingWord = 0.05;

    private static readonly JaroWinkler Likeness = new();

    /// <summary>0 (nothing in common) to 1 (the same). Forgives word order, accents, particles, a missing word, one error a word.</summary>
    public static double Score(PersonName one, PersonName other) => Score(Words(one), Words(other));

    public static bool AreAlike(PersonName one, PersonName other) => Score(one, other) >= Threshold;

    /// <summary>The words of a name made ready, for comparing one name with many.</summary>
    internal static string[] Words(PersonName name)
    {
        var words = name
            .Normalised.Replace('-', ' ')
            .Split([' ', '.'], StringSplitOptions.RemoveEmptyEntries)
            .Select(word => word.Replace("'", "", StringComparison.Ordinal))
            .Select(word => word is "MA" ? "MARIA" : word)
            .ToArray();
        var main = words.Where(word => word.Length > 0 && !CurpLetters.IsParticle(word)).ToArray();
        return main.Length > 0 ? main : words;
    }

    internal static double Score(string[] one, string[] other)
    {
        var (few, many) = one.Length <= other.Length ? (one, other) : (other, one);
        if (few.Length < 2)
        {
            return 0;
        }

        // The same letters split into words in another way: SANTA MARIA, SANTAMARIA.
        var whole = HasOneError(string.Concat(few), string.Concat(many)) ? OneError : 0;
        return Math.Max(whole, Pairs(few, [.. many]));
    }

    private static double Pairs(string[] few, List<string> many)
    {
        var missing = (many.Count - few.Length) * MissingWord;
        var sum = 0.0;
        foreach (var word in few.OrderByDescending(word => word.Length))
        {
            var (best, at) = (0.0, -1);
            for (var place = 0; place < many.Count; place++)
            {
                var score = WordScore(word, many[place]);
                (best, at) = score > best ? (score, place) : (best, at);
            }

            if (at >= 0)
            {
                many.RemoveAt(at);
                sum += best;
            }
        }

        return Math.Max(0, (sum / few.Length) - missing);
    }

    private static double WordScore(string one, string other)
    {
        if (one == other)
        {
            return 1;
        }

        // Words that begin otherwise are told apart by their errors alone: most pairs are, and this is asked very often.
        var likeness = one[0] == other[0] ? Likeness.Similarity(one, other) : 0;
        var score = likeness >= SameWord ? likeness : 0;
        return Math.Min(one.Length, other.Length) >= 3 && HasOneError(one, other) ? Math.Max(score, OneError) : score;
    }

    /// <summary>Whether at most one letter is missing, added, wrong or swapped with its neighbour.</summary>
    private static bool HasOneError(ReadOnlySpan<char> one, ReadOnlySpan<char> other)
    {
        var start = one.CommonPrefixLength(other);
        one = one[start..];
        other = other[start..];
        while (one.Length > 0 && other.Length > 0 && one[^1] == other[^1])
        {
            one = one[..^1];
            other = other[..^1];
        }

        return (one.Length <= 1 && other.Length <= 1)
            || (one.Length == 2 && other.Length == 2 && one[0] == other[1] && one[1] == other[0]);
    }
}
