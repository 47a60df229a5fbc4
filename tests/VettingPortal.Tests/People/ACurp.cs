using System.Globalization;
using CsCheck;
using VettingPortal.Features.People;

namespace VettingPortal.Tests.People;

/// <summary>Makes CURPs of nobody.</summary>
public static class ACurp
{
    private static readonly string[] States = [.. BirthStates.All.Select(state => state.Code), BirthStates.Abroad];

    /// <summary>Any valid CURP, and the birth date it was made with.</summary>
    public static Gen<(string Text, DateOnly BornOn)> Any { get; } =
        Gen.Select(
            Letters("ABCDEFGHIJKLMNOPQRSTUVWXYZ", 1),
            Letters("AEIOUX", 1),
            Letters("ABCDEFGHIJKLMNOPQRSTUVWXYZ", 2),
            Gen.Int[0, 36_000],
            Gen.Select(
                Letters("HMX", 1),
                Gen.Int[0, States.Length - 1].Select(place => States[place]),
                Letters("BCDFGHJKLMNPQRSTVWXYZ", 3)
            ),
            Gen.Int[0, 9],
            (first, vowel, rest, days, tail, twin) =>
            {
                var born = new DateOnly(1930, 1, 1).AddDays(days);
                var apart = born.Year < 2000 ? (char)('0' + twin) : (char)('A' + twin);
                var (sex, state, inner) = tail;
                var day = born.ToString("yyMMdd", CultureInfo.InvariantCulture);
                return (WithCheckDigit($"{first}{vowel}{rest}{day}{sex}{state}{inner}{apart}"), born);
            }
        );

    public static string WithCheckDigit(string seventeen) => $"{seventeen}{Curp.CheckDigit($"{seventeen}0")}";

    private static Gen<string> Letters(string alphabet, int count) => Gen.String[Gen.Char[alphabet], count, count];
}
