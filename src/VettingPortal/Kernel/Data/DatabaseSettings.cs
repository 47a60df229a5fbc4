using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Npgsql;

namespace VettingPortal.Kernel.Data;

/// <summary>Which database, where, and how careful. <see cref="Relaxed"/> is for filling a demonstration only: no flush until it is complete; <see cref="ReadOnly"/> for looking at what lies there.</summary>
public sealed record DatabaseSettings(
    DatabaseProvider Provider,
    string ConnectionString,
    bool Relaxed = false,
    bool ReadOnly = false
)
{
    private const string Migrations = "VettingPortal.Migrations";

    public static DatabaseSettings Sqlite(string file, bool relaxed = false) =>
        new(
            DatabaseProvider.Sqlite,
            new SqliteConnectionStringBuilder
            {
                DataSource = file,
                ForeignKeys = true,
                DefaultTimeout = 30,
            }.ConnectionString,
            relaxed
        );

    private string? PostgreSqlOptions =>
        ReadOnly ? "-c default_transaction_read_only=on"
        : Relaxed ? "-c synchronous_commit=off"
        : null;

    private string PostgreSqlConnection()
    {
        var connection = new NpgsqlConnectionStringBuilder(ConnectionString);
        if (PostgreSqlOptions is null && !connection.NoResetOnClose)
        {
            return ConnectionString;
        }
        // What one act said of itself (CompartmentSetting) is taken back before the next uses the connection.
        connection.NoResetOnClose = false;
        connection.Options = PostgreSqlOptions ?? connection.Options;
        return connection.ConnectionString;
    }

    public void Apply(DbContextOptionsBuilder options)
    {
        options.ConfigureWarnings(warnings =>
            warnings.Throw(
                RelationalEventId.MultipleCollectionIncludeWarning,
                // Some of the rows, in no order: another answer each time.
                CoreEventId.RowLimitingOperationWithoutOrderByWarning,
                CoreEventId.FirstWithoutOrderByAndFilterWarning
            )
        );
        _ = Provider switch
        {
            DatabaseProvider.Sqlite => options
                .UseSqlite(
                    ReadOnly
                        ? new SqliteConnectionStringBuilder(ConnectionString)
                        {
                            Mode = SqliteOpenMode.ReadOnly,
                        }.ConnectionString
                        : ConnectionString,
                    sqlite =>
                        sqlite
                            .MigrationsAssembly($"{Migrations}.Sqlite")
                            .UseQuerySplittingBehavior(QuerySplittingBehavior.SplitQuery)
                )
                .AddInterceptors(ReadOnly ? [] : [new SqlitePragmas(Relaxed)]),
            DatabaseProvider.PostgreSql => options
                .UseNpgsql(
                    PostgreSqlConnection(),
                    npgsql =>
                        npgsql
                            .MigrationsAssembly($"{Migrations}.PostgreSql")
                            .UseQuerySplittingBehavior(QuerySplittingBehavior.SplitQuery)
                )
                .AddInterceptors(new CompartmentSetting()),
        };
    }
}

/// <summary>Says how SQLite keeps what it was given: write-ahead log, flushed at each commit. A connection of the pool is told once.</summary>
internal sealed class SqlitePragmas(bool relaxed) : DbConnectionInterceptor
{
    // Two settings may share a pool, so what counts is what a connection was told last.
    private static readonly ConditionalWeakTable<object, string> Told = new();

    private readonly string _pragmas =
        $"PRAGMA journal_mode=WAL; PRAGMA synchronous={(relaxed ? "OFF" : "FULL")}; PRAGMA temp_store=MEMORY;";

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        var handle = ((SqliteConnection)connection).Handle!;
        if (Told.TryGetValue(handle, out var told) && told == _pragmas)
        {
            return;
        }
        using var command = connection.CreateCommand();
        command.CommandText = _pragmas;
        command.ExecuteNonQuery();
        Told.AddOrUpdate(handle, _pragmas);
    }

    public override Task ConnectionOpenedAsync(
        DbConnection connection,
        ConnectionEndEventData eventData,
        CancellationToken cancellationToken = default
    )
    {
        ConnectionOpened(connection, eventData);
        return Task.CompletedTask;
    }
}
