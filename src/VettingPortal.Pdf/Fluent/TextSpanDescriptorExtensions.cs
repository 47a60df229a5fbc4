namespace VettingPortal.Pdf;

/// <summary>What can be said of a piece of text; every word returns what it was said of.</summary>
public static class TextSpanDescriptorExtensions
{
    public static T Style<T>(this T descriptor, TextStyle style)
        where T : TextSpanDescriptor => descriptor.Say(before => before.With(style));

    /// <summary>Size in points.</summary>
    public static T FontSize<T>(this T descriptor, float value)
        where T : TextSpanDescriptor => descriptor.Say(style => style.FontSize(value));

    public static T FontColor<T>(this T descriptor, Color color)
        where T : TextSpanDescriptor => descriptor.Say(style => style.FontColor(color));

    /// <summary>There is one family, Noto Sans; other names are taken for it.</summary>
    public static T FontFamily<T>(this T descriptor, params string[] values)
        where T : TextSpanDescriptor => descriptor.Say(style => style.FontFamily(values));

    /// <summary>Distance of baselines, as a multiple of the font size.</summary>
    public static T LineHeight<T>(this T descriptor, float? factor)
        where T : TextSpanDescriptor => descriptor.Say(style => style.LineHeight(factor));

    /// <summary>Extra space after each letter, as a part of the font size.</summary>
    public static T LetterSpacing<T>(this T descriptor, float factor = 0)
        where T : TextSpanDescriptor => descriptor.Say(style => style.LetterSpacing(factor));

    public static T Light<T>(this T descriptor)
        where T : TextSpanDescriptor => descriptor.Say(style => style.Light());

    public static T NormalWeight<T>(this T descriptor)
        where T : TextSpanDescriptor => descriptor.Say(style => style.NormalWeight());

    public static T Medium<T>(this T descriptor)
        where T : TextSpanDescriptor => descriptor.Say(style => style.Medium());

    public static T SemiBold<T>(this T descriptor)
        where T : TextSpanDescriptor => descriptor.Say(style => style.SemiBold());

    public static T Bold<T>(this T descriptor)
        where T : TextSpanDescriptor => descriptor.Say(style => style.Bold());

    public static T Italic<T>(this T descriptor, bool value = true)
        where T : TextSpanDescriptor => descriptor.Say(style => style.Italic(value));

    public static T Underline<T>(this T descriptor, bool value = true)
        where T : TextSpanDescriptor => descriptor.Say(style => style.Underline(value));

    public static T Strikethrough<T>(this T descriptor, bool value = true)
        where T : TextSpanDescriptor => descriptor.Say(style => style.Strikethrough(value));

    private static T Say<T>(this T descriptor, Func<TextStyle, TextStyle> change)
        where T : TextSpanDescriptor
    {
        descriptor.Mutate(change);
        return descriptor;
    }
}
