namespace VettingPortal.Pdf.Vectors;

/// <summary>Reads the data of an SVG path (SVG 1.1 §8.3), every command of it.</summary>
internal sealed class SvgPathData
{
    private readonly VectorPath _path = new();
    private Point _lastControl;
    private char _lastCommand = 'M';

    public static VectorPath Read(string data)
    {
        var reader = new SvgPathData();
        var scanner = new SvgScanner(data);
        Span<float> numbers = stackalloc float[7];
        while (scanner.TryCommand(out var command))
        {
            var count = NumbersOf(command);
            if (count == 0)
            {
                reader._path.Close();
                reader._lastCommand = 'Z';
            }

            while (count > 0 && TryNumbers(ref scanner, command, numbers[..count]))
            {
                reader.Step(command, numbers[..count]);
                reader._lastCommand = char.ToUpperInvariant(command);
                command = Following(command);
            }
        }

        return reader._path;
    }

    private static int NumbersOf(char command) =>
        char.ToUpperInvariant(command) switch
        {
            'H' or 'V' => 1,
            'M' or 'L' or 'T' => 2,
            'S' or 'Q' => 4,
            'C' => 6,
            'A' => 7,
            _ => 0,
        };

    private static bool TryNumbers(ref SvgScanner scanner, char command, scoped Span<float> numbers)
    {
        for (var i = 0; i < numbers.Length; i++)
        {
            var isFlag = command is 'A' or 'a' && i is 3 or 4;
            if (!(isFlag ? scanner.TryFlag(out numbers[i]) : scanner.TryNumber(out numbers[i])))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Further points after a move are lines.</summary>
    private static char Following(char command) =>
        command switch
        {
            'M' => 'L',
            'm' => 'l',
            _ => command,
        };

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
}
