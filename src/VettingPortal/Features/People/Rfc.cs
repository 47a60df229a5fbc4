using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;

namespace VettingPortal.Features.People;

/// <summary>What is wrong with a text that should be a person's RFC; the first that applies, in this order.</summary>
public enum RfcFault
{
    Missing,
    Shape,

    /// <summary>A stand-in the tax authority lends to those who have none; it names nobody.</summary>
    Generic,
    ImpossibleDate,
    CheckDigit,
}

/// <summary>Registro Federal de Contribuyentes of a natural person, thirteen characters; the key by which the tax authority knows them.</summary>
public sealed partial record Rfc
{
    private const int Length = 13;
    private const string Alphabet = "0123456789ABCDEFGHIJKLMN&OPQRSTUVWXYZ Ñ";
    private static readonly string[] Generics = ["XAXX010101000", "XEXX010101000"];

    private Rfc(string value) => Value = value;

    /// <summary>All thirteen characters. Personal data: never log it, use <see cref="ToString"/>.</summary>
    public string Value { get; }

    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out Rfc? rfc) =>
        Judge(text, out rfc) is null;

    public static Rfc Parse(string? text) =>
        TryParse(text, out var rfc) ? rfc : throw new FormatException("The text is not the RFC of a person.");

    public static RfcFault? FaultOf(string? text) => Judge(text, out _);

    public static RfcFault? Judge(string? text, out Rfc? rfc)
    {
        rfc = null;
        var key = WrittenText.Key(text);
        RfcFault? fault =
            key.Length == 0 ? RfcFault.Missing
            : Generics.Contains(key) ? RfcFault.Generic
            : !Shape().IsMatch(key) ? RfcFault.Shape
            : !IsRealDay(key) ? RfcFault.ImpossibleDate
            : CheckDigit(key) != key[^1] ? RfcFault.CheckDigit
            : null;
        rfc = fault is null ? new Rfc(key) : null;
        return fault;
    }

    /// <summary>
    /// The last character that belongs to the others, of a person (13) or a company (12, padded with a space on the left).
    /// Source: Anexo 1 of the Resolución Miscelánea Fiscal's RFC algorithm (modulo 11).
    /// </summary>
    public static char CheckDigit(string key)
    {
        var body = key[..^1].PadLeft(Length - 1);
        var sum = 0;
        for (var place = 0; place < body.Length; place++)
        {
            sum += Alphabet.IndexOf(body[place], StringComparison.Ordinal) * (Length - place);
        }

        return (11 - (sum % 11)) switch
        {
            11 => '0',
            10 => 'A',
            var digit => (char)('0' + digit),
        };
    }

    /// <summary>Whether the RFC and the CURP agree in their first ten characters. They usually do; a difference only warns.</summary>
    public bool Fits(Curp curp) => Value.AsSpan(0, 10).SequenceEqual(curp.Value.AsSpan(0, 10));

    public override string ToString() => $"{Value[..4]}******{Value[^3..]}";

    // An RFC does not tell the century, so 29 February counts when either century had one (1900 had none, 2000 had).
    private static bool IsRealDay(string key)
    {
        var (year, month, day) = (Number(key, 4), Number(key, 6), Number(key, 8));
        return month is >= 1 and <= 12
            && day >= 1
            && day <= Math.Max(DateTime.DaysInMonth(1900 + year, month), DateTime.DaysInMonth(2000 + year, month));
    }

    private static int Number(string key, int at) => ((key[at] - '0') * 10) + (key[at + 1] - '0');

    [GeneratedRegex(@"^[A-ZÑ&]{4}[0-9]{6}[A-Z0-9]{2}[0-9A]\z", RegexOptions.CultureInvariant)]
    private static partial Regex Shape();
}
