using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace VettingPortal.Tests.Kernel;

/// <summary>A PostgreSQL server that belongs to whoever made it: on a free port, with files of its own, to be stopped and started at will.</summary>
public sealed class OwnPostgres : IDisposable
{
    private readonly string _bin = Directory.Exists("/usr/lib/postgresql")
        ? Directory.GetDirectories("/usr/lib/postgresql").Order().Last() + "/bin"
        : throw new InvalidOperationException("PostgreSQL is not installed: test.sh installs it.");
    private readonly string _directory = Path.Combine(Path.GetTempPath(), $"vp-pg-{Guid.NewGuid():N}");
    private readonly int _port = FreePort();
    private readonly string _options;

    /// <param name="options">More options of the server; without any it is as careful as it comes.</param>
    public OwnPostgres(string options = "")
    {
        _options = options;
        Directory.CreateDirectory(_directory);
        if (Environment.UserName == "root")
        {
            Run("chown", "postgres", _directory);
        }
        AsPostgres($"{_bin}/initdb -D {_directory}/data -A trust -U postgres --locale=C.UTF-8 -E UTF8 >/dev/null");
        Start();
    }

    /// <summary>Connection string without a database.</summary>
    public string Connection => $"Host=127.0.0.1;Port={_port};Username=postgres;Include Error Detail=true";

    public void Start() =>
        AsPostgres(
            $"{_bin}/pg_ctl -D {_directory}/data -l {_directory}/log -w start -o '-p {_port} -k {_directory} -c listen_addresses=127.0.0.1 {_options}' >/dev/null"
        );

    /// <summary>Stops it without letting anybody finish, as a crash does; the next start recovers.</summary>
    public void StopAtOnce() => AsPostgres($"{_bin}/pg_ctl -D {_directory}/data -m immediate stop >/dev/null");

    public async Task<string> NewDatabase(string? template = null)
    {
        var name = $"t{Guid.NewGuid():N}";
        await Do(template is null ? $"CREATE DATABASE {name}" : $"CREATE DATABASE {name} TEMPLATE {template}");
        return name;
    }

    /// <summary>Cuts every connection to a database, whatever it is in the middle of.</summary>
    public Task CutAll(string database) =>
        Do($"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{database}'");

    public string ConnectionTo(string database, bool pooling = true) =>
        $"{Connection};Database={database};Pooling={pooling};Maximum Pool Size=20";

    public void Dispose()
    {
        StopAtOnce();
        Directory.Delete(_directory, recursive: true);
    }

    private async Task Do(string sql)
    {
        await using var connection = new NpgsqlConnection(Connection + ";Database=postgres;Pooling=false");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
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
