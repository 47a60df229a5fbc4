using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using VettingPortal.Kernel.Data;

namespace VettingPortal.Features.People;

/// <summary>Finds people by what is typed: a whole CURP, one they had before included, or the beginnings of words of their name.</summary>
internal static partial class PeopleSearch
{
    /// <summary>Those found; nobody where the text holds neither. Who may see them is for the asker to narrow.</summary>
    public static IQueryable<Person> PeopleFound(this PortalDb db, string text)
    {
        var people = db.Set<Person>().AsNoTracking();
        if (Curp.TryParse(text, out var curp))
        {
            return people.Where(p => p.Curp == curp || p.FormerCurps.Any(former => former.Curp == curp));
        }
        string[] words = [.. Word().Matches(WrittenText.Plain(text)).Select(word => word.Value)];
        return words.Length == 0
            ? people.Where(_ => false)
            : db.Provider switch
            {
                DatabaseProvider.Sqlite => words.Aggregate(
                    people,
                    (found, word) => found.Where(p => (" " + p.NormalisedName).Contains(" " + word))
                ),
                DatabaseProvider.PostgreSql => ByIndex(people, string.Join(" & ", words.Select(word => $"{word}:*"))),
            };
    }

    // The text index of people's names answers this on a million people; see PersonMapping.
    private static IQueryable<Person> ByIndex(IQueryable<Person> people, string words) =>
        people.Where(p =>
            EF.Functions.ToTsVector("simple", p.NormalisedName).Matches(EF.Functions.ToTsQuery("simple", words))
        );

    [GeneratedRegex(@"[\p{L}\p{Nd}]+")]
    private static partial Regex Word();
}
