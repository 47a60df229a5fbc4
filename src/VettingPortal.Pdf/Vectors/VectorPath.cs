namespace VettingPortal.Pdf.Vectors;

/// <summary>What the pen does next.</summary>
internal enum PenMove
{
    Move,
    Line,
    Curve,
    Close,
}

/// <summary>One movement of the pen; curves have two control points before their end.</summary>
internal readonly record struct PathStep(PenMove Move, Point End, Point First = default, Point Second = default);

/// <summary>A place on the page; y grows downwards.</summary>
internal readonly record struct Point(float X, float Y);

/// <summary>An outline of straight lines and cubic curves.</summary>
internal sealed class VectorPath
{
    /// <summary>How far a cubic curve's control points stand for a quarter circle of radius 1.</summary>
    private const float QuarterCircle = 0.5522848f;
    private readonly List<PathStep> _steps = [];

    public IReadOnlyList<PathStep> Steps => _steps;

    public Point Current { get; private set; }

    private Point _start;

    public VectorPath MoveTo(float x, float y)
    {
        _start = new(x, y);
        return Add(new(PenMove.Move, _start));
    }

    public VectorPath LineTo(float x, float y) => Add(new(PenMove.Line, new(x, y)));

    public VectorPath CurveTo(float x1, float y1, float x2, float y2, float x, float y) =>
        Add(new(PenMove.Curve, new(x, y), new(x1, y1), new(x2, y2)));

    public VectorPath Close()
    {
        Add(new(PenMove.Close, _start));
        return this;
    }

    public static VectorPath Box(float x, float y, float width, float height) =>
        new VectorPath().MoveTo(x, y).LineTo(x + width, y).LineTo(x + width, y + height).LineTo(x, y + height).Close();

    public static VectorPath RoundedBox(float x, float y, float width, float height, float radius) =>
        RoundedBox(x, y, width, height, radius, radius);

    public static VectorPath RoundedBox(float x, float y, float width, float height, float radiusX, float radiusY)
    {
        var (rx, ry) = (Math.Clamp(radiusX, 0, width / 2), Math.Clamp(radiusY, 0, height / 2));
        if (rx <= 0 || ry <= 0)
        {
            return Box(x, y, width, height);
        }

        var (kx, ky) = (rx * (1 - QuarterCircle), ry * (1 - QuarterCircle));
        var (right, bottom) = (x + width, y + height);
        return new VectorPath()
            .MoveTo(x + rx, y)
            .LineTo(right - rx, y)
            .CurveTo(right - kx, y, right, y + ky, right, y + ry)
            .LineTo(right, bottom - ry)
            .CurveTo(right, bottom - ky, right - kx, bottom, right - rx, bottom)
            .LineTo(x + rx, bottom)
            .CurveTo(x + kx, bottom, x, bottom - ky, x, bottom - ry)
            .LineTo(x, y + ry)
            .CurveTo(x, y + ky, x + kx, y, x + rx, y)
            .Close();
    }

    /// <summary>The same outline moved, turned or scaled.</summary>
    public VectorPath Through(System.Numerics.Matrix3x2 matrix)
    {
        var moved = new VectorPath();
        foreach (var step in _steps)
        {
            moved.Add(new(step.Move, Map(step.End), Map(step.First), Map(step.Second)));
        }

        return moved;

        Point Map(Point point)
        {
            var to = System.Numerics.Vector2.Transform(new(point.X, point.Y), matrix);
            return new(to.X, to.Y);
        }
    }

    private VectorPath Add(PathStep step)
    {
        _steps.Add(step);
        Current = step.End;
        return this;
    }
}
