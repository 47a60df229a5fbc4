using Microsoft.EntityFrameworkCore;

namespace VettingPortal.Kernel.Data;

/// <summary>Brings a database to its newest form: tables by migration, and the guards by which the ledger is append-only.</summary>
public static class DatabaseSetup
{
    public static async Task BringUpToDate(this PortalDb db, CancellationToken cancel)
    {
        await db.Database.MigrateAsync(cancel);
        await db.Database.OpenConnectionAsync(cancel);
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = await Guards(db.Provider, cancel);
        await command.ExecuteNonQueryAsync(cancel);
        await db.Database.CloseConnectionAsync();
    }

    private static async Task<string> Guards(DatabaseProvider provider, CancellationToken cancel)
    {
        var name = provider switch
        {
            DatabaseProvider.Sqlite => "sqlite.sql",
            DatabaseProvider.PostgreSql => "postgresql.sql",
        };
        await using var stream = typeof(DatabaseSetup).Assembly.GetManifestResourceStream($"Guards.{name}")!;
        using var reader = new StreamReader(stream);
        return await reader.ReadToEndAsync(cancel);
    }
}
