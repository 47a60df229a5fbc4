namespace VettingPortal.Pdf;

/// <summary>What can be said of a text style.</summary>
public static class TextStyleExtensions
{
    /// <summary>Size in points.</summary>
    public static TextStyle FontSize(this TextStyle style, float value) => style with { Size = value };

    public static TextStyle FontColor(this TextStyle style, Color value) => style with { Colour = value };

    /// <summary>There is one family, Noto Sans; other names are taken for it.</summary>
    public static TextStyle FontFamily(this TextStyle style, params string[] values) => style;

    /// <summary>Distance of baselines, as a multiple of the font size.</summary>
    public static TextStyle LineHeight(this TextStyle style, float? factor) => style with { Leading = factor };

    /// <summary>Extra space after each letter, as a part of the font size.</summary>
    public static TextStyle LetterSpacing(this TextStyle style, float factor = 0) => style with { Tracking = factor };

    public static TextStyle Light(this TextStyle style) => style with { Weight = 300 };

    public static TextStyle NormalWeight(this TextStyle style) => style with { Weight = 400 };

    public static TextStyle Medium(this TextStyle style) => style with { Weight = 500 };

    public static TextStyle SemiBold(this TextStyle style) => style with { Weight = 600 };

    public static TextStyle Bold(this TextStyle style) => style with { Weight = 700 };

    public static TextStyle Italic(this TextStyle style, bool value = true) => style with { IsItalic = value };

    public static TextStyle Underline(this TextStyle style, bool value = true) => style with { IsUnderlined = value };

    public static TextStyle Strikethrough(this TextStyle style, bool value = true) =>
        style with
        {
            IsStruckThrough = value,
        };
}
