using Microsoft.EntityFrameworkCore;
using VettingPortal.Features.Users;
using VettingPortal.Host.Setup;
using VettingPortal.Kernel;
using VettingPortal.Kernel.Data;
using VettingPortal.Kernel.Documents;
using VettingPortal.Kernel.Ledger;
using VettingPortal.Kernel.Ledger.Sealing;

namespace VettingPortal.Host.Demonstration;

/// <summary>
/// A portal apart, in which the demonstration is made: the same rules on a simulated clock, draws by a seed, and nothing flushed until it
/// is complete. The portal that serves has none of the three.
/// </summary>
internal sealed class DemoPortal : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    public DemoPortal(
        DatabaseSettings database,
        DocumentSettings documents,
        LedgerSettings ledger,
        DateTimeOffset start,
        int seed
    )
    {
        Clock = new SimulatedClock(start);
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton<TimeProvider>(Clock);
        services.AddSingleton<IChance>(new SeededChance(seed));
        services.AddSingleton(documents);
        services.AddSingleton(ledger with { Relaxed = true });
        services.AddPortalKernel(_ => database with { Relaxed = true });
        services.AddPortalFeatures();
        _services = services.BuildServiceProvider();
        World = new DemoWorld(
            Get<Door>(),
            Get<ActorFinder>(),
            Get<IDbContextFactory<PortalDb>>(),
            Clock,
            new Random(seed)
        );
    }

    public SimulatedClock Clock { get; }

    public DemoWorld World { get; }

    public SeedPersonas Personas => Get<SeedPersonas>();

    /// <summary>The portal acting by itself.</summary>
    public IUseCases System => Get<Door>().For(Get<Door>().System);

    /// <summary>Seals what was made, for a demonstration ends with everything sealed.</summary>
    public Task<int> Seal(CancellationToken cancel) => Get<LedgerSealer>().SealAll(cancel);

    public ValueTask DisposeAsync() => _services.DisposeAsync();

    private T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    private sealed class SeededChance(int seed) : IChance
    {
        private readonly Random _random = new(seed);

        public byte[] Bytes(int count)
        {
            var bytes = new byte[count];
            _random.NextBytes(bytes);
            return bytes;
        }
    }
}
