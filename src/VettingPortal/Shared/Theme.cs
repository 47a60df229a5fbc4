using MudBlazor;

namespace VettingPortal.Shared;

/// <summary>The portal's colours, type and shapes. Every pair of text and ground reaches WCAG AA.</summary>
public static class Theme
{
    public static readonly MudTheme Portal = new()
    {
        PaletteLight = Palettes.Light,
        PaletteDark = Palettes.Dark,
        LayoutProperties = new LayoutProperties
        {
            DefaultBorderRadius = "4px",
            AppbarHeight = "52px",
            DrawerWidthLeft = "228px",
        },
        Shadows = new Shadow
        {
            Elevation = [.. Enumerable.Range(0, 26).Select(level => level < 8 ? "none" : Floating)],
        },
        Typography = new Typography
        {
            Default = new DefaultTypography
            {
                FontFamily = ["Roboto", "system-ui", "sans-serif"],
                FontSize = ".875rem",
                LineHeight = "1.43",
                LetterSpacing = "0",
            },
            H1 = new H1Typography
            {
                FontSize = "1.625rem",
                FontWeight = "500",
                LineHeight = "1.23",
                LetterSpacing = "-.01em",
            },
            H2 = new H2Typography
            {
                FontSize = "1.0625rem",
                FontWeight = "500",
                LineHeight = "1.41",
                LetterSpacing = "0",
            },
            H3 = new H3Typography
            {
                FontSize = ".9375rem",
                FontWeight = "500",
                LineHeight = "1.33",
                LetterSpacing = "0",
            },
            H4 = new H4Typography
            {
                FontSize = "1.75rem",
                FontWeight = "400",
                LineHeight = "1.14",
                LetterSpacing = "-.01em",
            },
            H5 = new H5Typography
            {
                FontSize = "1.25rem",
                FontWeight = "400",
                LineHeight = "1.2",
                LetterSpacing = "0",
            },
            H6 = new H6Typography
            {
                FontSize = ".9375rem",
                FontWeight = "500",
                LineHeight = "1.33",
                LetterSpacing = "0",
            },
            Body1 = new Body1Typography
            {
                FontSize = ".875rem",
                LineHeight = "1.43",
                LetterSpacing = "0",
            },
            Body2 = new Body2Typography
            {
                FontSize = ".8125rem",
                LineHeight = "1.38",
                LetterSpacing = "0",
            },
            Caption = new CaptionTypography
            {
                FontSize = ".75rem",
                LineHeight = "1.33",
                LetterSpacing = "0",
            },
            Button = new ButtonTypography
            {
                FontSize = ".875rem",
                FontWeight = "500",
                LineHeight = "1.43",
                LetterSpacing = "0",
                TextTransform = "none",
            },
        },
    };

    /// <summary>The one shadow there is: for what floats over the page (menus, dialogs), never for what lies on it.</summary>
    private const string Floating = "0 8px 24px rgba(9,28,34,.18), 0 0 1px rgba(9,28,34,.4)";
}
