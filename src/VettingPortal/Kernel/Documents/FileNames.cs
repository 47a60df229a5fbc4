using System.Text;

namespace VettingPortal.Kernel.Documents;

/// <summary>A file's name as a person gave it, made fit to be shown and offered for download.</summary>
internal static class FileNames
{
    private const string Unfit = "\\/:*?\"<>|";

    /// <summary>Without folders, control and direction characters; its ending is the content's own.</summary>
    public static string Safe(string? name, DocumentType type)
    {
        var last = (name ?? "").Split('/', '\\')[^1];
        var kept = new StringBuilder(last.Length);
        foreach (var rune in last.EnumerateRunes())
        {
            if (
                !Rune.IsControl(rune)
                && Rune.GetUnicodeCategory(rune) is not System.Globalization.UnicodeCategory.Format
            )
            {
                kept.Append(Unfit.Contains((char)rune.Value) ? "_" : rune.ToString());
            }
        }
        var stem = Path.GetFileNameWithoutExtension(kept.ToString()).Trim(' ', '.');
        if (stem.Length == 0)
        {
            stem = "documento";
        }
        var room = StoredDocument.NameMax - type.Extension().Length;
        if (stem.Length > room)
        {
            stem = stem[..(char.IsHighSurrogate(stem[room - 1]) ? room - 1 : room)];
        }
        return stem + type.Extension();
    }
}
