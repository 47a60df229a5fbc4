using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;

namespace VettingPortal.Features.Certification;

/// <summary>
/// What a certificate is checked by: 26 characters of Crockford's base 32, 130 bits of randomness, so that nobody guesses one. Letters
/// that look like digits are taken for them (O for 0, I and L for 1), and there is no U.
/// </summary>
public sealed record VerificationCode
{
    public const int Length = 26;

    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    // Printed so that eyes and mouths can hold it: 4-4-5-4-4-5.
    private static readonly int[] Groups = [4, 4, 5, 4, 4, 5];

    private VerificationCode(string value) => Value = value;

    public string Value { get; }

    public static VerificationCode New() =>
        new(
            string.Create(
                Length,
                0,
                static (characters, _) =>
                {
                    for (var i = 0; i < characters.Length; i++)
                    {
                        characters[i] = Alphabet[RandomNumberGenerator.GetInt32(Alphabet.Length)];
                    }
                }
            )
        );

    /// <summary>Reads a code as people type it: small letters, dashes and spaces, look-alikes.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out VerificationCode? code)
    {
        code = null;
        if (text is null || text.Length > 4 * Length)
        {
            return false;
        }
        Span<char> read = stackalloc char[Length];
        var length = 0;
        foreach (var typed in text)
        {
            if (
                char.IsWhiteSpace(typed)
                || char.GetUnicodeCategory(typed) is System.Globalization.UnicodeCategory.DashPunctuation
            )
            {
                continue;
            }
            var meant = Meant(typed);
            if (length == Length || !Alphabet.Contains(meant, StringComparison.Ordinal))
            {
                return false;
            }
            read[length++] = meant;
        }
        code = length == Length ? new VerificationCode(new string(read)) : null;
        return code is not null;
    }

    public static VerificationCode Parse(string text) =>
        TryParse(text, out var code) ? code : throw new FormatException("The text is not a verification code.");

    /// <summary>In groups, for paper.</summary>
    public string Grouped
    {
        get
        {
            var from = 0;
            return string.Join(
                '-',
                Groups.Select(length =>
                {
                    var group = Value.Substring(from, length);
                    from += length;
                    return group;
                })
            );
        }
    }

    /// <summary>Shortened: whoever holds the whole code holds the answer.</summary>
    public override string ToString() => $"{Value[..4]}…";

    private static char Meant(char typed) =>
        char.ToUpperInvariant(typed) switch
        {
            'O' => '0',
            'I' or 'L' => '1',
            var letter => letter,
        };
}
