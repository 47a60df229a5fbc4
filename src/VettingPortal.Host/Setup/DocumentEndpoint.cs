using VettingPortal.Features.Recruitment;
using VettingPortal.Kernel;
using VettingPortal.Kernel.Documents;

namespace VettingPortal.Host.Setup;

/// <summary>Hands documents out: only as downloads, never to be shown inside a page, and only through the door.</summary>
public static class DocumentEndpoint
{
    public static void MapDocuments(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/documents/{id:guid}", Serve).RequireAuthorization();
        routes.MapGet("/applicants/import/{batch:guid}/result", ServeResult).RequireAuthorization();
    }

    internal static async Task<IResult> Serve(
        Guid id,
        IUseCases useCases,
        PortalTexts texts,
        HttpContext http,
        CancellationToken cancel,
        string? purpose = null
    )
    {
        try
        {
            var content = await useCases.Ask(new OpenDocument(new DocumentId(id), purpose), cancel);
            http.Response.Headers.XContentTypeOptions = "nosniff";
            http.Response.Headers.CacheControl = "no-store";
            http.Response.Headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
            return Results.File(content.Bytes, content.MediaType, content.Name);
        }
        catch (RuleBrokenException refused)
        {
            http.Response.Headers.CacheControl = "no-store";
            return Results.Text(
                $"{texts.Rule(refused.Rule, refused.Facts)} {texts.Remedy(refused.Rule)}".TrimEnd(),
                statusCode: StatusCodes.Status403Forbidden
            );
        }
        catch (Exception none) when (none is RecordNotFoundException or ForbiddenException)
        {
            // None and not yours are one answer.
            return Results.NotFound();
        }
    }

    internal static async Task<IResult> ServeResult(
        Guid batch,
        IUseCases useCases,
        HttpContext http,
        CancellationToken cancel
    )
    {
        try
        {
            var content = await useCases.Ask(new OpenImportResult(new ImportBatchId(batch)), cancel);
            http.Response.Headers.XContentTypeOptions = "nosniff";
            http.Response.Headers.CacheControl = "no-store";
            return Results.File(content.Bytes, "text/csv; charset=utf-8", content.Name);
        }
        catch (Exception none) when (none is RecordNotFoundException or ForbiddenException)
        {
            return Results.NotFound();
        }
    }
}
