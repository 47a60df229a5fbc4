using Microsoft.EntityFrameworkCore;

namespace VettingPortal.Kernel.Data;

/// <summary>The database is older than the program, and the role that was used may not change its form.</summary>
public sealed class DatabaseBehindException() : Exception("The database is older than the program.");

/// <summary>Brings a database to its newest form: tables by migration, and the guards by which the ledger is append-only.</summary>
public static class DatabaseSetup
{
    // In production the portal's own role may change no table; migrating is another's work (tools/postgresql/roles.sql).
    private const string MayChange = "SELECT has_schema_privilege(current_user, 'public', 'CREATE') AS \"Value\"";

    /// <summary>Migrates; only looks, as a role that may not: <see cref="DatabaseBehindException"/> where something is missing.</summary>
    public static async Task BringUpToDate(this PortalDb db, CancellationToken cancel)
    {
        if (!await MayChangeForm(db, cancel))
        {
            if ((await db.Database.GetPendingMigrationsAsync(cancel)).Any())
            {
                throw new DatabaseBehindException();
            }
            return;
        }
        await db.Database.MigrateAsync(cancel);
        await db.Database.OpenConnectionAsync(cancel);
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = await Guards(db.Provider, cancel);
        await command.ExecuteNonQueryAsync(cancel);
        await db.Database.CloseConnectionAsync();
    }

    private static async Task<bool> MayChangeForm(PortalDb db, CancellationToken cancel) =>
        db.Provider is DatabaseProvider.Sqlite
        // Where there is no database yet, migrating makes one.
        || !await db.Database.CanConnectAsync(cancel)
        || await db.Database.SqlQueryRaw<bool>(MayChange).SingleAsync(cancel);

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
