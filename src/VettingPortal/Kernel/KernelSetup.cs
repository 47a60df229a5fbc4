using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using VettingPortal.Kernel.Data;
using VettingPortal.Kernel.Drafts;
using VettingPortal.Kernel.Ledger;
using VettingPortal.Kernel.Telemetry;

namespace VettingPortal.Kernel;

/// <summary>What features stand on, as services. The host adds who is acting (<see cref="ICurrentActor"/>) and the features.</summary>
public static class KernelSetup
{
    public static IServiceCollection AddPortalKernel(
        this IServiceCollection services,
        Func<IServiceProvider, DatabaseSettings> database
    )
    {
        _ = services.Catalogue();
        services.AddSingleton(provider => database(provider));
        services.AddPooledDbContextFactory<PortalDb>(
            (provider, options) => provider.GetRequiredService<DatabaseSettings>().Apply(options)
        );
        services.AddScoped(provider => provider.GetRequiredService<IDbContextFactory<PortalDb>>().CreateDbContext());
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<IChance, Chance>();
        services.AddLedger();
        services.AddSingleton<WriteGate>();
        services.TryAddSingleton(new Patience());
        services.AddSingleton<Retries>();
        services.AddSingleton<Numbers>();
        services.AddSingleton<PortalTexts>();
        services.AddDataProtection().SetApplicationName("VettingPortal");
        services.AddSingleton<DraftStore>();
        services.AddSingleton<Door>();
        services.AddScoped<UseCaseContext>();
        services.AddScoped<DomainEvents>();
        services.AddScoped<TallyBook>();
        services.AddScoped<IUseCases>(provider =>
            provider.GetRequiredService<Door>().For(provider.GetRequiredService<ICurrentActor>())
        );
        services.AddLocalization();
        return services;
    }
}

/// <summary>Opens the door for an actor: the one of a circuit, of the command line, or of a background job.</summary>
public sealed class Door(IServiceScopeFactory scopes, PortalCatalogue catalogue, Retries retries, TimeProvider clock)
{
    private readonly StoppedAsks _asks = new();

    public IUseCases For(ICurrentActor actor) =>
        new MeasuredUseCases(new UseCases(scopes, actor, catalogue, retries, _asks, clock));

    public IUseCases For(Actor actor) => For(new FixedActor(actor));

    /// <summary>The same, on a clock of the caller's: for the demonstration, whose months pass in seconds.</summary>
    public IUseCases For(Actor actor, TimeProvider simulated) =>
        new MeasuredUseCases(new UseCases(scopes, new FixedActor(actor), catalogue, retries, _asks, simulated));

    /// <summary>The portal acting by itself.</summary>
    public Actor System => Actor.System(catalogue.Permissions);
}
