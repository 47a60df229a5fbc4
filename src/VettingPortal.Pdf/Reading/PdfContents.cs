using System.Text;
using UglyToad.PdfPig.Content;
using PdfFile = UglyToad.PdfPig.PdfDocument;

namespace VettingPortal.Pdf.Reading;

/// <summary>Reads a document back: the files it carries, and what is printed on it.</summary>
public static class PdfContents
{
    // Letters of one line stand on one base line; half a point is less than any leading.
    private const double SameLine = 0.5;

    /// <summary>The bytes of an attached file; null where there is none of that name.</summary>
    public static byte[]? Attachment(byte[] pdf, string name)
    {
        using var document = PdfFile.Open(pdf);
        return
            document.Advanced.TryGetEmbeddedFiles(out var files)
            && files.FirstOrDefault(file => file.Name == name) is { } found
            ? found.Bytes.ToArray()
            : null;
    }

    /// <summary>The lines of all pages, in the order in which they were written.</summary>
    public static IReadOnlyList<string> Lines(byte[] pdf)
    {
        using var document = PdfFile.Open(pdf);
        return [.. document.GetPages().SelectMany(page => LinesOf(page.Letters))];
    }

    private static IEnumerable<string> LinesOf(IReadOnlyList<Letter> letters)
    {
        var line = new StringBuilder();
        Letter? before = null;
        foreach (var letter in letters)
        {
            if (before is not null && IsNewLine(before, letter))
            {
                yield return line.ToString().Trim();
                line.Clear();
            }
            line.Append(letter.Value);
            before = letter;
        }
        yield return line.ToString().Trim();
    }

    private static bool IsNewLine(Letter before, Letter letter) =>
        Math.Abs(letter.StartBaseLine.Y - before.StartBaseLine.Y) > SameLine
        || letter.StartBaseLine.X < before.StartBaseLine.X;
}
