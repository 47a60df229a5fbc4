using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using VettingPortal.Host.Demonstration;
using VettingPortal.Host.SignIn;
using VettingPortal.Kernel.Data;
using VettingPortal.Tests.Kernel;

namespace VettingPortal.Tests.Demonstration;

/// <summary>A portal in Demo mode, and the demonstration in it.</summary>
internal static class ADemonstration
{
    public static Task<TestPortal> Empty(DatabaseProvider provider = DatabaseProvider.Sqlite) =>
        TestPortal.On(
            provider,
            services =>
                services
                    .AddSingleton(new SignInSettings(SignInMode.Demo))
                    .AddSingleton<IConfiguration>(new ConfigurationBuilder().Build())
                    .AddSingleton<FillDemonstration>()
        );

    public static async Task<TestPortal> Of(int files, DatabaseProvider provider = DatabaseProvider.Sqlite)
    {
        var portal = await Empty(provider);
        await portal.Filler().Make(files, new Progress<int>(), default);
        return portal;
    }

    public static FillDemonstration Filler(this TestPortal portal) =>
        portal.Services.GetRequiredService<FillDemonstration>();
}

/// <summary>One demonstration for all who only look at it.</summary>
public sealed class SharedDemonstration : IAsyncLifetime
{
    public const int Files = 80;

    public TestPortal Portal { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Portal = await ADemonstration.Of(Files);

    public ValueTask DisposeAsync() => Portal.DisposeAsync();
}
