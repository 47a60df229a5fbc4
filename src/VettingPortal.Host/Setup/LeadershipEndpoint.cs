using VettingPortal.Features.Leadership;
using VettingPortal.Kernel;

namespace VettingPortal.Host.Setup;

/// <summary>Hands out leadership's tables as a file; the door records who took them.</summary>
public static class LeadershipEndpoint
{
    public static void MapLeadershipExport(this IEndpointRouteBuilder routes) =>
        routes.MapGet(LeadershipFeature.ExportRoute, Serve).RequireAuthorization(LeadershipFeature.View.Code);

    internal static async Task<IResult> Serve(
        IUseCases useCases,
        HttpContext http,
        CancellationToken cancel,
        string? campaign = null,
        string? profile = null,
        string? region = null
    )
    {
        try
        {
            var file = await useCases.Ask(new ExportProgress(campaign, profile, region), cancel);
            http.Response.Headers.XContentTypeOptions = "nosniff";
            http.Response.Headers.CacheControl = "no-store";
            return Results.File(file.Content, "text/csv; charset=utf-8", file.Name);
        }
        catch (Exception none) when (none is RecordNotFoundException or ForbiddenException)
        {
            return Results.NotFound();
        }
    }
}
