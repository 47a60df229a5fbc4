using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using VettingPortal.Host;
using VettingPortal.Kernel;
using VettingPortal.Tests.Kernel;

namespace VettingPortal.EndToEnd.Stage;

/// <summary>The portal as it is delivered: a process of its own, with its demonstration, on a free port.</summary>
public sealed class RunningPortal : IAsyncDisposable
{
    private const string Clock = "clock";

    private readonly Process _process;
    private readonly string _directory;
    private TimeSpan _ahead;

    private RunningPortal(Process process, string directory, string address) =>
        (_process, _directory, Address) = (process, directory, address);

    public string Address { get; }

    /// <summary>The portal's day, by a clock that may run ahead.</summary>
    public DateOnly Today => MexicoTime.DayOf(DateTimeOffset.UtcNow + _ahead);

    private string ClockFile => Path.Combine(_directory, Clock);

    /// <summary>Moves the portal's clock forward.</summary>
    public void Pass(TimeSpan time)
    {
        _ahead += time;
        File.WriteAllText(ClockFile + ".new", _ahead.ToString("c", CultureInfo.InvariantCulture));
        File.Move(ClockFile + ".new", ClockFile, overwrite: true);
    }

    public static Task<RunningPortal> OnSqlite() => Start(["--Demonstration:Files=60"]);

    public static async Task<RunningPortal> OnPostgres()
    {
        var database = await PostgresServer.NewDatabase();
        return await Start([
            "--Demonstration:Files=0",
            "--Database:Provider=PostgreSql",
            $"--ConnectionStrings:Default={PostgresServer.ConnectionTo(database)}",
        ]);
    }

    private static async Task<RunningPortal> Start(string[] settings)
    {
        var directory = System.IO.Directory.CreateTempSubdirectory("vp-e2e-").FullName;
        var address = $"http://127.0.0.1:{FreePort()}";
        var host = typeof(Program).Assembly.Location;
        string[] arguments =
        [
            host,
            "--environment",
            "Development",
            "--urls",
            address,
            $"--Data:Directory={directory}",
            $"--Demonstration:ClockFile={Path.Combine(directory, Clock)}",
            $"--Portal:PublicUrl={address}",
            .. settings,
        ];
        var process = Process.Start(
            new ProcessStartInfo("dotnet", arguments)
            {
                WorkingDirectory = Path.GetDirectoryName(host)!,
                RedirectStandardOutput = true,
            }
        )!;
        var portal = new RunningPortal(process, directory, address);
        await portal.UntilReady();
        return portal;
    }

    /// <summary>Asks every second until the page is no longer the one that waits; gives up after four minutes.</summary>
    private async Task UntilReady()
    {
        using var client = new HttpClient { Timeout = TimeSpan.FromSeconds(10) };
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(4));
        using var tick = new PeriodicTimer(TimeSpan.FromSeconds(1));
        while (await tick.WaitForNextTickAsync(patience.Token))
        {
            if (_process.HasExited)
            {
                throw new InvalidOperationException($"The portal ended with {_process.ExitCode} before it was ready.");
            }
            try
            {
                var answer = await client.GetAsync(new Uri($"{Address}/account/sign-in"), patience.Token);
                if (answer.StatusCode is not HttpStatusCode.ServiceUnavailable)
                {
                    return;
                }
            }
            catch (HttpRequestException)
            {
                // Not listening yet.
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
        System.IO.Directory.Delete(_directory, recursive: true);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
