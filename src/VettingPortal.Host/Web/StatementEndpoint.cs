using VettingPortal.Features.Oversight;
using VettingPortal.Kernel;

namespace VettingPortal.Host.Web;

/// <summary>Hands out the statement of a verification; the door records who took it.</summary>
public static class StatementEndpoint
{
    public static void MapStatements(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/oversight/ledger/{id:guid}/pdf", Serve).RequireAuthorization(OversightFeature.View.Code);

    internal static async Task<IResult> Serve(Guid id, IUseCases useCases, HttpContext http, CancellationToken cancel)
    {
        try
        {
            var statement = await useCases.Ask(new OpenStatement(new(id)), cancel);
            http.Response.Headers.CacheControl = "no-store";
            return Results.File(statement.Bytes, "application/pdf", statement.Name);
        }
        catch (Exception none) when (none is RecordNotFoundException or ForbiddenException)
        {
            return Results.NotFound();
        }
    }
}
