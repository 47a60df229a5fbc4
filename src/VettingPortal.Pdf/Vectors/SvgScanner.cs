using System.Globalization;

namespace VettingPortal.Pdf.Vectors;

/// <summary>Reads SVG's numbers and commands one by one; they may stand together without a space: "M1-2.5.5h3".</summary>
internal ref struct SvgScanner(ReadOnlySpan<char> text)
{
    private ReadOnlySpan<char> _rest = text;

    public bool TryCommand(out char command)
    {
        SkipSeparators();
        command = _rest.IsEmpty ? '\0' : _rest[0];
        if (!char.IsAsciiLetter(command))
        {
            return false;
        }

        _rest = _rest[1..];
        return true;
    }

    public bool TryNumber(out float number)
    {
        SkipSeparators();
        var length = NumberLength();
        if (!float.TryParse(_rest[..length], NumberStyles.Float, CultureInfo.InvariantCulture, out number))
        {
            return false;
        }

        _rest = _rest[length..];
        return true;
    }

    /// <summary>An arc's flag: one digit, whatever follows it.</summary>
    public bool TryFlag(out float flag)
    {
        SkipSeparators();
        flag = _rest is ['1', ..] ? 1 : 0;
        if (_rest is not ['0' or '1', ..])
        {
            return false;
        }

        _rest = _rest[1..];
        return true;
    }

    private void SkipSeparators() => _rest = _rest.TrimStart(" ,\t\r\n");

    private readonly int NumberLength()
    {
        var (at, dot, power) = (0, false, false);
        for (; at < _rest.Length; at++)
        {
            var letter = _rest[at];
            var sign = letter is '-' or '+' && (at == 0 || _rest[at - 1] is 'e' or 'E');
            var point = letter == '.' && !dot && !power;
            var exponent = letter is 'e' or 'E' && at > 0 && !power;
            if (!char.IsAsciiDigit(letter) && !sign && !point && !exponent)
            {
                break;
            }

            dot |= point;
            power |= exponent;
        }

        return at;
    }
}
