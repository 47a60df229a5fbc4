using MudBlazor;

namespace VettingPortal.Shared;

/// <summary>The portal's colours, type and shapes. Every pair of text and ground reaches WCAG AA.</summary>
public static class Theme
{
    public static readonly MudTheme Portal = new()
    {
        PaletteLight = new PaletteLight
        {
            Primary = "#0B4F5C",
            PrimaryContrastText = "#FFFFFF",
            PrimaryDarken = "#083D48",
            PrimaryLighten = "#1F7C8C",
            Secondary = "#435860",
            SecondaryContrastText = "#FFFFFF",
            SecondaryDarken = "#33454C",
            SecondaryLighten = "#6B8088",
            Success = "#17664F",
            SuccessContrastText = "#FFFFFF",
            SuccessDarken = "#10503D",
            SuccessLighten = "#2E9B7B",
            Warning = "#7F4A00",
            WarningContrastText = "#FFFFFF",
            WarningDarken = "#663B00",
            WarningLighten = "#F2A516",
            Error = "#A3211C",
            ErrorContrastText = "#FFFFFF",
            ErrorDarken = "#851A16",
            ErrorLighten = "#E0473F",
            Info = "#435860",
            InfoContrastText = "#FFFFFF",
            InfoDarken = "#33454C",
            InfoLighten = "#6B8088",
            Tertiary = "#4F8F99",
            TertiaryContrastText = "#FFFFFF",
            Background = "#F4F6F6",
            BackgroundGray = "#EBF0F0",
            Surface = "#FFFFFF",
            AppbarBackground = "#0A3742",
            AppbarText = "#FFFFFF",
            DrawerBackground = "#FFFFFF",
            DrawerText = "#14242A",
            DrawerIcon = "#495C63",
            TextPrimary = "#14242A",
            TextSecondary = "#495C63",
            TextDisabled = "#66787E",
            ActionDefault = "#495C63",
            ActionDisabled = "#66787E",
            ActionDisabledBackground = "#E3E9E9",
            Divider = "#D3DCDC",
            DividerLight = "#E3E9E9",
            LinesDefault = "#D3DCDC",
            TableLines = "#E3E9E9",
            LinesInputs = "#71848A",
            TableHover = "#F0F5F5",
            TableStriped = "#F7F9F9",
            Skeleton = "#E3E9E9",
        },
        PaletteDark = new PaletteDark
        {
            Primary = "#7CC7D1",
            PrimaryContrastText = "#06242A",
            PrimaryDarken = "#9AD6DE",
            PrimaryLighten = "#4FA3AF",
            Secondary = "#A9BAC0",
            SecondaryContrastText = "#0D1518",
            SecondaryDarken = "#C3CFD3",
            SecondaryLighten = "#7F939A",
            Success = "#7BCBA9",
            SuccessContrastText = "#06251A",
            SuccessDarken = "#9CD9BF",
            SuccessLighten = "#4BA884",
            Warning = "#F0BA60",
            WarningContrastText = "#2A1B00",
            WarningDarken = "#F5CC87",
            WarningLighten = "#D99A2B",
            Error = "#FF9F94",
            ErrorContrastText = "#3A0D0A",
            ErrorDarken = "#FFBBB3",
            ErrorLighten = "#E0655B",
            Info = "#A9BAC0",
            InfoContrastText = "#0D1518",
            InfoDarken = "#C3CFD3",
            InfoLighten = "#7F939A",
            Tertiary = "#4F8F99",
            TertiaryContrastText = "#FFFFFF",
            Background = "#0D1518",
            BackgroundGray = "#1B2A30",
            Surface = "#142126",
            AppbarBackground = "#0A242B",
            AppbarText = "#E6EDEE",
            DrawerBackground = "#101B1F",
            DrawerText = "#E6EDEE",
            DrawerIcon = "#A5B7BC",
            TextPrimary = "#E6EDEE",
            TextSecondary = "#A5B7BC",
            TextDisabled = "#82959B",
            ActionDefault = "#A5B7BC",
            ActionDisabled = "#82959B",
            ActionDisabledBackground = "#203036",
            Divider = "#2A3B41",
            DividerLight = "#203036",
            LinesDefault = "#2A3B41",
            TableLines = "#203036",
            LinesInputs = "#748A91",
            TableHover = "#1A2A30",
            TableStriped = "#17262B",
            Skeleton = "#22343A",
        },
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
