using System.Buffers;

namespace VettingPortal.Kernel;

/// <summary>
/// Text on its way into a spreadsheet: a cell that a spreadsheet could take for a formula gets an apostrophe before it, and
/// null characters, which cut cells short, are dropped. Source: OWASP, CSV Injection. Every export goes through here.
/// </summary>
public static class SafeCell
{
    // The wide forms are read as the plain ones by spreadsheets set to East Asian languages.
    private const string Dangerous = "=+-@\t\r\n\0＝＋－＠";

    private static readonly SearchValues<char> AskForQuotes = SearchValues.Create("\",;\t\r\n");

    /// <summary>The text as it may stand in a cell.</summary>
    public static string Of(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return "";
        }

        var shown = text.Replace("\0", "", StringComparison.Ordinal);
        return Dangerous.Contains(text[0]) || (shown.Length > 0 && Dangerous.Contains(shown[0])) ? $"'{shown}" : shown;
    }

    /// <summary>The text as a field of a CSV line: safe, and in quotes where commas, quotes or line breaks ask for them.</summary>
    public static string Csv(string? text)
    {
        var cell = Of(text);
        return cell.AsSpan().IndexOfAny(AskForQuotes) < 0
            ? cell
            : $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
