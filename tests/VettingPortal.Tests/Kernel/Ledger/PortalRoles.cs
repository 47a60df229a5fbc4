using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using VettingPortal.Kernel.Data;
using VettingPortal.Kernel.Ledger;

namespace VettingPortal.Tests.Kernel.Ledger;

/// <summary>The roles that production has on PostgreSQL, made by the script that makes them there.</summary>
internal static class PortalRoles
{
    /// <summary>A portal whose database was handed to the roles twice over, as after an upgrade.</summary>
    public static Task<TestPortal> Portal(bool pooling = false) =>
        TestPortal.On(
            DatabaseProvider.PostgreSql,
            services =>
            {
                var made = services.Last(service => service.ServiceType == typeof(DatabaseSettings));
                var settings = (DatabaseSettings)made.ImplementationFactory!(null!);
                Hand(settings.ConnectionString);
                services.AddSingleton(
                    settings with
                    {
                        ConnectionString = As("vp_app", settings.ConnectionString, pooling),
                    }
                );
                var ledger = (LedgerSettings)
                    services.Last(service => service.ServiceType == typeof(LedgerSettings)).ImplementationInstance!;
                services.AddSingleton(ledger with { SealerConnection = As("vp_sealer", settings.ConnectionString) });
            }
        );

    private static void Hand(string connection)
    {
        var script = File.ReadAllText(Path.Combine(Root(), "tools", "postgresql", "roles.sql"));
        using var open = new NpgsqlConnection(connection + ";Pooling=false");
        open.Open();
        foreach (
            var sql in new[]
            {
                "SELECT pg_advisory_lock(7261099)",
                script,
                script,
                "ALTER ROLE vp_app LOGIN; ALTER ROLE vp_sealer LOGIN; ALTER ROLE vp_audit LOGIN",
            }
        )
        {
            using var command = new NpgsqlCommand(sql, open);
            command.ExecuteNonQuery();
        }
    }

    public static string As(string role, string connection, bool pooling = false) =>
        new NpgsqlConnectionStringBuilder(connection)
        {
            Username = role,
            Pooling = pooling,
            MaxPoolSize = 4,
        }.ConnectionString;

    public static async Task<int> Execute(string connection, string statement)
    {
        await using var open = new NpgsqlConnection(connection);
        await open.OpenAsync();
        await using var command = new NpgsqlCommand(statement, open);
        return await command.ExecuteNonQueryAsync();
    }

    private static string Root()
    {
        var directory = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(directory.FullName, "VettingPortal.sln")))
        {
            directory = directory.Parent!;
        }
        return directory.FullName;
    }
}
