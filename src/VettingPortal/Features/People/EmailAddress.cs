using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;

namespace VettingPortal.Features.People;

/// <summary>An e-mail address that could receive mail: one @, a domain with a dot, at most 254 characters (RFC 5321).</summary>
public sealed partial record EmailAddress
{
    public const int MaxLength = 254;
    private const int MaxLocalLength = 64;

    private EmailAddress(string value) => Value = value;

    /// <summary>As written, the domain in lower case. Personal data.</summary>
    public string Value { get; }

    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out EmailAddress? email)
    {
        var typed = text?.Trim() ?? "";
        var at = typed.IndexOf('@', StringComparison.Ordinal);
        email =
            typed.Length <= MaxLength && at is > 0 and <= MaxLocalLength && Shape().IsMatch(typed)
                ? new EmailAddress(typed[..at] + typed[at..].ToLowerInvariant())
                : null;
        return email is not null;
    }

    public static EmailAddress Parse(string? text) =>
        TryParse(text, out var email) ? email : throw new FormatException("The text is not an e-mail address.");

    public override string ToString() => $"{Value[0]}***@***";

    [GeneratedRegex(
        @"^[\p{L}\p{M}\p{N}!#$%&'*+/=?^_`{|}~\-]+(\.[\p{L}\p{M}\p{N}!#$%&'*+/=?^_`{|}~\-]+)*"
            + @"@([\p{L}\p{N}]([\p{L}\p{N}\-]{0,61}[\p{L}\p{N}])?\.)+[\p{L}\p{N}\-]{2,63}\z",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking
    )]
    private static partial Regex Shape();
}
