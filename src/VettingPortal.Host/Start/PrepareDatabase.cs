using Microsoft.EntityFrameworkCore;
using VettingPortal.Host.Setup;
using VettingPortal.Kernel.Data;

namespace VettingPortal.Host.Start;

/// <summary>Fills an empty database in a demonstration; the site answers meanwhile. The server's own keys lie in the database, so it is migrated before.</summary>
public sealed class PrepareDatabase(
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
        try
        {
            await db.BringUpToDate(cancel);
        }
        catch (DatabaseBehindException)
        {
            throw new SettingException(
                "The database is older than this program, and the role of ConnectionStrings:Default may not change it. Run `migrate` as vp_migrator and then tools/postgresql/roles.sql."
            );
        }
    }
}

/// <summary>Fills an empty database; does nothing on one that holds anything.</summary>
public interface IFillWhenEmpty
{
    Task Fill(IProgress<int> progress, CancellationToken cancel);
}
