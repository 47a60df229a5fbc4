namespace VettingPortal.Pdf.Layout;

/// <summary>How much of an element fits the space it was offered.</summary>
internal enum Fit
{
    /// <summary>Nothing: it needs another page.</summary>
    Wrap,

    /// <summary>A part: the rest goes to the next page.</summary>
    Partial,

    /// <summary>All that is left of it.</summary>
    Full,
}

/// <summary>An element's answer to an offer of space: how much of it fits, and how large that part is.</summary>
internal readonly record struct SpacePlan(Fit Fit, float Width, float Height)
{
    public static readonly SpacePlan Wrap = new(Fit.Wrap, 0, 0);

    public static readonly SpacePlan Nothing = new(Fit.Full, 0, 0);

    public static SpacePlan Full(float width, float height) => new(Fit.Full, width, height);

    public SpacePlan Larger(float width, float height) =>
        Fit is Fit.Wrap ? this : this with { Width = Width + width, Height = Height + height };
}
