using System.Text.RegularExpressions;
using VettingPortal.Features.People;
using VettingPortal.Kernel.Data;

namespace VettingPortal.Features.Vetting;

/// <summary>Finds files by what people type: a number or a part of it, a whole CURP, or words of a name.</summary>
internal static partial class FileSearch
{
    public static IQueryable<VettingFile> Matching(this IQueryable<VettingFile> files, string? search, PortalDb db)
    {
        if (string.IsNullOrWhiteSpace(search))
        {
            return files;
        }
        var number = WrittenText.Key(search);
        if (WholeNumber().IsMatch(number))
        {
            return files.Where(file => file.Number == number);
        }
        if (number.Any(char.IsAsciiDigit) && !Curp.TryParse(search, out _))
        {
            return files.Where(file => file.Number.Contains(number));
        }
        var people = db.PeopleFound(search).Select(person => person.Id);
        return files.Where(file => people.Contains(file.Person));
    }

    [GeneratedRegex(@"^EXP-\d{4}-\d{6}$")]
    private static partial Regex WholeNumber();
}
