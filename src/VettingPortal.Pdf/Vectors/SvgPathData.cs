using System.Text.RegularExpressions;

namespace VettingPortal.Pdf.Vectors;

/// <summary>Reads the data of an SVG path (SVG 1.1 §8.3), every command of it.</summary>
internal sealed partial class SvgPathData
{
    private readonly VectorPath _path = new();
    private Point _lastControl;
    private char _lastCommand = 'M';

    public static VectorPath Read(string data)
    {
        var reader = new SvgPathData();
        foreach (Match part in Part().Matches(data))
        {
            reader.Run(part.Groups[1].Value[0], part.Groups[2].Value);
        }

        return reader._path;
    }

    private void Run(char command, string text)
    {
        var numbers = char.ToUpperInvariant(command) == 'A' ? SvgArc.Numbers(text) : SvgNumbers.All(text);
        var count = char.ToUpperInvariant(command) switch
        {
            'Z' => 0,
            'H' or 'V' => 1,
            'M' or 'L' or 'T' => 2,
            'S' or 'Q' => 4,
            'C' => 6,
            _ => 7,
        };
        if (count == 0)
        {
            _path.Close();
            _lastCommand = 'Z';
            return;
        }

        for (var i = 0; i + count <= numbers.Length; i += count)
        {
            Step(command, numbers.AsSpan(i, count));
            _lastCommand = char.ToUpperInvariant(command);
            command = command switch
            {
                'M' => 'L',
                'm' => 'l',
                _ => command,
            };
        }
    }

    private void Step(char command, ReadOnlySpan<float> n)
    {
        var from = _path.Current;
        var origin = char.IsLower(command) ? from : default;
        switch (char.ToUpperInvariant(command))
        {
            case 'M':
                _path.MoveTo(origin.X + n[0], origin.Y + n[1]);
                break;
            case 'L':
                _path.LineTo(origin.X + n[0], origin.Y + n[1]);
                break;
            case 'H':
                _path.LineTo(origin.X + n[0], from.Y);
                break;
            case 'V':
                _path.LineTo(from.X, origin.Y + n[0]);
                break;
            case 'C':
                Cubic(At(n, 0), At(n, 2), At(n, 4));
                break;
            case 'S':
                Cubic(Mirrored('C', 'S'), At(n, 0), At(n, 2));
                break;
            case 'Q':
                Quadratic(At(n, 0), At(n, 2));
                break;
            case 'T':
                Quadratic(Mirrored('Q', 'T'), At(n, 0));
                break;
            default:
                SvgArc.Draw(_path, n, new(origin.X + n[5], origin.Y + n[6]));
                break;
        }

        Point At(ReadOnlySpan<float> numbers, int i) => new(origin.X + numbers[i], origin.Y + numbers[i + 1]);

        Point Mirrored(char one, char other) =>
            _lastCommand == one || _lastCommand == other
                ? new((2 * from.X) - _lastControl.X, (2 * from.Y) - _lastControl.Y)
                : from;
    }

    private void Cubic(Point first, Point second, Point end)
    {
        _path.CurveTo(first.X, first.Y, second.X, second.Y, end.X, end.Y);
        _lastControl = second;
    }

    private void Quadratic(Point control, Point end)
    {
        var from = _path.Current;
        _path.CurveTo(
            Third(from.X, control.X),
            Third(from.Y, control.Y),
            Third(end.X, control.X),
            Third(end.Y, control.Y),
            end.X,
            end.Y
        );
        _lastControl = control;

        static float Third(float edge, float middle) => edge + ((middle - edge) * 2 / 3);
    }

    [GeneratedRegex("([MmLlHhVvCcSsQqTtAaZz])([^MmLlHhVvCcSsQqTtAaZz]*)")]
    private static partial Regex Part();
}
