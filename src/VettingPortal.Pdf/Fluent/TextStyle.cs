namespace VettingPortal.Pdf;

/// <summary>The look of text. What is not said is taken from the surroundings.</summary>
public sealed record TextStyle
{
    public static TextStyle Default { get; } = new();

    internal float? Size { get; init; }

    internal Color? Colour { get; init; }

    internal int? Weight { get; init; }

    internal bool? IsItalic { get; init; }

    internal float? Leading { get; init; }

    internal float? Tracking { get; init; }

    internal bool? IsUnderlined { get; init; }

    internal bool? IsStruckThrough { get; init; }

    /// <summary>This style, with what <paramref name="own"/> says in its place.</summary>
    internal TextStyle With(TextStyle own) =>
        new()
        {
            Size = own.Size ?? Size,
            Colour = own.Colour ?? Colour,
            Weight = own.Weight ?? Weight,
            IsItalic = own.IsItalic ?? IsItalic,
            Leading = own.Leading ?? Leading,
            Tracking = own.Tracking ?? Tracking,
            IsUnderlined = own.IsUnderlined ?? IsUnderlined,
            IsStruckThrough = own.IsStruckThrough ?? IsStruckThrough,
        };
}
