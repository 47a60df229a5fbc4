using System.Globalization;
using VettingPortal.Host.Setup;
using VettingPortal.Kernel.Ledger.Keys;
using VettingPortal.Kernel.Ledger.Sealing;

namespace VettingPortal.Host.Web;

/// <summary>
/// Keeps checkpoints for another installation, where <c>Ledger:WitnessFor</c> names the file of its public keys. Anyone may ask; only what
/// that installation's sealer signed, and what goes on from the newest one kept, is kept.
/// </summary>
public static class WitnessEndpoint
{
    private const int MostBytes = 16 * 1024;

    public static void MapWitness(this WebApplication app)
    {
        var settings = app.Services.GetRequiredService<PortalSettings>();
        if (settings.WitnessFor is not { } keys)
        {
            return;
        }
        var file = Path.Combine(settings.DataDirectory, "witnessed", "checkpoints.txt");
        var desk = new WitnessDesk(file, KeyFiles.Trusted(keys));
        app.Lifetime.ApplicationStopped.Register(desk.Dispose);
        app.MapPost(WitnessNode.Path, (HttpContext http, CancellationToken cancel) => Serve(desk, http, cancel))
            .AllowAnonymous()
            .DisableAntiforgery();
    }

    internal static async Task<IResult> Serve(WitnessDesk desk, HttpContext http, CancellationToken cancel)
    {
        if (http.Request.ContentLength is null or > MostBytes)
        {
            return Results.StatusCode(StatusCodes.Status413PayloadTooLarge);
        }
        using var reader = new StreamReader(http.Request.Body);
        var (verdict, size) = await desk.Add(await reader.ReadToEndAsync(cancel), cancel);
        return Results.Text(
            size.ToString(CultureInfo.InvariantCulture) + "\n",
            "text/x.tlog.size",
            statusCode: (int)verdict
        );
    }
}
