using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using VettingPortal.Host.Setup;
using VettingPortal.Kernel;
using VettingPortal.Kernel.Data;
using VettingPortal.Kernel.Documents;
using VettingPortal.Kernel.Ledger;

namespace VettingPortal.Tests.Kernel;

/// <summary>The real portal without a browser, on a database of its own. Its clock stands at 24 Nov 2026, 09:00 in Mexico City.</summary>
public sealed class TestPortal : IAsyncDisposable
{
    private readonly TestDatabase _database;
    private readonly ServiceProvider _services;
    private readonly bool _isOnlyUser;

    private TestPortal(TestDatabase database, ServiceProvider services, FakeTimeProvider clock, bool isOnlyUser) =>
        (_database, _services, Clock, _isOnlyUser) = (database, services, clock, isOnlyUser);

    /// <summary>For <c>[Theory, MemberData(nameof(TestPortal.Databases), MemberType = typeof(TestPortal))]</c>.</summary>
    public static TheoryData<DatabaseProvider> Databases => [DatabaseProvider.Sqlite, DatabaseProvider.PostgreSql];

    public FakeTimeProvider Clock { get; }

    public IServiceProvider Services => _services;

    /// <param name="replace">What the test puts in place of a feature's own service.</param>
    public static async Task<TestPortal> On(DatabaseProvider provider, Action<IServiceCollection>? replace = null) =>
        On(await TestDatabase.Make(provider), replace);

    public static TestPortal On(TestDatabase database, Action<IServiceCollection>? replace = null) =>
        On(database, replace, isOnlyUser: true);

    /// <summary>The portal started anew on the same database, keys and files, remembering nothing else.</summary>
    public TestPortal Restarted() =>
        On(
            _database,
            services =>
                services
                    .AddSingleton(_services.GetRequiredService<LedgerSettings>())
                    .AddSingleton(_services.GetRequiredService<DocumentSettings>()),
            isOnlyUser: false
        );

    private static TestPortal On(TestDatabase database, Action<IServiceCollection>? replace, bool isOnlyUser)
    {
        var clock = new FakeTimeProvider(new DateTimeOffset(2026, 11, 24, 15, 0, 0, TimeSpan.Zero));
        var services = new ServiceCollection();
        services.AddSingleton<TimeProvider>(clock);
        services.AddLogging();
        services.AddPortalKernel(_ => database.Settings);
        services.AddPortalFeatures();
        services.AddSingleton(new DocumentSettings(Directory.CreateTempSubdirectory("vp-documents-").FullName));
        services.AddSingleton(
            LedgerSettings.In(Directory.CreateTempSubdirectory("vp-ledger-").FullName, relaxed: true)
        );
        services.AddSingleton<IDataProtectionProvider, EphemeralDataProtectionProvider>();
        services.AddScoped<ICurrentActor>(_ => new FixedActor(Nobody));
        replace?.Invoke(services);
        return new(database, services.BuildServiceProvider(), clock, isOnlyUser);
    }

    /// <summary>The door for the nth holder of a role; the same number is the same person throughout a test.</summary>
    public IUseCases As(Role role, int number = 1) => As(ActorOf(role, number));

    public IUseCases As(Actor actor) => _services.GetRequiredService<Door>().For(actor);

    public Actor ActorOf(Role role, int number = 1) =>
        new(
            IdOf(role, number),
            $"{role} {number}",
            new HashSet<Role> { role },
            _services.GetRequiredService<PortalCatalogue>().HeldBy([role])
        );

    public static Guid IdOf(Role role, int number = 1) =>
        new(SHA256.HashData(Encoding.UTF8.GetBytes($"{role}/{number}")).AsSpan(0, 16));

    /// <summary>A look at the records as they lie, those of the integrity compartment too.</summary>
    public async Task<T> Read<T>(Func<PortalDb, Task<T>> read)
    {
        await using var db = await _services.GetRequiredService<IDbContextFactory<PortalDb>>().CreateDbContextAsync();
        db.InCompartment = true;
        return await read(db);
    }

    /// <summary>The ledger entries filed under a record, oldest first.</summary>
    public Task<List<LedgerEntry>> EntriesOf(Guid subject) =>
        Read(db =>
            db.Ledger.AsNoTracking().Where(entry => entry.Subject == subject).OrderBy(entry => entry.Seq).ToListAsync()
        );

    /// <summary>
    /// Puts records in place as the portal itself, with their entries, for what a test does not go through step by step.
    /// </summary>
    public async Task Given(params object[] records)
    {
        await using var scope = _services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDb>();
        var context = scope.ServiceProvider.GetRequiredService<UseCaseContext>();
        (context.Actor, context.Now) = (_services.GetRequiredService<Door>().System, Clock.GetUtcNow());
        db.AddRange(records);
        await scope.ServiceProvider.GetRequiredService<DomainEvents>().Tell(db, CancellationToken.None);
        var act = new Act(
            Guid.CreateVersion7(),
            "Given",
            context.Actor.Id,
            null,
            Guid.Empty,
            "done",
            null,
            null,
            context.Now
        );
        await scope.ServiceProvider.GetRequiredService<LedgerWriter>().Save(db, act, null, CancellationToken.None);
    }

    public async ValueTask DisposeAsync()
    {
        var documents = _services.GetRequiredService<DocumentSettings>().Directory;
        var ledger = Path.GetDirectoryName(_services.GetRequiredService<LedgerSettings>().Keys)!;
        await _services.DisposeAsync();
        if (!_isOnlyUser)
        {
            return;
        }
        Directory.Delete(documents, recursive: true);
        Directory.Delete(ledger, recursive: true);
        await _database.DisposeAsync();
    }

    private static Actor Nobody => new(Guid.Empty, "", new HashSet<Role>(), new HashSet<Permission>());
}
