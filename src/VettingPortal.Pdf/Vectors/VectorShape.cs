namespace VettingPortal.Pdf.Vectors;

/// <summary>An outline with what fills it and what is drawn along it.</summary>
internal sealed record VectorShape(VectorPath Path)
{
    public Color? Fill { get; init; }

    public Color? Stroke { get; init; }

    public float StrokeWidth { get; init; } = 1;

    /// <summary>Inner outlines are holes, whichever way round they are drawn.</summary>
    public bool EvenOdd { get; init; }
}
