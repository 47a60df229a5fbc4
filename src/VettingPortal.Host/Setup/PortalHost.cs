using Microsoft.Extensions.Configuration.Json;
using Microsoft.Extensions.FileProviders;
using VettingPortal.Host.Demonstration;
using VettingPortal.Host.SignIn;
using VettingPortal.Host.Start;
using VettingPortal.Host.Web;
using VettingPortal.Kernel;

namespace VettingPortal.Host.Setup;

/// <summary>Puts the portal together, for serving and for the command line alike.</summary>
public static class PortalHost
{
    // Settings are read once; to watch for others would mean to watch every file written below the working directory, the data included.
    private const string NothingReloaded = "--hostBuilder:reloadConfigOnChange=false";

    /// <summary>Builds the portal, or throws <see cref="SettingException"/> with what to set.</summary>
    public static WebApplication Build(string[] settings)
    {
        var builder = CreateBuilder(settings);
        builder.Logging.ClearProviders().AddSimpleConsole(console => console.SingleLine = true);
        builder.Services.Configure<Microsoft.Extensions.Logging.Console.ConsoleLoggerOptions>(console =>
            console.LogToStandardErrorThreshold = LogLevel.Trace
        );
        var read = PortalSettings.Read(builder.Configuration);
        builder.Services.AddSingleton(read);
        builder.Services.AddSingleton(read.Documents);
        builder.Services.AddSingleton(read.Ledger);
        if (DocumentSigning.Read(builder.Configuration) is { } certificate)
        {
            builder.Services.AddSingleton(certificate);
        }
        if (ForwardClock.Read(builder.Configuration, builder.Environment) is { } clock)
        {
            builder.Services.AddSingleton<TimeProvider>(clock);
        }
        builder.Services.AddPortalKernel(provider => provider.GetRequiredService<PortalSettings>().Database);
        builder.Services.AddPortalFeatures();
        builder.Services.AddSingleton<Readiness>();
        builder.Services.AddSingleton<FillDemonstration>();
        builder.Services.AddSingleton<IFillWhenEmpty>(provider => provider.GetRequiredService<FillDemonstration>());
        builder.Services.AddSingleton<PrepareDatabase>();
        builder.AddPortalWeb();
        builder.AddPortalSignIn();
        builder.AddPortalTelemetry();
        return builder.Build();
    }

    /// <summary>The settings alone.</summary>
    public static IConfiguration Configuration(string[] settings) => CreateBuilder(settings).Configuration;

    private static WebApplicationBuilder CreateBuilder(string[] settings)
    {
        var published = Directory.Exists(Path.Combine(AppContext.BaseDirectory, "wwwroot"));
        var builder = WebApplication.CreateBuilder(
            new WebApplicationOptions
            {
                Args = [.. settings, NothingReloaded],
                ContentRootPath = published ? AppContext.BaseDirectory : null,
            }
        );
        builder.Configuration.Sources.Insert(
            0,
            new JsonConfigurationSource
            {
                FileProvider = new PhysicalFileProvider(AppContext.BaseDirectory),
                Path = "appsettings.json",
                Optional = false,
            }
        );
        builder.WebHost.UseStaticWebAssets();
        return builder;
    }
}
