using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace VettingPortal.Tests.Kernel;

/// <summary>
/// A real PostgreSQL server of the tests' own, started at first use on a free port and stopped after the last test. A machine without
/// PostgreSQL fails the tests that need it.
/// </summary>
public static class PostgresServer
{
    private static readonly Lazy<string> Started = new(Start);
    private static Action _stop = () => { };

    /// <summary>Connection string without a database.</summary>
    public static string Connection => Started.Value;

    public static async Task<string> NewDatabase(string? template = null)
    {
        var name = $"t{Guid.NewGuid():N}";
        await using var connection = new NpgsqlConnection(Connection + ";Database=postgres;Pooling=false");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = template is null
            ? $"CREATE DATABASE {name}"
            : $"CREATE DATABASE {name} TEMPLATE {template}";
        await command.ExecuteNonQueryAsync();
        return name;
    }

    public static string ConnectionTo(string database, bool pooling = true) =>
        $"{Connection};Database={database};Pooling={pooling};Maximum Pool Size=20";

    /// <summary>Stops the server, if one was started, and removes its files.</summary>
    public static void Stop() => _stop();

    private static string Start()
    {
        var bin = Directory.Exists("/usr/lib/postgresql")
            ? Directory.GetDirectories("/usr/lib/postgresql").Order().Last() + "/bin"
            : throw new InvalidOperationException("PostgreSQL is not installed: test.sh installs it.");
        var directory = Path.Combine(Path.GetTempPath(), $"vp-pg-{Guid.NewGuid():N}");
        Directory.CreateDirectory(directory);
        var port = FreePort();
        if (Environment.UserName == "root")
        {
            Run("chown", "postgres", directory);
        }
        AsPostgres($"{bin}/initdb -D {directory}/data -A trust -U postgres --locale=C.UTF-8 -E UTF8 >/dev/null");
        AsPostgres(
            $"{bin}/pg_ctl -D {directory}/data -l {directory}/log -w start -o '-p {port} -k {directory} -c listen_addresses=127.0.0.1 -c fsync=off -c full_page_writes=off -c synchronous_commit=off -c max_connections=300' >/dev/null"
        );
        _stop = () =>
        {
            AsPostgres($"{bin}/pg_ctl -D {directory}/data -m immediate stop >/dev/null");
            Directory.Delete(directory, recursive: true);
        };
        return $"Host=127.0.0.1;Port={port};Username=postgres;Include Error Detail=true";
    }

    private static void AsPostgres(string command)
    {
        if (Environment.UserName == "root")
        {
            Run("su", "postgres", "-c", command);
        }
        else
        {
            Run("bash", "-c", command);
        }
    }

    private static void Run(string file, params string[] arguments)
    {
        using var process = Process.Start(
            new ProcessStartInfo(file, arguments) { WorkingDirectory = Path.GetTempPath() }
        )!;
        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{file} ended with {process.ExitCode}.");
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
