using Microsoft.AspNetCore.Localization;

namespace VettingPortal.Host.Web;

/// <summary>Language and light: kept in cookies of the browser, changed by a link that comes back to where it was followed.</summary>
public static class Preferences
{
    public const string ThemeCookie = "theme";
    public const string Dark = "dark";

    /// <summary>The portal's languages; the first is spoken to whoever asks for neither.</summary>
    public static readonly IReadOnlyList<string> Cultures = ["es-MX", "en-US"];

    public static bool IsDark(HttpRequest request) => request.Cookies[ThemeCookie] == Dark;

    public static void MapPreferences(this IEndpointRouteBuilder endpoints)
    {
        endpoints
            .MapGet("/culture", (string? to, string? back, HttpContext http) => ChangeCulture(http, to, back))
            .AllowAnonymous();
        endpoints
            .MapGet("/theme", (string? to, string? back, HttpContext http) => ChangeTheme(http, to, back))
            .AllowAnonymous();
    }

    /// <summary>The portal's culture for a language a browser asks for, whatever its country: <c>en-GB</c> gets <c>en-US</c>.</summary>
    public static string? For(string? language) =>
        Cultures.FirstOrDefault(culture =>
            language?.Split('-')[0].Equals(culture[..2], StringComparison.OrdinalIgnoreCase) is true
        );

    public static Task<ProviderCultureResult?> FromBrowser(HttpContext http)
    {
        var wanted = http
            .Request.GetTypedHeaders()
            .AcceptLanguage.OrderByDescending(language => language.Quality ?? 1)
            .Select(language => For(language.Value.Value))
            .FirstOrDefault(culture => culture is not null);
        return Task.FromResult(wanted is null ? null : new ProviderCultureResult(wanted));
    }

    private static IResult ChangeCulture(HttpContext http, string? to, string? back)
    {
        if (For(to) is { } culture)
        {
            Remember(
                http,
                CookieRequestCultureProvider.DefaultCookieName,
                CookieRequestCultureProvider.MakeCookieValue(new(culture))
            );
        }
        return Back(back);
    }

    private static IResult ChangeTheme(HttpContext http, string? to, string? back)
    {
        Remember(http, ThemeCookie, to == Dark ? Dark : "light");
        return Back(back);
    }

    private static void Remember(HttpContext http, string name, string value) =>
        http.Response.Cookies.Append(
            name,
            value,
            new CookieOptions
            {
                MaxAge = TimeSpan.FromDays(365),
                SameSite = SameSiteMode.Lax,
                HttpOnly = true,
                Secure = http.Request.IsHttps,
                IsEssential = true,
            }
        );

    /// <summary>Only to an address of this portal: one slash, then anything but a second slash or a backslash.</summary>
    private static IResult Back(string? back) => Results.LocalRedirect(IsLocal(back) ? back! : "/");

    internal static bool IsLocal(string? back) =>
        back is ['/', ..] && (back.Length == 1 || back[1] is not ('/' or '\\')) && !back.Any(char.IsControl);
}
