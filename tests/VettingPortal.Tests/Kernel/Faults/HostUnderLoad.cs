using System.Diagnostics;
using System.Threading.Channels;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using VettingPortal.Features.Vetting;
using VettingPortal.Host.Setup;
using VettingPortal.Kernel;
using VettingPortal.Kernel.Data;
using VettingPortal.Tests.Kernel.Faults;
using VettingPortal.Tests.Kernel.Ledger;

[assembly: HostingStartup(typeof(LoadStartup))]

namespace VettingPortal.Tests.Kernel.Faults;

/// <summary>Adds writers to a host that was started for that: they print <c>mark word</c> for each act once it was answered.</summary>
public sealed class LoadStartup : IHostingStartup
{
    /// <summary>The setting of the environment that asks for it: how many writers.</summary>
    public const string Writers = "VETTING_PORTAL_LOAD";

    public void Configure(IWebHostBuilder builder)
    {
        if (int.TryParse(Environment.GetEnvironmentVariable(Writers), out var writers))
        {
            builder.ConfigureServices(services =>
            {
                Toggle.AddTo(services);
                services.AddHostedService(provider => ActivatorUtilities.CreateInstance<Writing>(provider, writers));
            });
        }
    }

    private sealed class Writing(Door door, IDbContextFactory<PortalDb> contexts, int writers) : BackgroundService
    {
        protected override async Task ExecuteAsync(CancellationToken stoppingToken)
        {
            await using var db = await contexts.CreateDbContextAsync(stoppingToken);
            var files = await db.Set<VettingFile>()
                .OrderBy(file => file.Number)
                .Select(file => new { file.Id, file.State })
                .ToListAsync(stoppingToken);
            var open = files.Where(file => file.State.IsOpen()).Take(writers);
            await Task.WhenAll(open.Select(file => Task.Run(() => Write(file.Id, stoppingToken), stoppingToken)));
        }

        private async Task Write(VettingFileId file, CancellationToken stop)
        {
            var portal = door.For(door.System);
            while (!stop.IsCancellationRequested)
            {
                var mark = Guid.NewGuid();
                var outcome = await portal.Run(new Toggle(file, mark), CancellationToken.None);
                Console.Out.WriteLine($"{mark:N} {outcome.Obstacle ?? outcome.Word}");
            }
        }
    }
}

/// <summary>The real host in a process of its own, on the database and the keys of a test's ledger, under load.</summary>
public sealed class HostUnderLoad : IDisposable
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(120);

    private readonly Process _process;
    private readonly Channel<(Guid Mark, string Word)> _told = Channel.CreateUnbounded<(Guid, string)>();
    private readonly Task _reading;

    private HostUnderLoad(Process process) => (_process, _reading) = (process, Task.Run(Read));

    public int Id => _process.Id;

    internal static HostUnderLoad On(ALedger ledger, int writers = 4)
    {
        var settings = ledger.Portal.Services.GetRequiredService<DatabaseSettings>();
        var here = AppContext.BaseDirectory;
        string[] words =
        [
            "exec",
            "--depsfile",
            Path.Combine(here, "VettingPortal.Tests.deps.json"),
            "--runtimeconfig",
            Path.Combine(here, "VettingPortal.Tests.runtimeconfig.json"),
            Path.Combine(here, "VettingPortal.Host.dll"),
            "--environment=Development",
            "--urls=http://127.0.0.1:0",
            "--Demonstration:Files=0",
            $"--Data:Directory={Path.GetDirectoryName(ledger.Settings.Keys)}",
            $"--Database:Provider={settings.Provider}",
            $"--ConnectionStrings:Default={settings.ConnectionString}",
        ];
        // A file that may grow no further is an error to be answered, not a signal to die of.
        var start = new ProcessStartInfo("bash", ["-c", "trap '' XFSZ; exec dotnet \"$@\"", "dotnet", .. words])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Path.GetTempPath(),
        };
        start.Environment["ASPNETCORE_HOSTINGSTARTUPASSEMBLIES"] = "VettingPortal.Tests";
        start.Environment[LoadStartup.Writers] = $"{writers}";
        start.Environment["DOTNET_TieredPGO"] = "0";
        var process = Process.Start(start)!;
        process.ErrorDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        return new(process);
    }

    /// <summary>The next so many answers of a kind; others before them come along.</summary>
    public async Task<List<(Guid Mark, string Word)>> Next(int count, Func<string, bool> kind)
    {
        using var late = new CancellationTokenSource(Longest);
        var some = new List<(Guid Mark, string Word)>();
        for (var found = 0; found < count; )
        {
            some.Add(await _told.Reader.ReadAsync(late.Token));
            found += kind(some[^1].Word) ? 1 : 0;
        }
        return some;
    }

    /// <summary>Kills the host as kill -9 does; what it had said before comes along.</summary>
    public async Task<List<(Guid Mark, string Word)>> Kill()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
        await _reading;
        var rest = new List<(Guid Mark, string Word)>();
        while (_told.Reader.TryRead(out var one))
        {
            rest.Add(one);
        }
        return rest;
    }

    /// <summary>Lets no file of the host grow beyond so many bytes, as a full disk does; null for no bound.</summary>
    public async Task LimitFiles(long? bytes)
    {
        using var limit = Process.Start(
            "prlimit",
            ["--pid", $"{Id}", $"--fsize={(bytes is { } most ? $"{most}" : "unlimited")}:unlimited"]
        );
        await limit.WaitForExitAsync();
        Assert.Equal(0, limit.ExitCode);
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
        }
        _process.Dispose();
    }

    private async Task Read()
    {
        // A last line cut short by the kill was never an answer.
        while (await _process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line.Split(' ') is [var mark, var word] && Guid.TryParseExact(mark, "N", out var id))
            {
                await _told.Writer.WriteAsync((id, word));
            }
        }
    }
}
