using System.Globalization;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;
using VettingPortal.Features.Certification;

namespace VettingPortal.Host.Web;

/// <summary>
/// The one page of the portal that anyone may ask: how often one address may. A code has 130 bits, so this is no defence of codes but
/// of the machine.
/// </summary>
public static class PublicVerification
{
    /// <summary>Questions of one address in a minute.</summary>
    public const int PerMinute = 30;

    public static IServiceCollection AddPublicVerification(this IServiceCollection services) =>
        services.AddRateLimiter(options =>
        {
            options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            options.AddPolicy(
                VerifyPage.Limit,
                http =>
                    RateLimitPartition.GetSlidingWindowLimiter(
                        Asker(http),
                        _ =>
                            new()
                            {
                                PermitLimit = PerMinute,
                                Window = TimeSpan.FromMinutes(1),
                                SegmentsPerWindow = 6,
                            }
                    )
            );
            options.OnRejected = Refuse;
        });

    // Somebody with an IPv6 address has 2^64 of them: the network asks.
    private static string Asker(HttpContext http) =>
        http.Connection.RemoteIpAddress is not { } address ? ""
        : address.IsIPv4MappedToIPv6 ? address.MapToIPv4().ToString()
        : address.AddressFamily is AddressFamily.InterNetworkV6 ? Convert.ToHexString(address.GetAddressBytes()[..8])
        : address.ToString();

    private static async ValueTask Refuse(OnRejectedContext refused, CancellationToken cancel)
    {
        var response = refused.HttpContext.Response;
        response.Headers.RetryAfter = "60";
        response.ContentType = "text/plain; charset=utf-8";
        var english = CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "en";
        await response.WriteAsync(
            english
                ? "Too many questions. Try again in a minute."
                : "Demasiadas consultas. Intente de nuevo en un minuto.",
            cancel
        );
    }
}
