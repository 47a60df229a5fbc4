using Microsoft.Extensions.Configuration.Json;
using Microsoft.Extensions.FileProviders;
using VettingPortal.Host.Setup;
using VettingPortal.Host.SignIn;
using VettingPortal.Kernel;

namespace VettingPortal.Host;

/// <summary>The executable: the portal as a web site. No rules live here.</summary>
public sealed class Program
{
    private Program() { }

    public static async Task<int> Main(string[] args)
    {
        try
        {
            var app = Build(args);
            await app.RunAsync();
            return 0;
        }
        catch (SettingException wrong)
        {
            await Console.Error.WriteLineAsync(wrong.Message);
            return 1;
        }
    }

    internal static WebApplication Build(string[] args)
    {
        var builder = CreateBuilder(args);
        builder.Services.AddSingleton(provider => PortalSettings.Read(provider.GetRequiredService<IConfiguration>()));
        builder.Services.AddPortalKernel(provider => provider.GetRequiredService<PortalSettings>().Database);
        builder.Services.AddPortalFeatures();
        builder.Services.AddRazorComponents().AddInteractiveServerComponents();
        builder.AddPortalSignIn();
        var app = builder.Build();
        _ = app.Services.GetRequiredService<PortalSettings>();
        app.UsePortalSignIn();
        return app;
    }

    private static WebApplicationBuilder CreateBuilder(string[] args)
    {
        var published = Directory.Exists(Path.Combine(AppContext.BaseDirectory, "wwwroot"));
        var builder = WebApplication.CreateBuilder(
            new WebApplicationOptions { Args = args, ContentRootPath = published ? AppContext.BaseDirectory : null }
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
