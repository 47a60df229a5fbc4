using System.Globalization;
using System.Text;

namespace VettingPortal.Features.People;

/// <summary>What people type or paste, made comparable: one spelling for one word, whatever the keyboard or file did to it.</summary>
public static class WrittenText
{
    /// <summary>The text as written: NFC, trimmed, inner white space folded to one space, invisible characters dropped. Never null.</summary>
    public static string Tidy(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return "";
        }

        var tidy = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(rune) || Rune.IsControl(rune))
            {
                if (tidy.Length > 0 && tidy[^1] != ' ')
                {
                    tidy.Append(' ');
                }
            }
            else if (Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Format or UnicodeCategory.OtherNotAssigned))
            {
                // A lone surrogate comes out of the enumeration as U+FFFD, so that Normalize cannot throw.
                tidy.Append(rune.ToString());
            }
        }

        return tidy.ToString().TrimEnd(' ').Normalize(NormalizationForm.FormC);
    }

    /// <summary>A key as typed: tidy, without any space, in upper case.</summary>
    public static string Key(string? text) => Tidy(text).Replace(" ", "", StringComparison.Ordinal).ToUpperInvariant();

    /// <summary>For comparing and searching: tidy, upper case, no accents. Ñ becomes N, Ü becomes U.</summary>
    public static string Plain(string? text)
    {
        var plain = new StringBuilder();
        foreach (var letter in Tidy(text).ToUpperInvariant().Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(letter) is not UnicodeCategory.NonSpacingMark)
            {
                plain.Append(letter);
            }
        }

        return plain.ToString().Normalize(NormalizationForm.FormC);
    }

    /// <summary>A word from a list, as files spell it: plain, with a space where they wrote an underscore or a hyphen.</summary>
    public static string Word(string? text) => Tidy(Plain(text).Replace('_', ' ').Replace('-', ' '));
}
