using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using VettingPortal.Kernel.Data;

namespace VettingPortal.Tests.Kernel;

/// <summary>A database for one test: a copy of one that was migrated once in this run.</summary>
public sealed class TestDatabase : IAsyncDisposable
{
    private static readonly Lazy<Task<string>> SqliteTemplate = new(MigrateSqlite);
    private static readonly Lazy<Task<string>> PostgresTemplate = new(MigratePostgres);

    private readonly string? _file;

    private TestDatabase(DatabaseSettings settings, string? file) => (Settings, _file) = (settings, file);

    public DatabaseSettings Settings { get; }

    public static async Task<TestDatabase> Make(DatabaseProvider provider)
    {
        if (provider is DatabaseProvider.PostgreSql)
        {
            var name = await PostgresServer.NewDatabase(await PostgresTemplate.Value);
            return new(new(provider, PostgresServer.ConnectionTo(name)), null);
        }
        var file = Path.Combine(Path.GetTempPath(), $"vp-{Guid.NewGuid():N}.db");
        File.Copy(await SqliteTemplate.Value, file);
        return new(DatabaseSettings.Sqlite(file, relaxed: true), file);
    }

    /// <summary>An empty database on a server of the test's own.</summary>
    public static async Task<TestDatabase> MakeOn(OwnPostgres server)
    {
        var settings = new DatabaseSettings(
            DatabaseProvider.PostgreSql,
            server.ConnectionTo(await server.NewDatabase())
        );
        await Migrate(settings);
        return new(settings, null);
    }

    public async ValueTask DisposeAsync()
    {
        if (_file is null)
        {
            await using var connection = new NpgsqlConnection(Settings.ConnectionString);
            NpgsqlConnection.ClearPool(connection);
            return;
        }
        await using var open = new SqliteConnection(Settings.ConnectionString);
        SqliteConnection.ClearPool(open);
        foreach (var left in new[] { _file, _file + "-wal", _file + "-shm" })
        {
            File.Delete(left);
        }
    }

    private static async Task<string> MigrateSqlite()
    {
        var file = Path.Combine(Path.GetTempPath(), $"vp-template-{Guid.NewGuid():N}.db");
        var settings = DatabaseSettings.Sqlite(file, relaxed: true);
        await Migrate(settings);
        await using var connection = new SqliteConnection(settings.ConnectionString);
        await connection.OpenAsync();
        await using (var command = connection.CreateCommand())
        {
            command.CommandText = "PRAGMA wal_checkpoint(TRUNCATE)";
            await command.ExecuteNonQueryAsync();
        }
        SqliteConnection.ClearPool(connection);
        AppDomain.CurrentDomain.ProcessExit += (_, _) => File.Delete(file);
        return file;
    }

    private static async Task<string> MigratePostgres()
    {
        var name = await PostgresServer.NewDatabase();
        await Migrate(new(DatabaseProvider.PostgreSql, PostgresServer.ConnectionTo(name, pooling: false)));
        return name;
    }

    private static async Task Migrate(DatabaseSettings settings)
    {
        var options = new DbContextOptionsBuilder<PortalDb>();
        settings.Apply(options);
        await using var db = new PortalDb(options.Options);
        await db.BringUpToDate(CancellationToken.None);
    }
}
