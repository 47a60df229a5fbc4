using VettingPortal.Features.People;
using VettingPortal.Kernel.Data;

namespace VettingPortal.Features.Vetting;

/// <summary>Finds files by what people type: a number or a part of it, a whole CURP, or words of a name.</summary>
internal static class FileSearch
{
    public static IQueryable<VettingFile> Matching(this IQueryable<VettingFile> files, string? search, PortalDb db)
    {
        if (string.IsNullOrWhiteSpace(search))
        {
            return files;
        }
        if (Curp.TryParse(search, out var curp))
        {
            return files.Where(file => db.Set<Person>().Any(person => person.Id == file.Person && person.Curp == curp));
        }
        if (search.Any(char.IsAsciiDigit))
        {
            var number = WrittenText.Key(search);
            return files.Where(file => file.Number.Contains(number));
        }
        var words = WrittenText.Plain(search).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Aggregate(
            files,
            (found, word) =>
                found.Where(file =>
                    db.Set<Person>().Any(person => person.Id == file.Person && person.NormalisedName.Contains(word))
                )
        );
    }
}
