using System.Globalization;

namespace VettingPortal.Shared.Layout;

/// <summary>The addresses that change language and light; they come back to the page they were asked from.</summary>
public static class Switches
{
    public static bool English => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "en";

    /// <summary>The other language's own name for itself, which is not translated.</summary>
    public static string OtherLanguage => English ? "Español" : "English";

    public static string OtherCode => English ? "es" : "en";

    public static string Language(string here) => Address("culture", English ? "es-MX" : "en-US", here);

    public static string Light(string here, bool dark) => Address("theme", dark ? "light" : "dark", here);

    private static string Address(string what, string to, string here) =>
        $"/{what}?to={to}&back={Uri.EscapeDataString("/" + here)}";
}
