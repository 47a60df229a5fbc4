using System.Globalization;
using Microsoft.Extensions.Localization;
using VettingPortal.Features.Certification;
using VettingPortal.Host.Setup;
using VettingPortal.Kernel;
using VettingPortal.Kernel.Ledger.Keys;

namespace VettingPortal.Host.Web;

/// <summary>Hands out copies of certificates; each is an act in the ledger.</summary>
public static class CertificateEndpoint
{
    public static void MapCertificates(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/certificates/{number}/pdf", Serve).RequireAuthorization(CertificationFeature.Print.Code);

    internal static async Task<IResult> Serve(
        string number,
        IUseCases useCases,
        PortalSettings settings,
        IStringLocalizer<CertificationTexts> texts,
        DocumentSigner signer,
        HttpContext http,
        CancellationToken cancel,
        string? language = null
    )
    {
        try
        {
            var sheet = await useCases.Ask(new FindCertificate(number), cancel);
            var facts = await useCases.Ask(new PrintCertificate(sheet.Id), cancel);
            var culture = CultureInfo.GetCultureInfo(language == "en" ? "en-US" : "es-MX");
            http.Response.Headers.CacheControl = "no-store";
            return Results.File(
                CertificateReport.Copy(facts, settings.PublicUrl, texts, culture, signer),
                "application/pdf",
                $"{sheet.Number}.pdf"
            );
        }
        catch (Exception none) when (none is RecordNotFoundException or ForbiddenException)
        {
            // None and not yours are one answer.
            return Results.NotFound();
        }
    }
}
