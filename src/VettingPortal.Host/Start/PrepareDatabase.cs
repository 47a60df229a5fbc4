using Microsoft.EntityFrameworkCore;
using VettingPortal.Kernel.Data;

namespace VettingPortal.Host.Start;

/// <summary>Brings the database to the newest form and, in a demonstration, fills an empty one; the site answers meanwhile.</summary>
public sealed class PrepareDatabase(
    IDbContextFactory<PortalDb> contexts,
    Readiness readiness,
    IHostApplicationLifetime lifetime,
    ILogger<PrepareDatabase> log,
    IEnumerable<IFillWhenEmpty> fillers
) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await Migrate(contexts, stoppingToken);
            foreach (var filler in fillers)
            {
                await filler.Fill(new Progress<int>(percent => readiness.Percent = percent), stoppingToken);
            }
            readiness.Set();
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested) { }
        catch (Exception failure)
        {
            readiness.Fail(failure);
            log.LogCritical("The database could not be prepared: {Message}", failure.GetBaseException().Message);
            lifetime.StopApplication();
        }
    }

    public static async Task Migrate(IDbContextFactory<PortalDb> contexts, CancellationToken cancel)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        await db.Database.MigrateAsync(cancel);
    }
}

/// <summary>Fills an empty database; does nothing on one that holds anything.</summary>
public interface IFillWhenEmpty
{
    Task Fill(IProgress<int> progress, CancellationToken cancel);
}
