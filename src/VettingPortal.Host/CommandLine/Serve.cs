using Microsoft.EntityFrameworkCore;
using VettingPortal.Host.SignIn;
using VettingPortal.Host.Start;
using VettingPortal.Host.Web;
using VettingPortal.Kernel.Data;

namespace VettingPortal.Host.CommandLine;

/// <summary>Serves the portal until it is told to stop.</summary>
internal static class Serve
{
    public static async Task<int> Run(CommandHost host, CancellationToken cancel)
    {
        await using var app = host.Build();
        await PrepareDatabase.Migrate(app.Services.GetRequiredService<IDbContextFactory<PortalDb>>(), cancel);
        app.UseWaitingPage();
        app.UsePortalWeb();
        app.Lifetime.ApplicationStarted.Register(() => Announce(host, app));
        await app.StartAsync(cancel);
        await app.Services.GetRequiredService<PrepareDatabase>().StartAsync(cancel);
        await app.WaitForShutdownAsync(cancel);
        return 0;
    }

    private static void Announce(CommandHost host, WebApplication app)
    {
        var address = app.Urls.FirstOrDefault() ?? "";
        Console.WriteLine(host.Texts["Listening", address]);
        var mode = app.Services.GetRequiredService<SignInSettings>().Mode;
        Console.WriteLine(host.Texts[mode is SignInMode.Demo ? "HowToSignInDemo" : "HowToSignInEntra", address]);
    }
}
