using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;

namespace VettingPortal.Features.People;

/// <summary>What is wrong with a text that should be a CURP; the first that applies, in this order.</summary>
public enum CurpFault
{
    Missing,

    /// <summary>Length, letters, sex or state.</summary>
    Shape,

    /// <summary>No such day, or a day that has not come yet.</summary>
    ImpossibleDate,
    CheckDigit,
}

/// <summary>
/// Clave Única de Registro de Población, the key by which the state knows a person. A well-formed one proves nothing about
/// the person: only the population registry can. Layout and check digit: Instructivo Normativo para la Asignación de la CURP.
/// </summary>
public sealed partial record Curp
{
    public const int Length = 18;

    private const string Alphabet = "0123456789ABCDEFGHIJKLMNÑOPQRSTUVWXYZ";

    private Curp(string value) => Value = value;

    /// <summary>All eighteen characters. Personal data: never log it, use <see cref="ToString"/>.</summary>
    public string Value { get; }

    public DateOnly BornOn => Day(Value) ?? throw new InvalidOperationException("A CURP always holds a real day.");

    public Sex Sex =>
        Value[10] switch
        {
            'H' => Sex.Man,
            'M' => Sex.Woman,
            _ => Sex.NonBinary,
        };

    /// <summary>The state of birth by its CURP code (<see cref="BirthStates"/>); NE is born abroad.</summary>
    public string BirthState => Value[11..13];

    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out Curp? curp) =>
        Judge(text, DateOnly.MaxValue, out curp) is null;

    public static Curp Parse(string? text) =>
        TryParse(text, out var curp) ? curp : throw new FormatException("The text is not a CURP.");

    /// <summary>What is wrong, or null. A date in the future needs a today: see <see cref="Judge"/>.</summary>
    public static CurpFault? FaultOf(string? text) => Judge(text, DateOnly.MaxValue, out _);

    /// <summary>What is wrong, or null and the CURP. Nobody is born after <paramref name="today"/>.</summary>
    public static CurpFault? Judge(string? text, DateOnly today, out Curp? curp)
    {
        curp = null;
        var key = WrittenText.Key(text);
        if (key.Length == 0)
        {
            return CurpFault.Missing;
        }

        if (!Shape().IsMatch(key))
        {
            return CurpFault.Shape;
        }

        if (Day(key) is not { } day || day > today)
        {
            return CurpFault.ImpossibleDate;
        }

        if (CheckDigit(key) != key[17])
        {
            return CurpFault.CheckDigit;
        }

        curp = new Curp(key);
        return null;
    }

    /// <summary>The eighteenth character that belongs to the first seventeen.</summary>
    public static char CheckDigit(string key)
    {
        var sum = 0;
        for (var place = 0; place < Length - 1; place++)
        {
            sum += Alphabet.IndexOf(key[place], StringComparison.Ordinal) * (Length - place);
        }

        return (char)('0' + ((10 - (sum % 10)) % 10));
    }

    public override string ToString() => $"{Value[..4]}************{Value[^2..]}";

    /// <summary>The century is told by the seventeenth character: a digit for those born until 1999, a letter since 2000.</summary>
    private static DateOnly? Day(string key)
    {
        var century = char.IsAsciiDigit(key[16]) ? 1900 : 2000;
        var (year, month, day) = (century + Number(key, 4), Number(key, 6), Number(key, 8));
        return month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new DateOnly(year, month, day)
            : null;
    }

    private static int Number(string key, int at) => ((key[at] - '0') * 10) + (key[at + 1] - '0');

    // A thirteenth month is a day that does not exist, not a wrong shape, so that the answer says what to correct.
    [GeneratedRegex(
        "^[A-Z][AEIOUX][A-Z]{2}[0-9]{6}[HMX]"
            + "(AS|B[CS]|C[CLMSH]|D[FG]|G[TR]|HG|JC|M[CNS]|N[ETL]|OC|PL|Q[TR]|S[PLR]|T[CSL]|VZ|YN|ZS)"
            + @"[B-DF-HJ-NP-TV-Z]{3}[A-Z0-9][0-9]\z",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Shape();
}
