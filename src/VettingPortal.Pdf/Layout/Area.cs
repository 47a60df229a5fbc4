namespace VettingPortal.Pdf.Layout;

/// <summary>A rectangle's measures in points.</summary>
internal readonly record struct Area(float Width, float Height)
{
    /// <summary>What rounding may add up to without meaning anything.</summary>
    public const float Tolerance = 0.05f;

    public Area Less(float width, float height) => new(Math.Max(0, Width - width), Math.Max(0, Height - height));
}
