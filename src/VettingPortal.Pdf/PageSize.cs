namespace VettingPortal.Pdf;

/// <summary>A sheet's measures in points (1/72 inch).</summary>
public sealed record PageSize(float Width, float Height)
{
    public PageSize Landscape() => new(Math.Max(Width, Height), Math.Min(Width, Height));

    public PageSize Portrait() => new(Math.Min(Width, Height), Math.Max(Width, Height));
}
