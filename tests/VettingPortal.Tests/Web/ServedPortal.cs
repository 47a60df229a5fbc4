using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using VettingPortal.Host.Setup;
using VettingPortal.Host.Start;
using VettingPortal.Host.Web;
using VettingPortal.Kernel.Data;

namespace VettingPortal.Tests.Web;

/// <summary>The real server on a free port, with an empty database, and a browser that follows nothing by itself.</summary>
internal sealed class ServedPortal : IAsyncDisposable
{
    private ServedPortal(string data, WebApplication app) => (Data, App) = (data, app);

    public string Data { get; }

    public WebApplication App { get; }

    public HttpClient Browser { get; private set; } = null!;

    public static async Task<ServedPortal> Start(bool ready = true, params string[] settings)
    {
        var data = Directory.CreateTempSubdirectory("vp-served-").FullName;
        var app = PortalHost.Build([
            "--environment",
            "Development",
            "--applicationName",
            "VettingPortal.Host",
            $"--Data:Directory={data}",
            "--urls",
            "http://127.0.0.1:0",
            .. settings,
        ]);
        app.UseWaitingPage();
        app.UsePortalWeb();
        await PrepareDatabase.Migrate(app.Services.GetRequiredService<IDbContextFactory<PortalDb>>(), default);
        if (ready)
        {
            app.Services.GetRequiredService<Readiness>().Set();
        }
        await app.StartAsync();
        var server = app.Services.GetRequiredService<IServer>();
        return new(data, app)
        {
            Browser = new(new HttpClientHandler { AllowAutoRedirect = false })
            {
                BaseAddress = new(server.Features.Get<IServerAddressesFeature>()!.Addresses.First()),
            },
        };
    }

    public async ValueTask DisposeAsync()
    {
        Browser.Dispose();
        await App.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(Data, recursive: true);
    }
}
