using System.Collections.Concurrent;
using System.Reflection;
using Microsoft.Extensions.DependencyInjection;

namespace VettingPortal.Kernel.Data;

/// <summary>Tells what happened to those who keep summaries by it, within the same save. What they raise in turn is told too.</summary>
public sealed class DomainEvents(IServiceProvider services)
{
    private static readonly ConcurrentDictionary<Type, MethodInfo> Tellers = new();

    public async Task Tell(PortalDb db, CancellationToken cancel)
    {
        // Looking for changes costs a look at every record. Whoever has something to tell is known without it; the ledger looks once, for all.
        db.ChangeTracker.AutoDetectChangesEnabled = false;
        for (var happened = Take(db); happened.Count > 0; happened = Take(db))
        {
            foreach (var one in happened)
            {
                var teller = Tellers.GetOrAdd(
                    one.GetType(),
                    type =>
                        GetType()
                            .GetMethod(nameof(TellOne), BindingFlags.NonPublic | BindingFlags.Instance)!
                            .MakeGenericMethod(type)
                );
                await (Task)teller.Invoke(this, [one, cancel])!;
            }
        }
        db.ChangeTracker.AutoDetectChangesEnabled = true;
    }

    private static List<IDomainEvent> Take(PortalDb db) =>
        [.. db.ChangeTracker.Entries<Aggregate>().ToList().SelectMany(entry => entry.Entity.TakeEvents())];

    private async Task TellOne<TEvent>(TEvent happened, CancellationToken cancel)
        where TEvent : IDomainEvent
    {
        foreach (var listener in services.GetServices<IOnEvent<TEvent>>())
        {
            await listener.On(happened, cancel);
        }
    }
}
