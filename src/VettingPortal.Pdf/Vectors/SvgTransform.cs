using System.Numerics;
using System.Text.RegularExpressions;

namespace VettingPortal.Pdf.Vectors;

/// <summary>Reads SVG's transform lists.</summary>
internal static partial class SvgTransform
{
    public static Matrix3x2 Read(string? text)
    {
        var matrix = Matrix3x2.Identity;
        foreach (Match call in Call().Matches(text ?? ""))
        {
            matrix = One(call.Groups[1].Value, SvgNumbers.All(call.Groups[2].Value)) * matrix;
        }

        return matrix;
    }

    private static Matrix3x2 One(string name, float[] n) =>
        (name, n.Length) switch
        {
            ("translate", 1) => Matrix3x2.CreateTranslation(n[0], 0),
            ("translate", 2) => Matrix3x2.CreateTranslation(n[0], n[1]),
            ("scale", 1) => Matrix3x2.CreateScale(n[0]),
            ("scale", 2) => Matrix3x2.CreateScale(n[0], n[1]),
            ("rotate", 1) => Matrix3x2.CreateRotation(Radians(n[0])),
            ("rotate", 3) => Matrix3x2.CreateRotation(Radians(n[0]), new(n[1], n[2])),
            ("matrix", 6) => new(n[0], n[1], n[2], n[3], n[4], n[5]),
            _ => throw new InvalidDataException($"The drawing's transform '{name}' is not known."),
        };

    private static float Radians(float degrees) => degrees * MathF.PI / 180;

    [GeneratedRegex(@"(\w+)\s*\(([^)]*)\)")]
    private static partial Regex Call();
}
