using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using VettingPortal.Kernel.Data;
using VettingPortal.Kernel.Ledger.Keys;
using VettingPortal.Kernel.Ledger.Sealing;
using VettingPortal.Kernel.Ledger.Verification;

namespace VettingPortal.Kernel.Ledger;

/// <summary>The ledger's parts as services. Who puts the portal together adds <see cref="LedgerSettings"/>.</summary>
internal static class LedgerSetup
{
    public static IServiceCollection AddLedger(this IServiceCollection services)
    {
        services.AddSingleton<KeyFiles>();
        services.AddSingleton<DocumentSigner>();
        services.AddSingleton<SubjectKeys>();
        services.AddSingleton<Journal>();
        services.AddSingleton<LedgerLife>();
        services.AddSingleton(provider => new LedgerWriter(
            provider.GetRequiredService<KeyFiles>(),
            provider.GetRequiredService<SubjectKeys>(),
            provider.GetRequiredService<Journal>(),
            provider.GetRequiredService<LedgerLife>(),
            provider.GetRequiredService<WriteGate>(),
            TimeProvider.System
        ));
        services.AddSingleton<IEnumerable<IWitness>>(provider =>
            WitnessesOf(provider.GetRequiredService<LedgerSettings>())
        );
        services.AddSingleton<Witnesses>();
        services.AddSingleton(provider =>
            provider.GetRequiredService<LedgerSettings>().SealerConnection is { } connection
                ? ActivatorUtilities.CreateInstance<LedgerSealer>(provider, new SealerDatabase(connection))
                : ActivatorUtilities.CreateInstance<LedgerSealer>(provider)
        );
        services.AddSingleton(provider => new SealingLag(
            provider.GetRequiredService<IDbContextFactory<PortalDb>>(),
            TimeProvider.System
        ));
        services.AddSingleton<LedgerVerifier>();
        return services;
    }

    private static List<IWitness> WitnessesOf(LedgerSettings settings)
    {
        var all = new List<IWitness>();
        if (settings.Witness is { } file)
        {
            all.Add(new WitnessFile(file));
        }
        if (settings.WitnessUrl is { } node)
        {
            all.Add(new WitnessNode(new HttpClient { BaseAddress = node, Timeout = TimeSpan.FromSeconds(10) }));
        }
        return all;
    }
}
