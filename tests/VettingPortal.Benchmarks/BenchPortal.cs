using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using VettingPortal.Features.Users;
using VettingPortal.Host.Demonstration;
using VettingPortal.Host.Setup;
using VettingPortal.Host.SignIn;
using VettingPortal.Kernel;
using VettingPortal.Kernel.Data;
using VettingPortal.Kernel.Documents;
using VettingPortal.Kernel.Ledger;
using VettingPortal.Tests.Kernel;

namespace VettingPortal.Benchmarks;

/// <summary>A portal with a small demonstration in a database of its own.</summary>
internal sealed class BenchPortal : IAsyncDisposable
{
    private const int Files = 60;

    private readonly ServiceProvider _services;
    private readonly string _directory;

    private BenchPortal(DatabaseSettings database, ServiceProvider services, string directory) =>
        (Database, _services, _directory) = (database, services, directory);

    public DatabaseSettings Database { get; }

    public IServiceProvider Services => _services;

    public static async Task<BenchPortal> On(DatabaseProvider provider)
    {
        var directory = Directory.CreateTempSubdirectory("vp-bench-").FullName;
        var database = await Empty(provider, directory);
        var documents = new DocumentSettings(directory);
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton(documents);
        services.AddSingleton(LedgerSettings.In(directory));
        services.AddSingleton(new SignInSettings(SignInMode.Demo));
        services.AddSingleton<IConfiguration>(new ConfigurationBuilder().Build());
        services.AddSingleton<IDataProtectionProvider, EphemeralDataProtectionProvider>();
        services.AddPortalKernel(_ => database);
        services.AddPortalFeatures();
        services.AddSingleton<FillDemonstration>();
        var portal = new BenchPortal(database, services.BuildServiceProvider(), directory);
        await portal._services.GetRequiredService<FillDemonstration>().Make(Files, new Progress<int>(), default);
        return portal;
    }

    /// <summary>Another migrated database of the same kind, with nothing in it.</summary>
    public Task<DatabaseSettings> Another() => Empty(Database.Provider, _directory);

    public async Task<IUseCases> As(Role role)
    {
        var actor = await _services
            .GetRequiredService<ActorFinder>()
            .OfUserName(Personas.With(role).First().UserName, TimeProvider.System.GetUtcNow(), default);
        return _services.GetRequiredService<Door>().For(actor!);
    }

    public async Task<PortalDb> Context() =>
        await _services.GetRequiredService<IDbContextFactory<PortalDb>>().CreateDbContextAsync();

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_directory, recursive: true);
    }

    private static async Task<DatabaseSettings> Empty(DatabaseProvider provider, string directory)
    {
        var settings =
            provider is DatabaseProvider.PostgreSql
                ? new DatabaseSettings(provider, PostgresServer.ConnectionTo(await PostgresServer.NewDatabase()))
                : DatabaseSettings.Sqlite(Path.Combine(directory, $"{Guid.NewGuid():N}.db"));
        var options = new DbContextOptionsBuilder<PortalDb>();
        settings.Apply(options);
        await using var db = new PortalDb(options.Options);
        await db.Database.MigrateAsync();
        return settings;
    }
}
