using Microsoft.EntityFrameworkCore;
using VettingPortal.Features.Users;
using VettingPortal.Host.Setup;
using VettingPortal.Kernel;
using VettingPortal.Kernel.Data;
using VettingPortal.Kernel.Documents;

namespace VettingPortal.Host.Demonstration;

/// <summary>
/// A portal apart, in which the demonstration is made: the same rules on a simulated clock, draws by a seed, and nothing flushed until it
/// is complete. The portal that serves has none of the three.
/// </summary>
internal sealed class DemoPortal : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    public DemoPortal(DatabaseSettings database, DocumentSettings documents, DateTimeOffset start, int seed)
    {
        Clock = new SimulatedClock(start);
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton<TimeProvider>(Clock);
        services.AddSingleton<IChance>(new SeededChance(seed));
        services.AddSingleton(documents);
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
