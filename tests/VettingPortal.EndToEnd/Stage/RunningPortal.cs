using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using VettingPortal.EndToEnd.SignIn;
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

    public static Task<RunningPortal> OnSqlite(int files = 60, params string[] settings) =>
        Start([$"--Demonstration:Files={files}", .. settings]);

    public static async Task<RunningPortal> OnPostgres()
    {
        var database = await PostgresServer.NewDatabase();
        return await Start([
            "--Demonstration:Files=0",
            "--Database:Provider=PostgreSql",
            $"--ConnectionStrings:Default={PostgresServer.ConnectionTo(database)}",
        ]);
    }

    /// <summary>A portal as it is installed: over HTTPS, with first users from a file, and a directory that says who people are.</summary>
    public static async Task<RunningPortal> WithEntra(string directory, LocalCertificate certificate, string firstUsers)
    {
        var data = NewDirectory();
        var file = Path.Combine(data, "first.json");
        await File.WriteAllTextAsync(file, firstUsers);
        var address = $"https://localhost:{FreePort()}";
        string[] settings =
        [
            "--environment",
            "Production",
            $"--Data:Directory={data}",
            "--Authentication:Mode=Entra",
            $"--AzureAd:Instance={directory}/",
            $"--AzureAd:TenantId={DirectoryServer.Tenant}",
            $"--AzureAd:ClientId={DirectoryServer.Client}",
            $"--AzureAd:ClientSecret={DirectoryServer.Secret}",
            $"--DataProtection:Certificate={certificate.Pfx}",
        ];
        using (var begin = Run(["bootstrap", file, .. settings], certificate.Trusted))
        {
            await begin.WaitForExitAsync();
            Assert.Equal(0, begin.ExitCode);
        }
        string[] served =
        [
            .. settings,
            "--urls",
            address,
            $"--Portal:PublicUrl={address}",
            $"--Kestrel:Certificates:Default:Path={certificate.Pfx}",
        ];
        return await Serve(served, data, address, certificate.Trusted);
    }

    private static Task<RunningPortal> Start(string[] settings)
    {
        var directory = NewDirectory();
        var address = $"http://127.0.0.1:{FreePort()}";
        string[] served =
        [
            "--environment",
            "Development",
            "--urls",
            address,
            $"--Data:Directory={directory}",
            $"--Demonstration:ClockFile={Path.Combine(directory, Clock)}",
            $"--Portal:PublicUrl={address}",
            // Visitors of many tests are one persona side by side; a test of its own has the limit as delivered.
            "--Session:Pages=50",
            .. settings,
        ];
        return Serve(served, directory, address);
    }

    private static async Task<RunningPortal> Serve(
        string[] settings,
        string directory,
        string address,
        string? trusted = null
    )
    {
        var portal = new RunningPortal(Run(settings, trusted), directory, address);
        try
        {
            await portal.UntilReady();
        }
        catch
        {
            await portal.DisposeAsync();
            throw;
        }
        return portal;
    }

    private static Process Run(string[] arguments, string? trusted)
    {
        var host = typeof(Program).Assembly.Location;
        var start = new ProcessStartInfo("dotnet", [host, .. arguments])
        {
            WorkingDirectory = Path.GetDirectoryName(host)!,
            RedirectStandardOutput = true,
        };
        if (trusted is not null)
        {
            start.Environment["SSL_CERT_FILE"] = trusted;
        }
        return Process.Start(start)!;
    }

    private static string NewDirectory() => System.IO.Directory.CreateTempSubdirectory("vp-e2e-").FullName;

    /// <summary>Asks every second until the page is no longer the one that waits; gives up after ten minutes.</summary>
    private async Task UntilReady()
    {
        using var answers = new HttpClientHandler
        {
            AllowAutoRedirect = false,
            ServerCertificateCustomValidationCallback = HttpClientHandler.DangerousAcceptAnyServerCertificateValidator,
        };
        using var client = new HttpClient(answers) { Timeout = TimeSpan.FromSeconds(10) };
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(10));
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
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
        }
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
