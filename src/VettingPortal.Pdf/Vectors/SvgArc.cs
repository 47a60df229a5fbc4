namespace VettingPortal.Pdf.Vectors;

/// <summary>SVG's elliptical arcs as cubic curves (SVG 1.1, appendix F.6).</summary>
internal static class SvgArc
{
    public static void Draw(VectorPath path, ReadOnlySpan<float> n, Point end)
    {
        var start = path.Current;
        var (rx, ry) = (MathF.Abs(n[0]), MathF.Abs(n[1]));
        if (rx == 0 || ry == 0 || start == end)
        {
            path.LineTo(end.X, end.Y);
            return;
        }

        var (sin, cos) = MathF.SinCos(n[2] * MathF.PI / 180);
        var (dx, dy) = ((start.X - end.X) / 2, (start.Y - end.Y) / 2);
        var (x, y) = ((cos * dx) + (sin * dy), (cos * dy) - (sin * dx));
        var grow = MathF.Sqrt(Math.Max(1, (x * x / (rx * rx)) + (y * y / (ry * ry))));
        (rx, ry) = (rx * grow, ry * grow);
        var below = (rx * rx * y * y) + (ry * ry * x * x);
        var factor = MathF.Sqrt(Math.Max(0, ((rx * rx * ry * ry) - below) / below)) * (n[3] == n[4] ? -1 : 1);
        var (cx, cy) = (factor * rx * y / ry, -factor * ry * x / rx);
        var from = MathF.Atan2((y - cy) / ry, (x - cx) / rx);
        var sweep = MathF.Atan2((-y - cy) / ry, (-x - cx) / rx) - from;
        sweep += (n[4] != 0, sweep) switch
        {
            (true, < 0) => 2 * MathF.PI,
            (false, > 0) => -2 * MathF.PI,
            _ => 0,
        };

        var center = new Point(
            (cos * cx) - (sin * cy) + ((start.X + end.X) / 2),
            (sin * cx) + (cos * cy) + ((start.Y + end.Y) / 2)
        );
        Curves(
            path,
            from,
            sweep,
            (a, b) => new(center.X + (cos * rx * a) - (sin * ry * b), center.Y + (sin * rx * a) + (cos * ry * b))
        );
    }

    /// <summary>Draws the arc in quarter turns at most; <paramref name="place"/> maps the unit circle to the page.</summary>
    private static void Curves(VectorPath path, float from, float sweep, Func<float, float, Point> place)
    {
        var parts = (int)MathF.Ceiling(MathF.Abs(sweep) / (MathF.PI / 2) - 0.001f);
        var step = sweep / Math.Max(1, parts);
        var reach = 4f / 3 * MathF.Tan(step / 4);
        for (var i = 0; i < parts; i++)
        {
            var (s1, c1) = MathF.SinCos(from + (i * step));
            var (s2, c2) = MathF.SinCos(from + ((i + 1) * step));
            var (first, second, end) = (
                place(c1 - (reach * s1), s1 + (reach * c1)),
                place(c2 + (reach * s2), s2 - (reach * c2)),
                place(c2, s2)
            );
            path.CurveTo(first.X, first.Y, second.X, second.Y, end.X, end.Y);
        }
    }
}
