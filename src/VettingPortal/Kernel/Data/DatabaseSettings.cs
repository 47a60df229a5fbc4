using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace VettingPortal.Kernel.Data;

/// <summary>Which database, where, and how careful. <see cref="Relaxed"/> is for filling a demonstration only: no flush until it is complete.</summary>
public sealed record DatabaseSettings(DatabaseProvider Provider, string ConnectionString, bool Relaxed = false)
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
                    ConnectionString,
                    sqlite =>
                        sqlite
                            .MigrationsAssembly($"{Migrations}.Sqlite")
                            .UseQuerySplittingBehavior(QuerySplittingBehavior.SplitQuery)
                )
                .AddInterceptors(new SqlitePragmas(Relaxed)),
            DatabaseProvider.PostgreSql => options.UseNpgsql(
                ConnectionString,
                npgsql =>
                    npgsql
                        .MigrationsAssembly($"{Migrations}.PostgreSql")
                        .UseQuerySplittingBehavior(QuerySplittingBehavior.SplitQuery)
            ),
        };
    }
}

/// <summary>Says at every opening how SQLite keeps what it was given: write-ahead log, flushed at each commit.</summary>
internal sealed class SqlitePragmas(bool relaxed) : DbConnectionInterceptor
{
    private readonly string _pragmas =
        $"PRAGMA journal_mode=WAL; PRAGMA synchronous={(relaxed ? "OFF" : "FULL")}; PRAGMA temp_store=MEMORY;";

    public override void ConnectionOpened(System.Data.Common.DbConnection connection, ConnectionEndEventData eventData)
    {
        using var command = connection.CreateCommand();
        command.CommandText = _pragmas;
        command.ExecuteNonQuery();
    }

    public override async Task ConnectionOpenedAsync(
        System.Data.Common.DbConnection connection,
        ConnectionEndEventData eventData,
        CancellationToken cancellationToken = default
    )
    {
        await using var command = connection.CreateCommand();
        command.CommandText = _pragmas;
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
