using System.Globalization;
using System.Text;
using VettingPortal.Host.Web;

namespace VettingPortal.Host.Start;

/// <summary>What the site answers until it is ready: one page without parts that says so and asks again.</summary>
public static class WaitingPage
{
    public static IApplicationBuilder UseWaitingPage(this IApplicationBuilder app) =>
        app.Use(
            async (http, next) =>
            {
                var readiness = http.RequestServices.GetRequiredService<Readiness>();
                if (readiness.IsReady || http.Request.Path == HealthEndpoints.Live)
                {
                    await next(http);
                    return;
                }
                http.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
                http.Response.Headers.RetryAfter = "2";
                http.Response.Headers.CacheControl = "no-store";
                http.Response.ContentType = "text/html; charset=utf-8";
                await http.Response.WriteAsync(
                    Page(Spanish(http.Request), readiness.Percent),
                    Encoding.UTF8,
                    http.RequestAborted
                );
            }
        );

    private static bool Spanish(HttpRequest request) =>
        !request.Headers.AcceptLanguage.ToString().StartsWith("en", StringComparison.OrdinalIgnoreCase);

    private static string Page(bool spanish, int percent)
    {
        var (language, title, text) = spanish
            ? (
                "es-MX",
                "Preparando el portal",
                "Se está creando la base de datos y la demostración. Esta página se actualiza sola."
            )
            : (
                "en",
                "Preparing the portal",
                "The database and the demonstration are being made. This page refreshes by itself."
            );
        var done = percent.ToString(CultureInfo.InvariantCulture);
        return $"""
            <!DOCTYPE html>
            <html lang="{language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
            <meta http-equiv="refresh" content="2"><meta name="color-scheme" content="light dark"><title>{title} · VettingPortal</title></head>
            <body style="font:16px/1.5 system-ui,sans-serif;max-width:34rem;margin:15vh auto;padding:0 1rem">
            <main><h1 style="font-size:1.5rem;font-weight:500">{title}</h1><p role="status">{text}</p>
            <progress max="100" value="{done}" aria-label="{title}" style="width:100%">{done} %</progress></main></body></html>
            """;
    }
}
